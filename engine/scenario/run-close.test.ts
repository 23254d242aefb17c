import { expect, test } from 'vitest'
import { milliseconds, seconds } from '../sim/time'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'
import type { Scenario } from './schema'

/** A client and a server on Linux, connected at 200 ms; a test says who closes, and how. */
const connected = (calls: readonly object[], change: { [Field in keyof Scenario]?: unknown } = {}): Scenario =>
  clientAndServer(calls, { profile: 'linux-6.18', ...change })

const segmentsAfter = ({ segments }: Trace, ms: number): string[] =>
  segments.filter(({ at }) => at > milliseconds(ms)).map((it) => `${it.endpoint ?? '-'} ${it.flags.join(',')}`)
const stateOf = (trace: Trace, ms: number, endpoint: string) => stateAt(trace, milliseconds(ms), endpoint)?.state
const signalsOf = (trace: Trace, endpoint: string) =>
  trace.events.flatMap((event) => (event.kind === 'signal' && event.endpoint === endpoint ? [event.signal] : []))

test('an orphan leaves FIN-WAIT-2 after tcp_fin_timeout without a word; the peer stays in CLOSE-WAIT (X9)', () => {
  const hosts = { client: { sysctl: { 'net.ipv4.tcp_fin_timeout': 5 } }, server: {} }
  const trace = run(
    connected(
      [
        { host: 'client', atMs: 1000, call: 'close' },
        { host: 'server', atMs: 10_000, call: 'send', bytes: 5 },
      ],
      { hosts },
    ),
  )
  expect(stateOf(trace, 6203, 'client')).toBe('FIN-WAIT-2')
  expect(stateOf(trace, 6204, 'client')).toBe('CLOSED')
  expect(stateOf(trace, 9999, 'server')).toBe('CLOSE-WAIT')
  expect(segmentsAfter(trace, 1200)).toEqual(['server PSH,ACK', '- RST'])
  expect(signalsOf(trace, 'server')).toEqual(['established', 'closing', 'reset'])
})

test('after a shutdown no timer ends FIN-WAIT-2, and data still arrives (X10)', () => {
  const trace = run(
    connected([
      { host: 'client', atMs: 1000, call: 'shutdown' },
      { host: 'server', atMs: 500_000, call: 'send', bytes: 5 },
      { host: 'server', atMs: 501_000, call: 'close' },
    ]),
  )
  expect(stateAt(trace, seconds(500), 'client')).toMatchObject({ state: 'FIN-WAIT-2', 'timers.finWait2': null })
  expect(stateAt(trace, seconds(500.5), 'client')?.delivered).toBe(5)
  expect([stateOf(trace, 501_100, 'client'), stateOf(trace, 561_099, 'client')]).toEqual(['TIME-WAIT', 'TIME-WAIT'])
  expect(stateOf(trace, 561_100, 'client')).toBe('CLOSED')
})

test('data for an orphan is answered by a reset (SHLD-3)', () => {
  const trace = run(
    connected([
      { host: 'client', atMs: 1000, call: 'close' },
      { host: 'server', atMs: 2000, call: 'send', bytes: 5 },
    ]),
  )
  expect(stateOf(trace, 2100, 'client')).toBe('CLOSED')
  expect(segmentsAfter(trace, 2000)).toEqual(['client RST'])
})

test('a FIN for an orphan ends in TIME-WAIT, whose length tcp_fin_timeout does not change', () => {
  const hosts = { client: { sysctl: { 'net.ipv4.tcp_fin_timeout': 2 } }, server: {} }
  const trace = run(
    connected(
      [
        { host: 'client', atMs: 1000, call: 'close' },
        { host: 'server', atMs: 2000, call: 'close' },
      ],
      { hosts },
    ),
  )
  expect([stateOf(trace, 2100, 'client'), stateOf(trace, 62_099, 'client')]).toEqual(['TIME-WAIT', 'TIME-WAIT'])
  expect(stateOf(trace, 62_100, 'client')).toBe('CLOSED')
})

/** Who closes in its turn: so long after it has been told. */
const closesIn = (serverMs: number, calls: readonly object[] = []) => [
  ...calls,
  { host: 'client', atMs: 1000, call: 'close' },
  ...(serverMs === 0
    ? [{ host: 'server', on: 'closing', call: 'close' }]
    : [{ host: 'server', atMs: 1100 + serverMs, call: 'close' }]),
]
const threeSegments = ['client FIN,ACK', 'server FIN,ACK', 'client ACK']
const fourSegments = ['client FIN,ACK', 'server ACK', 'server FIN,ACK', 'client ACK']

test('X8: Linux acknowledges a FIN with its next tick, where no text came; both ends wait for the program', () => {
  const trace = run(connected(closesIn(5000)))
  const ack = trace.segments.find(({ endpoint, at }) => endpoint === 'server' && at > milliseconds(1000))
  expect(ack).toMatchObject({ at: milliseconds(1104), flags: ['ACK'] })
  expect([stateOf(trace, 2000, 'server'), stateOf(trace, 2000, 'client')]).toEqual(['CLOSE-WAIT', 'FIN-WAIT-2'])
  expect(segmentsAfter(trace, 999)).toEqual(fourSegments)
})

test('X23: a program that closes as soon as it reads the end makes it three segments', () => {
  expect(segmentsAfter(run(connected(closesIn(0))), 999)).toEqual(threeSegments)
})

test('where text came Linux waits for 40 ms with the acknowledgment of a FIN', () => {
  const sent = [{ host: 'client', atMs: 500, call: 'send', bytes: 10 }]
  expect(segmentsAfter(run(connected(closesIn(39, sent))), 999)).toEqual(threeSegments)
  expect(segmentsAfter(run(connected(closesIn(41, sent))), 999)).toEqual(fourSegments)
})

test('by the RFC alone the acknowledgment of a FIN waits for what the program does at once, and no longer', () => {
  const closing = (serverMs: number) => segmentsAfter(run(clientAndServer(closesIn(serverMs))), 999)
  expect(closing(0)).toEqual(threeSegments)
  expect(closing(0.001)).toEqual(fourSegments)
})

test('where acknowledgments wait that of a FIN waits as long', () => {
  const hosts = { client: { iss: 1000 }, server: { iss: 5000, delayedAckMs: 200 } }
  const closing = (serverMs: number) => segmentsAfter(run(clientAndServer(closesIn(serverMs), { hosts })), 999)
  expect(closing(199)).toEqual(threeSegments)
  expect(closing(201)).toEqual(fourSegments)
})

test('4.4BSD acknowledges a FIN at once, whatever its program does', () => {
  expect(segmentsAfter(run(connected(closesIn(0), { profile: 'bsd' })), 999)).toEqual(fourSegments)
})

test('what a program writes when it reads the end takes the acknowledgment along', () => {
  const answer = { host: 'server', on: 'closing', call: 'send', bytes: 5 }
  const trace = run(clientAndServer([answer, ...closesIn(0)]))
  expect(segmentsAfter(trace, 999).slice(0, 2)).toEqual(['client FIN,ACK', 'server PSH,ACK'])
})

test("two ends that close at the same moment acknowledge each other's FIN at once", () => {
  const closes = ['client', 'server'].map((host) => ({ host, atMs: 1000, call: 'close' }))
  expect(segmentsAfter(run(connected(closes)), 1000)).toEqual(['server ACK', 'client ACK'])
})

test('a program that is killed leaves a FIN, and its listener is gone (X11)', () => {
  const trace = run(
    connected([
      { host: 'server', atMs: 500, call: 'listen', port: 81 },
      { host: 'server', atMs: 1000, call: 'kill' },
      { host: 'client', atMs: 2000, call: 'connect', to: 'server', port: 81 },
    ]),
  )
  expect(segmentsAfter(trace, 500)).toEqual(['server FIN,ACK', 'client ACK', 'client/2 SYN', '- RST,ACK'])
})

test('MUST-12: a program learns whether the peer closed or aborted', () => {
  const end = (call: string) => run(connected([{ host: 'client', atMs: 1000, call }]))
  expect(signalsOf(end('close'), 'server')).toEqual(['established', 'closing'])
  expect(signalsOf(end('abort'), 'server')).toEqual(['established', 'reset'])
})

test('an abort throws away what waits and resets at once', () => {
  const trace = run(
    connected([
      { host: 'client', atMs: 1000, call: 'send', bytes: 100_000 },
      { host: 'client', atMs: 1001, call: 'abort' },
    ]),
  )
  expect(segmentsAfter(trace, 1000)[0]).toBe('client RST')
  expect(stateOf(trace, 1001, 'client')).toBe('CLOSED')
  expect(stateOf(trace, 1101, 'server')).toBe('CLOSED')
})
