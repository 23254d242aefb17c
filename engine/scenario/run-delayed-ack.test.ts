import { expect, test } from 'vitest'
import { PROFILES } from '../profiles/by-name'
import { milliseconds } from '../sim/time'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'
import { scenarioSchema } from './schema'

const MSS = 1000

/** A client that writes to a server whose acknowledgments wait for 200 ms; bytes take 100 ms on their way. */
const patientServer = (calls: readonly object[], server: object = {}, change: object = {}) =>
  run(
    clientAndServer(calls, {
      hosts: {
        client: { iss: 1000, mss: MSS, nagle: false },
        server: { iss: 5000, mss: MSS, delayedAckMs: 200, ...server },
      },
      ...change,
    }),
  )

const clientSends = (atMs: number, bytes: number) => ({ host: 'client', atMs, call: 'send', bytes })

/** What the server sends after the handshake: when (ms), what it acknowledges, and how many bytes it carries. */
const answersIn = ({ segments }: Trace) =>
  segments
    .filter(({ endpoint, flags }) => endpoint === 'server' && !flags.includes('SYN'))
    .map(({ at, ack, length }) => [at / 1e6, (ack ?? 0) - 1001, length])

test('MUST-40: an acknowledgment alone leaves when its time is over, and not later', () => {
  expect(answersIn(patientServer([clientSends(1000, 10)]))).toEqual([[1300, 10, 0]])
})

test('MUST-40: no profile and no scenario lets an acknowledgment wait for half a second', () => {
  for (const { delayedAck } of Object.values(PROFILES)) expect(delayedAck).toBeLessThan(milliseconds(500))
  const host = (delayedAckMs: number) => ({ ...clientAndServer(), hosts: { client: {}, server: { delayedAckMs } } })
  expect(scenarioSchema.safeParse(host(499)).success).toBe(true)
  expect(scenarioSchema.safeParse(host(500)).success).toBe(false)
})

test('MUST-58: small segments that come while an acknowledgment waits are acknowledged with it', () => {
  const trace = patientServer([1000, 1050, 1100, 1199].map((atMs) => clientSends(atMs, 10)))
  expect(answersIn(trace)).toEqual([[1300, 40, 0]])
})

test('SHLD-19: every second full segment is acknowledged at once', () => {
  const trace = patientServer([1000, 1010, 1020].map((atMs) => clientSends(atMs, MSS)))
  expect(answersIn(trace)).toEqual([
    [1110, 2000, 0],
    [1320, 3000, 0],
  ])
})

test('data of ours takes the acknowledgment along, and stops the timer', () => {
  const trace = patientServer([clientSends(1000, 10), { host: 'server', atMs: 1150, call: 'send', bytes: 7 }])
  expect(answersIn(trace)).toEqual([[1150, 10, 7]])
  expect(stateAt(trace, milliseconds(1150), 'server')).toMatchObject({ 'timers.delayedAck': null })
  expect(trace.events.filter((it) => it.kind === 'timer' && it.timer === 'delayedAck')).toEqual([])
})

test('a gap is named at once, by every segment behind it, and its end is told at once', () => {
  const trace = patientServer(
    [1000, 1010, 1020].map((atMs) => clientSends(atMs, 100)),
    {},
    { faults: [{ kind: 'delay', segment: { from: 'client', data: true, nth: 1 }, byMs: 50 }] },
  )
  expect(answersIn(trace)).toEqual([
    [1110, 0, 0],
    [1120, 0, 0],
    [1150, 300, 0],
  ])
})

test('text that comes again is acknowledged at once: the peer has not heard of the first time', () => {
  const trace = patientServer(
    [clientSends(1000, 10)],
    {},
    { faults: [{ kind: 'duplicate', segment: { from: 'client', data: true, nth: 1 }, afterMs: 30 }] },
  )
  expect(answersIn(trace)).toEqual([[1130, 10, 0]])
})

test('quick acknowledgments are used up first, then the next waits', () => {
  const trace = patientServer(
    [1000, 1010, 1020].map((atMs) => clientSends(atMs, 10)),
    { quickAcks: 2 },
  )
  expect(answersIn(trace)).toEqual([
    [1100, 10, 0],
    [1110, 20, 0],
    [1320, 30, 0],
  ])
})

test('Linux acknowledges the first 16 segments at once, and the next after 40 ms (TCP_MAX_QUICKACKS, TCP_DELACK_MIN)', () => {
  const sends = Array.from({ length: 17 }, (_, i) => clientSends(1000 + i, 10))
  const trace = run(
    clientAndServer(
      sends.map((it) => ({ ...it })),
      {
        profile: 'linux-6.18',
        hosts: { client: { nagle: false }, server: {} },
      },
    ),
  )
  const times = trace.segments
    .filter(({ endpoint, flags, at }) => endpoint === 'server' && !flags.includes('SYN') && at >= milliseconds(1000))
    .map(({ at }) => at / 1e6)
  expect(times).toEqual([...Array.from({ length: 16 }, (_, i) => 1100 + i), 1156])
})

test('a read that opens the window carries the acknowledgment that waits', () => {
  const trace = patientServer([clientSends(1000, MSS), { host: 'server', atMs: 1150, call: 'read' }], {
    receiveBuffer: 4000,
    reads: 'when-called',
  })
  expect(answersIn(trace)).toEqual([[1150, 1000, 0]])
  expect(trace.segments.at(-1)?.window).toBe(4000)
})

test('a read that opens the window by too little leaves the acknowledgment waiting', () => {
  const trace = patientServer([clientSends(1000, MSS), { host: 'server', atMs: 1150, call: 'read', bytes: 10 }], {
    receiveBuffer: 4000,
    reads: 'when-called',
  })
  expect(answersIn(trace)).toEqual([[1300, 1000, 0]])
})

test('MUST-60: Nagle and a delayed acknowledgment wait for each other, but not for ever: the second small write leaves after both (L3.3)', () => {
  const trace = patientServer(
    [clientSends(1000, 10), clientSends(1001, 10)],
    {},
    {
      hosts: { client: { iss: 1000 }, server: { iss: 5000, delayedAckMs: 200 } },
    },
  )
  const sent = trace.segments.filter(({ endpoint, length }) => endpoint === 'client' && length > 0)
  expect(sent.map(({ at }) => at / 1e6)).toEqual([1000, 1400])
})

test('a connection that ends leaves no acknowledgment waiting', () => {
  const trace = patientServer([clientSends(1000, 10), { host: 'server', atMs: 1150, call: 'abort' }])
  expect(stateAt(trace, milliseconds(1150), 'server')).toMatchObject({ state: 'CLOSED', 'timers.delayedAck': null })
  expect(trace.events.filter((it) => it.kind === 'timer' && it.timer === 'delayedAck')).toEqual([])
})
