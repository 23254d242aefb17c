import { expect, test } from 'vitest'
import { milliseconds } from '../sim/time'
import type { SegmentOptions } from '../tcp/segment'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'

/** A client that writes `bytes` as soon as it is connected; a test says what the two ends offer. */
const conversation = (client: object, server: object, bytes = 2000): Trace =>
  run(
    clientAndServer([{ host: 'client', on: 'established', call: 'send', bytes }], {
      hosts: { client: { iss: 1000, ...client }, server: { iss: 5000, ...server } },
    }),
  )

const optionsOf = (trace: Trace, flags: string): SegmentOptions | undefined =>
  trace.segments.find((segment) => segment.flags.join(' ') === flags)?.options

test('an option is in use only where both SYNs carry it', () => {
  const all = { windowScale: 7, timestamps: true, sackPermitted: true }
  expect(Object.keys(optionsOf(conversation(all, {}), 'SYN') ?? {})).toEqual([
    'mss',
    'windowScale',
    'sackPermitted',
    'timestamps',
  ])
  expect(optionsOf(conversation(all, {}), 'SYN ACK')).toEqual({ mss: 536 })
  expect(optionsOf(conversation({}, all), 'SYN ACK')).toEqual({ mss: 536 })
  expect(optionsOf(conversation(all, { ...all, windowScale: 2 }), 'SYN ACK')).toMatchObject({
    windowScale: 2,
    sackPermitted: true,
  })
})

test('with timestamps every segment carries them and has 12 bytes less of text', () => {
  const trace = conversation({ timestamps: true }, { timestamps: true })
  expect(trace.segments.every(({ options }) => options?.timestamps !== undefined)).toBe(true)
  expect(trace.segments.filter(({ length }) => length > 0).map(({ length }) => length)).toEqual([524, 524, 524, 428])
})

test('MUST-65: only SYNs name an MSS', () => {
  const trace = conversation({ timestamps: true }, { timestamps: true })
  expect(trace.segments.filter(({ options }) => options?.mss !== undefined).map(({ flags }) => flags)).toEqual([
    ['SYN'],
    ['SYN', 'ACK'],
  ])
})

test('MUST-16: what is sent is as large as the smaller of what the peer accepts and this side sends', () => {
  const lengthsBetween = (mine: number, theirs: number) =>
    conversation({ mss: mine }, { mss: theirs }, 1000).segments.map(({ length }) => length)
  expect(Math.max(...lengthsBetween(300, 800))).toBe(300)
  expect(Math.max(...lengthsBetween(800, 300))).toBe(300)
})

test('a window of a megabyte is stated in 16 bits, and understood', () => {
  const trace = conversation({ windowScale: 7 }, { windowScale: 7, receiveBuffer: 1 << 20 }, 4 * 536)
  const windows = trace.segments.filter(({ endpoint }) => endpoint === 'server').map(({ window }) => window)
  // A SYN is never scaled.
  expect(windows[0]).toBe(65_535)
  expect(Math.max(...windows.slice(1))).toBe(8192)
  expect(stateAt(trace, milliseconds(900), 'client')?.sndWnd).toBe(1 << 20)
})

const stamps = { timestamps: true }
const slowWrites = {
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    { host: 'client', atMs: 1000, call: 'send', text: 'one' },
    { host: 'client', atMs: 2000, call: 'send', text: 'two' },
  ],
}

test('RFC 7323 4.3: an acknowledgment echoes the segment that it answers, and the round trip is exact', () => {
  const trace = run(clientAndServer([], { ...slowWrites, hosts: { client: stamps, server: stamps } }))
  const [first] = trace.segments.filter(({ length }) => length > 0)
  const answer = trace.segments.find(({ endpoint, at }) => endpoint === 'server' && at === milliseconds(1100))
  expect(answer?.options?.timestamps?.echo).toBe(first?.options?.timestamps?.value)
  expect(stateAt(trace, milliseconds(3000), 'client')?.srtt).toBe(milliseconds(200))
})

test('RFC 7323 4: with timestamps the round trip is known although the segment was sent twice', () => {
  const trace = (hosts: object) =>
    run(
      clientAndServer([], {
        calls: slowWrites.calls.slice(0, 3),
        hosts,
        faults: [{ kind: 'lose', segment: { from: 'client', data: true, nth: 1 } }],
      }),
    )
  const rtoAfter = (hosts: object) => stateAt(trace(hosts), milliseconds(5000), 'client')?.rto
  expect(rtoAfter({ client: stamps, server: stamps })).toBe(milliseconds(1000))
  // Karn: without them the doubled timeout stays.
  expect(rtoAfter({ client: {}, server: {} })).toBe(milliseconds(2000))
})

test('PAWS: a segment that wandered is known by its timestamp, whatever its number has come to mean', () => {
  const trace = run(
    clientAndServer([], {
      ...slowWrites,
      hosts: { client: stamps, server: stamps },
      faults: [{ kind: 'hold', segment: { from: 'client', data: true, nth: 1 }, untilMs: 6000 }],
    }),
  )
  const late = trace.events.filter((event) => event.at === milliseconds(6000) && event.kind === 'rule')
  expect(late).toMatchObject([{ rule: 'paws', rfc: 'RFC 7323 5.3 R1' }])
  expect(stateAt(trace, milliseconds(7000), 'server')?.delivered).toBe(6)
})
