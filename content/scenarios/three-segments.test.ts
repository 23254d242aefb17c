import { expect, test } from 'vitest'
import {
  answersTo,
  bytesDelivered,
  segmentsSent,
  signalsOf,
  stateOf,
  timesOf,
  whenEnters,
} from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import { dataAtOnce, handshake, nobodyAccepts, thirdSegmentLost, thirdSegmentLostThenData } from './three-segments'

test('L2.1 ①: with 100 ms one way the client is ESTABLISHED at 200 ms and the server at 300 ms', () => {
  const trace = run(handshake)
  expect(whenEnters(trace, 'client', 'ESTABLISHED')).toBe(200)
  expect(whenEnters(trace, 'server', 'ESTABLISHED')).toBe(300)
  expect(segmentsSent(trace).map(({ flags }) => flags)).toEqual([['SYN'], ['SYN', 'ACK'], ['ACK']])
})

test('L2.1 ②: without the third segment, and with a silent client, the server is in SYN-RECEIVED at 500 ms', () => {
  const trace = run(thirdSegmentLost)
  expect(stateOf(trace, 'client', 500)).toBe('ESTABLISHED')
  expect(stateOf(trace, 'server', 500)).toBe('SYN-RECEIVED')
})

test('L2.1: the server asks again after its timeout of a second, and the answer establishes it', () => {
  const trace = run(thirdSegmentLost)
  expect(segmentsSent(trace, { from: 'server', again: true })).toMatchObject([{ at: 1_100_000_000 }])
  expect(whenEnters(trace, 'server', 'ESTABLISHED')).toBe(1300)
})

test('L2.1 ③: data at 250 ms carries the ACK that was lost: the server is ESTABLISHED at 350 ms', () => {
  const trace = run(thirdSegmentLostThenData)
  expect(whenEnters(trace, 'server', 'ESTABLISHED')).toBe(350)
  expect(bytesDelivered(trace, 'server', 350)).toBe(5)
  expect(segmentsSent(trace, { again: true })).toEqual([])
})

test('L2.1: what the client writes at once arrives with the third segment: the server need not wait for it', () => {
  const trace = run(dataAtOnce)
  expect(timesOf(segmentsSent(trace, { from: 'client', data: true }))).toEqual([200])
  expect(bytesDelivered(trace, 'server', 300)).toBe(5)
})

test('L2.1 ⑤: SYN with number 1000 is answered by ACK 1001', () => {
  const trace = run(handshake)
  const [syn] = segmentsSent(trace, { from: 'client', flags: 'SYN' })
  expect(syn?.seq).toBe(1000)
  expect(syn && answersTo(trace, syn)).toMatchObject([{ flags: ['SYN', 'ACK'], ack: 1001 }])
})

test('L2.1: each end learns of the connection by itself, half a round trip apart', () => {
  const trace = run(handshake)
  expect(signalsOf(trace, 'client')).toEqual([{ signal: 'established', atMs: 200 }])
  expect(signalsOf(trace, 'server')).toEqual([{ signal: 'established', atMs: 300 }])
})

test('L2.1: a client is connected although nobody accepts its connection', () => {
  const trace = run(nobodyAccepts)
  expect(whenEnters(trace, 'client', 'ESTABLISHED')).toBe(200)
  expect(signalsOf(trace, 'client')).toEqual([{ signal: 'established', atMs: 200 }])
  expect(trace.events.filter((event) => event.kind === 'call' && event.call.startsWith('accept'))).toEqual([])
})
