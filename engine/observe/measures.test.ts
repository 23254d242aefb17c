import { expect, test } from 'vitest'
import { run } from '../scenario/run'
import { clientAndServer } from '../scenario/scenario-for-tests'
import {
  answersTo,
  bytesDelivered,
  bytesEarly,
  bytesUnread,
  counterOf,
  endpointsIn,
  gaps,
  queuesOf,
  segmentsSent,
  signalsOf,
  stateOf,
  statePath,
  timeIn,
  timesOf,
  whenEnters,
  whenLeaves,
} from './measures'

/** A conversation over 100 ms each way whose only data segment is lost once; the client closes first. */
const trace = run(
  clientAndServer(
    [
      { host: 'client', atMs: 300, call: 'send', bytes: 10 },
      { host: 'client', atMs: 2000, call: 'close' },
      { host: 'server', on: 'closing', call: 'close' },
    ],
    { faults: [{ kind: 'lose', segment: { from: 'client', data: true, nth: 1 } }] },
  ),
)

test('stateOf: the state once everything of that moment has happened', () => {
  expect(stateOf(trace, 'client', 199)).toBe('SYN-SENT')
  expect(stateOf(trace, 'client', 200)).toBe('ESTABLISHED')
})

test('stateOf: null for an endpoint that is not there', () => {
  expect(stateOf(trace, 'nobody', 200)).toBeNull()
})

test('statePath: each state once, with the moment of its entry', () => {
  expect(statePath(trace, 'server')).toEqual([
    { state: 'LISTEN', atMs: 0 },
    { state: 'SYN-RECEIVED', atMs: 100 },
    { state: 'ESTABLISHED', atMs: 300 },
    { state: 'CLOSE-WAIT', atMs: 2100 },
    { state: 'LAST-ACK', atMs: 2100 },
    { state: 'CLOSED', atMs: 2300 },
  ])
})

test('whenEnters and whenLeaves: the two ends of a stay in a state', () => {
  expect(whenEnters(trace, 'client', 'TIME-WAIT')).toBe(2200)
  expect(whenLeaves(trace, 'client', 'TIME-WAIT')).toBe(242_200)
})

test('whenEnters and whenLeaves: null where the state is never entered, and where it is never left', () => {
  expect(whenEnters(trace, 'client', 'CLOSING')).toBeNull()
  expect(whenLeaves(trace, 'client', 'CLOSING')).toBeNull()
  expect(whenLeaves(trace, 'client', 'CLOSED')).toBeNull()
})

test('timeIn: for how long a state lasts; null where it never ends, or never begins', () => {
  expect(timeIn(trace, 'client', 'TIME-WAIT')).toBe(240_000)
  expect(timeIn(trace, 'client', 'CLOSED')).toBeNull()
  expect(timeIn(trace, 'client', 'CLOSING')).toBeNull()
})

test('segmentsSent: all that is named must hold, and PSH makes no difference', () => {
  expect(segmentsSent(trace, { from: 'client', flags: 'ACK', data: true })).toHaveLength(2)
  expect(segmentsSent(trace, { from: 'client', flags: 'ACK', data: false })).toHaveLength(2)
  expect(segmentsSent(trace, { flags: 'FIN' })).toEqual([])
})

test('segmentsSent: again, or for the first time', () => {
  expect(timesOf(segmentsSent(trace, { data: true, again: false }))).toEqual([300])
  expect(timesOf(segmentsSent(trace, { data: true, again: true }))).toEqual([1300])
})

test('answersTo: what an arrival brings about, however many rules had a part in it', () => {
  const [fin] = segmentsSent(trace, { from: 'client', flags: 'FIN ACK' })
  expect(fin && answersTo(trace, fin).map(({ flags }) => flags.join())).toEqual(['FIN,ACK'])
})

test('signalsOf: what the application was told, and when', () => {
  expect(signalsOf(trace, 'client')).toEqual([
    { signal: 'established', atMs: 200 },
    { signal: 'closing', atMs: 2200 },
    { signal: 'closed', atMs: 242_200 },
  ])
})

test('bytesDelivered: up to a moment, or in the whole run', () => {
  expect(bytesDelivered(trace, 'server', 1399)).toBe(0)
  expect(bytesDelivered(trace, 'server', 1400)).toBe(10)
  expect(bytesDelivered(trace, 'server')).toBe(10)
})

test('bytesUnread: what came and was not read', () => {
  const reading = run(
    clientAndServer(
      [
        { host: 'client', atMs: 300, call: 'send', bytes: 10 },
        { host: 'server', atMs: 1000, call: 'read', bytes: 4 },
      ],
      { hosts: { client: {}, server: { reads: 'when-called' } }, untilMs: 2000 },
    ),
  )
  expect(bytesUnread(reading, 'server', 400)).toBe(10)
  expect(bytesUnread(reading, 'server')).toBe(6)
  expect(bytesDelivered(reading, 'server')).toBe(10)
})

test('bytesEarly: what waits behind a gap, and no longer', () => {
  const early = run(
    clientAndServer(
      [
        { host: 'client', atMs: 300, call: 'send', bytes: 10 },
        { host: 'client', atMs: 300, call: 'send', bytes: 7 },
      ],
      {
        hosts: { client: { nagle: false }, server: {} },
        faults: [{ kind: 'lose', segment: { from: 'client', data: true, nth: 1 } }],
      },
    ),
  )
  expect(bytesEarly(early, 'server', 399)).toBe(0)
  expect(bytesEarly(early, 'server', 400)).toBe(7)
  expect(bytesEarly(early, 'server')).toBe(0)
})

test('endpointsIn: who is in a state at a moment, in the order in which they came', () => {
  expect(endpointsIn(trace, 'TIME-WAIT', 3000)).toEqual(['client'])
  expect(endpointsIn(trace, 'ESTABLISHED', 400)).toEqual(['server', 'client'])
})

/** Three clients of a listener that has room for one, whose program accepts nobody: the third SYN is dropped. */
const queueing = run(
  clientAndServer([], {
    profile: 'linux-6.18',
    hosts: { client: {}, server: { accepts: 'when-called' } },
    calls: [
      { host: 'server', atMs: 0, call: 'listen', port: 80, backlog: 1 },
      ...[0, 300, 600].map((atMs) => ({ host: 'client', atMs, call: 'connect', to: 'server', port: 80 })),
    ],
    untilMs: 3000,
  }),
)

test('queuesOf: who stands in which queue of a listener', () => {
  expect(queuesOf(queueing, 'server', 150)).toEqual({ requests: 1, waiting: 0 })
  expect(queuesOf(queueing, 'server', 450)).toEqual({ requests: 1, waiting: 1 })
  expect(queuesOf(queueing, 'server', 900)).toEqual({ requests: 0, waiting: 2 })
  expect(queuesOf(queueing, 'client', 900)).toEqual({ requests: 0, waiting: 0 })
})

test('counterOf: how often a counter of the kernel was raised on a host by some moment', () => {
  expect([699, 700, 1700, 2700].map((atMs) => counterOf(queueing, 'server', 'ListenDrops', atMs))).toEqual([0, 1, 2, 3])
  expect(counterOf(queueing, 'server', 'ListenOverflows')).toBe(3)
  expect(counterOf(queueing, 'server', 'Listen')).toBe(0)
  expect(counterOf(queueing, 'client', 'ListenOverflows')).toBe(0)
})

test('gaps: the waits between moments', () => {
  expect(gaps([0, 1000, 3000])).toEqual([1000, 2000])
})
