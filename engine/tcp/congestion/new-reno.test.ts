import { expect, test } from 'vitest'
import { seqLeq } from '../formulas/sequence-numbers'
import type { Congestion, CongestionEvent } from './congestion-control'
import { initialWindow } from './initial-window'
import { newReno } from './new-reno'

const MSS = 1000
const event = (words: Partial<CongestionEvent> = {}): CongestionEvent => ({
  ack: 20_000,
  sndNxt: 30_000,
  flightSize: 10_000,
  mss: MSS,
  seqLeq,
  ...words,
})
const congestion = (words: Partial<Congestion> = {}): Congestion => ({ ...newReno.start(10_000, 0), ...words })
const inRecovery = (words: Partial<Congestion> = {}) =>
  congestion({ inRecovery: true, recover: 30_000, ssthresh: 5000, cwnd: 8000, duplicateAcks: 3, ...words })

const afterDuplicates = (count: number, before: Congestion, happens = event()) => {
  let decision = { congestion: before, retransmit: false }
  for (let i = 0; i < count; i++) decision = newReno.onDuplicateAck(decision.congestion, happens)
  return decision
}

test('the initial window is two, three or four segments, by their size, and one after a lost SYN', () => {
  expect([2191, 2190, 1096, 1095].map((mss) => initialWindow(mss, 0, null) / mss)).toEqual([2, 3, 3, 4])
  expect(initialWindow(1460, 1, null)).toBe(1460)
})

test('RFC 6928: a stack that begins with ten segments goes back to one when the SYN was sent three times', () => {
  expect([0, 1, 2].map((timeouts) => initialWindow(1460, timeouts, 10) / 1460)).toEqual([10, 10, 1])
})

test('slow start: an acknowledgment adds what it acknowledges, one segment at most', () => {
  expect(newReno.onAck(congestion({ cwnd: 4000 }), MSS, event()).congestion.cwnd).toBe(5000)
  expect(newReno.onAck(congestion({ cwnd: 4000 }), 300, event()).congestion.cwnd).toBe(4300)
  expect(newReno.onAck(congestion({ cwnd: 4000 }), 5000, event()).congestion.cwnd).toBe(5000)
})

test('congestion avoidance: a whole window of acknowledged bytes adds one segment', () => {
  let state = congestion({ cwnd: 4000, ssthresh: 4000 })
  for (let i = 0; i < 3; i++) state = newReno.onAck(state, MSS, event()).congestion
  expect(state.cwnd).toBe(4000)
  expect(newReno.onAck(state, MSS, event()).congestion).toMatchObject({ cwnd: 5000, acknowledged: 0 })
})

test('two duplicate acknowledgments may be reordering, the third is a loss', () => {
  expect(afterDuplicates(2, congestion())).toMatchObject({ retransmit: false, congestion: { cwnd: 10_000 } })
  expect(afterDuplicates(3, congestion())).toMatchObject({
    retransmit: true,
    congestion: { ssthresh: 5000, cwnd: 8000, recover: 30_000, inRecovery: true },
  })
})

test('half of a small flight is never less than two segments', () => {
  expect(afterDuplicates(3, congestion(), event({ flightSize: 3000 })).congestion.ssthresh).toBe(2000)
})

test('in recovery each further duplicate lets one more segment leave', () => {
  expect(afterDuplicates(2, inRecovery()).congestion.cwnd).toBe(10_000)
})

test('an acknowledgment of all that was in flight ends the recovery', () => {
  expect(newReno.onAck(inRecovery(), 10_000, event({ ack: 30_000, sndNxt: 34_000 }))).toMatchObject({
    retransmit: false,
    congestion: { inRecovery: false, cwnd: 5000, duplicateAcks: 0 },
  })
})

test('after recovery with little in flight the window is what is in flight and one segment more', () => {
  const { congestion: after } = newReno.onAck(inRecovery(), 10_000, event({ ack: 30_000, sndNxt: 30_000 }))
  expect(after.cwnd).toBe(2000)
})

test('RFC 5681 3.2: what the first two duplicates let out does not count for the threshold', () => {
  expect(afterDuplicates(3, congestion(), event({ flightSize: 12_000 })).congestion.ssthresh).toBe(5000)
})

test('the highest number of an old loss does not come back from behind when the numbers have gone round', () => {
  let state = congestion({ recover: 1000, ssthresh: 5000 })
  for (const ack of [2 ** 30, 2 ** 31, 3 * 2 ** 30]) state = newReno.onAck(state, MSS, event({ ack })).congestion
  expect(afterDuplicates(3, state, event({ ack: 3 * 2 ** 30 })).retransmit).toBe(true)
})

test('a partial acknowledgment finds the next loss and sends it again at once', () => {
  expect(newReno.onAck(inRecovery(), 2000, event({ ack: 22_000 }))).toMatchObject({
    retransmit: true,
    congestion: { inRecovery: true, cwnd: 7000, partialAcks: 1 },
  })
})

test('duplicates of numbers that an earlier loss covers start no second recovery', () => {
  const before = congestion({ recover: 25_000 })
  expect(afterDuplicates(3, before, event({ ack: 25_000 })).retransmit).toBe(false)
  expect(afterDuplicates(3, before, event({ ack: 25_001 })).retransmit).toBe(true)
})

test('a timeout leaves one segment, and half of the flight as the threshold', () => {
  expect(newReno.onTimeout(inRecovery(), true, event({ flightSize: 12_000 }))).toMatchObject({
    cwnd: MSS,
    ssthresh: 6000,
    inRecovery: false,
    recover: 30_000,
  })
})

test('a second timeout for the same data leaves the threshold as it is', () => {
  expect(newReno.onTimeout(congestion({ ssthresh: 6000 }), false, event({ flightSize: 1000 })).ssthresh).toBe(6000)
})

test('after idling the window is at most the restart window', () => {
  expect(newReno.onIdle(congestion({ cwnd: 50_000 }), 4000).cwnd).toBe(4000)
  expect(newReno.onIdle(congestion({ cwnd: 2000 }), 4000).cwnd).toBe(2000)
})
