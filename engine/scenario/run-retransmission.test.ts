import { expect, test } from 'vitest'
import { milliseconds, seconds } from '../sim/time'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'
import type { Scenario } from './schema'

/** A client that connects at 0 over 400 ms each way; a test says what it writes and what is lost. */
const conversation = (calls: readonly object[], faults: readonly object[] = []): Scenario =>
  clientAndServer(
    calls.map((call) => ({ host: 'client', ...call })),
    { links: [{ between: ['client', 'server'], delayMs: 400 }], faults },
  )

const sentAt = (trace: Trace, flags: string): number[] =>
  trace.segments.filter((it) => it.endpoint === 'client' && it.flags.join() === flags).map(({ at }) => at / 1e9)
const dataAt = (trace: Trace): number[] =>
  trace.segments.filter((it) => it.endpoint === 'client' && it.length > 0).map(({ at }) => at / 1e9)
const rtoAt = (trace: Trace, ms: number): number => Number(stateAt(trace, milliseconds(ms), 'client')?.rto) / 1e6
const signals = (trace: Trace) =>
  trace.events.flatMap((event) => (event.kind === 'signal' ? [[event.at / 1e9, event.signal]] : []))

test('the SYN is the first round trip to be measured', () => {
  const trace = run(conversation([]))
  // SRTT 800 ms, RTTVAR 400 ms: 800 + 4 x 400.
  expect([rtoAt(trace, 799), rtoAt(trace, 800)]).toEqual([1000, 2400])
  expect(stateAt(trace, milliseconds(800), 'client')?.srtt).toBe(milliseconds(800))
})

test('round trips that do not vary bring the timeout down to its floor', () => {
  const writes = Array.from({ length: 30 }, (_, i) => ({ atMs: 1000 * (i + 1), call: 'send', bytes: 10 }))
  expect(rtoAt(run(conversation(writes)), 35_000)).toBe(1000)
})

test('MUST-18, MUST-22, MUST-23: a SYN to nobody is sent at 0, 1, 3, 7, 15, 31, 63 and 123 s, and given up after three minutes', () => {
  const trace = run(conversation([], [{ kind: 'lose', segment: { from: 'client' } }]))
  expect(sentAt(trace, 'SYN')).toEqual([0, 1, 3, 7, 15, 31, 63, 123])
  // R1 after three retransmissions (SHLD-10), R2 after seven.
  expect(signals(trace)).toEqual([
    [7, 'delivery-problem'],
    [183, 'timeout'],
  ])
})

test('SHLD-11: data that nobody acknowledges is given up after at least 100 s', () => {
  const trace = run(
    conversation(
      [{ atMs: 1000, call: 'send', bytes: 10 }],
      [{ kind: 'lose', segment: { from: 'client', data: true } }],
    ),
  )
  expect(dataAt(trace)).toEqual([1, 3.4, 8.2, 17.8, 37, 75.4, 135.4])
  const end = trace.events.find((event) => event.kind === 'signal' && event.signal === 'timeout')
  expect(end?.at).toBe(seconds(195.4))
})

test('Karn: the round trip of a segment that was sent twice is not measured, and the doubled timeout stays', () => {
  const trace = run(
    conversation(
      [
        { atMs: 1000, call: 'send', bytes: 10 },
        { atMs: 10_000, call: 'send', bytes: 10 },
      ],
      [{ kind: 'lose', segment: { from: 'client', data: true, nth: 1 } }],
    ),
  )
  expect(dataAt(trace)).toEqual([1, 3.4, 10])
  expect(rtoAt(trace, 9000)).toBe(4800)
  // The next segment gets through at once: SRTT 800, RTTVAR 300.
  expect(rtoAt(trace, 11_000)).toBe(2000)
})

test('RFC 6298 5.7: after a lost SYN data waits three seconds for its acknowledgment', () => {
  const trace = run(
    conversation(
      [{ on: 'established', call: 'send', bytes: 10 }],
      [
        { kind: 'lose', segment: { from: 'client', flags: 'SYN', nth: 1 } },
        { kind: 'lose', segment: { from: 'client', data: true, nth: 1 } },
      ],
    ),
  )
  expect(dataAt(trace)).toEqual([1.8, 4.8])
})

test('Linux sends a SYN eleven times, the first five a second apart, and gives up after 131 s', () => {
  const nobody = [{ kind: 'lose', segment: { from: 'client' } }]
  const trace = run({ ...conversation([], nobody), profile: 'linux-6.18' })
  expect(sentAt(trace, 'SYN')).toEqual([0, 1, 2, 3, 4, 5, 7, 11, 19, 35, 67])
  expect(signals(trace).at(-1)).toEqual([131, 'timeout'])
})

test('Linux gives data up by time: tcp_retries2 = 15 stands for 924.6 s of a timeout that begins at 200 ms', () => {
  const lost = [{ kind: 'lose', segment: { from: 'client', data: true } }]
  const calls = [{ atMs: 2000, call: 'send', bytes: 10 }]
  const trace = run({ ...conversation(calls, lost), profile: 'linux-6.18', untilMs: 2_000_000 })
  // The path takes 800 ms, so that fewer tries fit: the first timeout is 2.4 s.
  const tries = dataAt(trace)
  expect(tries.slice(0, 3)).toEqual([2, 4.4, 9.2])
  const [end = 0, signal] = signals(trace).at(-1) ?? []
  expect(signal).toBe('timeout')
  expect(Number(end) - 2).toBeGreaterThanOrEqual(924.6)
  expect((tries.at(-1) ?? 0) - 2).toBeLessThan(924.6)
})
