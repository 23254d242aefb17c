import { expect, test } from 'vitest'
import {
  answersTo,
  segmentsSent,
  signalsOf,
  stateOf,
  statePath,
  timesOf,
  whenEnters,
  whenLeaves,
} from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import { lostAlways, lostOnce, lostWithoutTimeWait } from './last-ack'

test('L5.1 ①: a lost last ACK is sent again, and TIME-WAIT lasts 240 s from then on', () => {
  const trace = run(lostOnce)
  const fins = segmentsSent(trace, { from: 'server', flags: 'FIN ACK' })
  // The server's FIN leaves at 600 ms, and again a second later; it arrives after 100 ms.
  expect(timesOf(fins)).toEqual([600, 1600])
  expect(fins[1] && answersTo(trace, fins[1])).toMatchObject([{ flags: ['ACK'], ack: 5002 }])
  expect(whenEnters(trace, 'client', 'TIME-WAIT')).toBe(700)
  expect(whenLeaves(trace, 'client', 'TIME-WAIT')).toBe(1700 + 240_000)
  expect(whenEnters(trace, 'server', 'CLOSED')).toBe(1800)
})

test('L5.1 ②: without TIME-WAIT the server receives a RST in answer to its repeated FIN', () => {
  const trace = run(lostWithoutTimeWait)
  const [, again] = segmentsSent(trace, { from: 'server', flags: 'FIN ACK' })
  expect(again && answersTo(trace, again)).toMatchObject([{ source: { host: 'client' }, flags: ['RST'], seq: 1002 }])
  expect(statePath(trace, 'server').slice(-2)).toEqual([
    { state: 'LAST-ACK', atMs: 600 },
    { state: 'CLOSED', atMs: 1800 },
  ])
})

test('L5.1 ③: the program that has closed does not hear of that RST', () => {
  expect(signalsOf(run(lostWithoutTimeWait), 'server').map(({ signal }) => signal)).toEqual([
    'established',
    'closing',
    'closed',
  ])
})

test('L5.1 ④: where every last ACK is lost, the server gives up in LAST-ACK, and the client never knows', () => {
  const trace = run(lostAlways)
  expect(stateOf(trace, 'server', 120_000)).toBe('LAST-ACK')
  // 1 + 2 + 4 + 8 + 16 + 32 + 60 seconds after its FIN.
  expect(whenEnters(trace, 'server', 'CLOSED')).toBe(600 + 123_000)
  expect(signalsOf(trace, 'client').map(({ signal }) => signal)).toEqual(['established', 'closing', 'closed'])
})
