import { expect, test } from 'vitest'
import {
  answersTo,
  bytesDelivered,
  segmentsSent,
  signalsOf,
  stateOf,
  statePath,
  timeIn,
  whenEnters,
} from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import { halfOpen, peerStuck, peerWritesToOrphan, shortFinTimeout, shutdownThenReceive } from './half-closed'

test('L4.2 ①: six seconds after it began to wait, an orphan with a timeout of 5 s is gone without TIME-WAIT, and its peer is in CLOSE-WAIT', () => {
  const trace = run(peerStuck)
  expect(statePath(trace, 'client').slice(-3)).toEqual([
    { state: 'FIN-WAIT-1', atMs: 500 },
    // The server's kernel acknowledges the FIN with its next tick (X8).
    { state: 'FIN-WAIT-2', atMs: 704 },
    { state: 'CLOSED', atMs: 5704 },
  ])
  expect(stateOf(trace, 'server', 6704)).toBe('CLOSE-WAIT')
})

test('L4.2 ②: what the peer sends then is answered by a RST', () => {
  const trace = run(peerStuck)
  const [data] = segmentsSent(trace, { from: 'server', data: true })
  expect(data && answersTo(trace, data)).toMatchObject([{ flags: ['RST'], seq: data?.ack }])
  expect(signalsOf(trace, 'server').at(-1)).toEqual({ signal: 'reset', atMs: 8200 })
})

test('L4.2: data for an orphan that still waits is answered by a RST, too', () => {
  const trace = run(peerWritesToOrphan)
  expect(stateOf(trace, 'client', 3100)).toBe('CLOSED')
  expect(signalsOf(trace, 'server').at(-1)).toEqual({ signal: 'reset', atMs: 3200 })
})

test('L4.2 ③: half-closed is one direction, agreed on: the other goes on for minutes without any timer', () => {
  const trace = run(shutdownThenReceive)
  expect(whenEnters(trace, 'client', 'FIN-WAIT-2')).toBeLessThan(1000)
  expect(stateOf(trace, 'client', 199_000)).toBe('FIN-WAIT-2')
  expect(bytesDelivered(trace, 'client', 199_000)).toBe(300)
  expect(whenEnters(trace, 'client', 'TIME-WAIT')).toBe(200_100)
})

test('L4.2 ③: half-open is one end that is gone, and another that does not know', () => {
  const trace = run(halfOpen)
  expect(stateOf(trace, 'server', 100_000)).toBe('CLOSED')
  expect(stateOf(trace, 'client', 100_000)).toBe('ESTABLISHED')
})

test('L4.2 ④: tcp_fin_timeout = 2 leaves TIME-WAIT at 60 s', () => {
  const trace = run(shortFinTimeout)
  expect(whenEnters(trace, 'client', 'TIME-WAIT')).toBe(1100)
  expect(timeIn(trace, 'client', 'TIME-WAIT')).toBe(60_000)
})
