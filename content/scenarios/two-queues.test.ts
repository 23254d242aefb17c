import { expect, test } from 'vitest'
import {
  bytesDelivered,
  counterOf,
  endpointsIn,
  queuesOf,
  segmentsSent,
  signalsOf,
  stateOf,
  statePath,
  timesOf,
  whenEnters,
} from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import { reference } from '#engine/tcp/reference'
import type { State } from '#engine/tcp/state'
import type { Trace } from '#engine/trace/format'
import { traceHash } from '#engine/trace/hash'
import { stateAt } from '#engine/trace/state-at'
import {
  acceptedLate,
  BEFORE_RETRANSMISSIONS,
  flood,
  lastAckTooMuch,
  limitedBySystem,
  listenerCloses,
  neverAccepted,
  neverCompleted,
  slowAccepts,
} from './two-queues'

/** How many ends of a host are in a state before anything is sent a second time. */
const countIn = (trace: Trace, host: string, state: State, atMs = BEFORE_RETRANSMISSIONS): number =>
  endpointsIn(trace, state, atMs).filter((id) => id.split('/')[0] === host).length

test('X3, L2.4 ①: with listen(2) and no accept, 3 of 8 connections are ESTABLISHED, and Recv-Q is 3', () => {
  const trace = run(neverAccepted)
  expect(countIn(trace, 'server', 'ESTABLISHED')).toBe(3)
  expect(queuesOf(trace, 'server', BEFORE_RETRANSMISSIONS)).toEqual({ requests: 0, waiting: 3 })
})

test('X3: the other five are SYN-SENT at the client, ListenOverflows is 5, and they give up in the end', () => {
  const trace = run(neverAccepted)
  expect(countIn(trace, 'client', 'SYN-SENT')).toBe(5)
  expect(counterOf(trace, 'server', 'ListenOverflows', BEFORE_RETRANSMISSIONS)).toBe(5)
  expect(countIn(trace, 'client', 'CLOSED', 200_000)).toBe(5)
  expect(signalsOf(trace, 'client/8').at(-1)?.signal).toBe('timeout')
  expect(countIn(trace, 'server', 'ESTABLISHED', 200_000)).toBe(3)
})

test('L2.4 ⑤: for a client whose connection nobody accepts, connect has succeeded; the server’s program hears nothing', () => {
  const trace = run(neverAccepted)
  expect(signalsOf(trace, 'client')).toEqual([{ signal: 'established', atMs: 20 }])
  expect(signalsOf(trace, 'server/2')).toEqual([])
})

test('L2.4: an accept makes room, and the SYN that comes again is taken', () => {
  const trace = run(acceptedLate)
  expect(signalsOf(trace, 'server/2')).toEqual([{ signal: 'established', atMs: 2000 }])
  expect(statePath(trace, 'client/4').map(({ state }) => state)).toEqual(['SYN-SENT', 'ESTABLISHED'])
  expect(whenEnters(trace, 'client/4', 'ESTABLISHED')).toBe(2170)
})

test('L2.4: the limit is the least of backlog and somaxconn: 3 of 8, whatever the program asked for', () => {
  expect(countIn(run(limitedBySystem), 'server', 'ESTABLISHED')).toBe(3)
})

test('L2.4: a program that is slower than its clients makes some of them wait for their next SYN, and serves all', () => {
  const trace = run(slowAccepts)
  const overflows = counterOf(trace, 'server', 'ListenOverflows')
  expect(overflows).toBeGreaterThan(0)
  expect(segmentsSent(trace, { from: 'client', flags: 'SYN', again: true })).toHaveLength(overflows)
  expect(countIn(trace, 'client', 'ESTABLISHED', 10_000)).toBe(16)
  expect(queuesOf(trace, 'server', 10_000)).toEqual({ requests: 0, waiting: 0 })
})

test('L2.4 ④: an accept makes nothing but the program’s hold: no segment is sent and no state changes', () => {
  const trace = run(acceptedLate)
  expect(timesOf(segmentsSent(trace))).not.toContain(2000)
  expect(statePath(trace, 'server/2').map(({ atMs }) => atMs)).toEqual([10, 30])
})

test.each([
  [0, 'TCPReqQFullDrop'],
  [1, 'TCPReqQFullDoCookies'],
] as const)(
  'X4: handshakes that are never completed, tcp_syncookies = %d: 3 are stored, %s is 5',
  (cookies, counter) => {
    const trace = run(neverCompleted(cookies))
    expect(countIn(trace, 'server', 'SYN-RECEIVED')).toBe(3)
    expect(queuesOf(trace, 'server', BEFORE_RETRANSMISSIONS)).toEqual({ requests: 3, waiting: 0 })
    expect(counterOf(trace, 'server', counter, BEFORE_RETRANSMISSIONS)).toBe(5)
    expect(countIn(trace, 'client', 'SYN-SENT')).toBe(cookies === 0 ? 5 : 0)
  },
)

test('L2.4: an ACK before a full accept queue is ignored; the SYN,ACK goes out again until there is room', () => {
  const trace = run(lastAckTooMuch(0))
  expect([stateOf(trace, 'client/3', 4000), stateOf(trace, 'server/4', 4000)]).toEqual(['ESTABLISHED', 'SYN-RECEIVED'])
  expect(counterOf(trace, 'server', 'ListenOverflows', 1000)).toBe(1)
  expect(timesOf(segmentsSent(trace, { from: 'server', flags: 'SYN ACK', again: true }))).toEqual([1110, 3110, 7110])
  expect(whenEnters(trace, 'server/4', 'ESTABLISHED')).toBe(7130)
})

test('L2.4: by tcp_abort_on_overflow it is reset, and the client hears of it', () => {
  const trace = run(lastAckTooMuch(1))
  expect(stateOf(trace, 'server/4', 1000)).toBe('CLOSED')
  expect(signalsOf(trace, 'client/3').map(({ signal }) => signal)).toEqual(['established', 'reset'])
  expect(queuesOf(trace, 'server', 1000)).toEqual({ requests: 0, waiting: 2 })
})

test('L2.4 ③: a flood of 100 SYNs stores 3 entries, with cookies or without', () => {
  for (const cookies of [0, 1] as const) {
    const trace = run(flood(cookies))
    expect(queuesOf(trace, 'server', 400)).toEqual({ requests: 3, waiting: 0 })
    expect(countIn(trace, 'server', 'SYN-RECEIVED', 400)).toBe(3)
  }
  expect(queuesOf(run(flood(2)), 'server', 400)).toEqual({ requests: 0, waiting: 0 })
})

test('L2.4: in the flood a client gets in by a cookie; it loses what a cookie does not hold, and no byte', () => {
  const trace = run(flood(1))
  expect(counterOf(trace, 'server', 'TCPReqQFullDoCookies')).toBe(97 + 1)
  expect(counterOf(trace, 'server', 'SyncookiesRecv')).toBe(1)
  expect(statePath(trace, 'server/5')).toEqual([{ state: 'ESTABLISHED', atMs: 530 }])
  expect(bytesDelivered(trace, 'server/5')).toBe(5000)
  expect(stateAt(trace, 600_000_000, 'client')).toMatchObject({ sndWndShift: 0, timestamps: false })
})

test('L2.4: without cookies the client waits until the requests of the flood have expired', () => {
  const trace = run(flood(0))
  expect(stateOf(trace, 'client', 63_000)).toBe('SYN-SENT')
  expect(whenEnters(trace, 'server/2', 'CLOSED')).toBe(63_010)
  expect(signalsOf(trace, 'server/2')).toEqual([])
  expect(stateOf(trace, 'server', 69_000)).toBe('LISTEN')
})

test('L2.4: a learner’s rules see both queues: handlers that are guarded run every scene as the reference does', () => {
  for (const scenario of [flood(1), flood(0), lastAckTooMuch(1), acceptedLate, listenerCloses]) {
    const guarded = run(scenario, { handlers: { server: { tcp: reference } } })
    expect(traceHash(guarded)).toBe(traceHash(run(scenario)))
  }
})

test('L2.4: a learner’s formula decides who comes in', () => {
  const trace = run(neverAccepted, { handlers: { server: { tcp: { admitSyn: () => 'queue' } } } })
  expect(countIn(trace, 'server', 'ESTABLISHED')).toBe(3)
  expect(countIn(trace, 'server', 'SYN-RECEIVED')).toBe(5)
})

test('L4.3 ⑤: a connection that waits to be accepted is reset when the listener closes', () => {
  const trace = run(listenerCloses)
  expect(timesOf(segmentsSent(trace, { from: 'server', flags: 'RST' }))).toEqual([1000])
  expect(signalsOf(trace, 'client/2').at(-1)).toEqual({ signal: 'reset', atMs: 1010 })
  expect(queuesOf(trace, 'server', 1000)).toEqual({ requests: 0, waiting: 0 })
})

test('X16, L4.3 ③: the connection that was accepted goes on without its listener, and a new connect is refused', () => {
  const trace = run(listenerCloses)
  expect([stateOf(trace, 'server', 5000), stateOf(trace, 'server/2', 5000)]).toEqual(['CLOSED', 'ESTABLISHED'])
  expect(bytesDelivered(trace, 'server/2')).toBe(100)
  expect(signalsOf(trace, 'client/3')).toEqual([{ signal: 'refused', atMs: 2020 }])
})
