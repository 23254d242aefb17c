import { expect, test } from 'vitest'
import { answersTo, bytesDelivered, bytesEarly, segmentsSent } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import { seqDistance } from '#engine/tcp/formulas/sequence-numbers'
import { earlyAcrossTheWrap, fourBytesAt, oldAcrossTheWrap, RCV_NXT, RCV_WND } from './sequence-arithmetic'

test('L1.3 ①: with RCV.NXT 0xFFFFFFF0 and a window of 64 four bytes from number 8 on are acceptable: they are kept', () => {
  const trace = run(earlyAcrossTheWrap)
  const [, early] = segmentsSent(trace, { from: 'client', data: true })
  expect(early).toMatchObject({ seq: 8, length: 4 })
  expect(early && answersTo(trace, early)).toMatchObject([{ ack: RCV_NXT, window: RCV_WND }])

  // What closes the gap is acknowledged together with them.
  const [gap] = segmentsSent(trace, { from: 'client', data: true, again: true })
  expect(gap).toMatchObject({ seq: RCV_NXT, length: 24 })
  expect(gap && answersTo(trace, gap)[0]?.ack).toBe(12)
})

test('L1.3 ③: an unacceptable segment is answered by an ACK that names RCV.NXT', () => {
  const trace = run(oldAcrossTheWrap)
  const [old] = segmentsSent(trace, { from: 'client', data: true, again: true })
  expect(old?.seq).toBe(RCV_NXT)
  expect(old && answersTo(trace, old)).toMatchObject([{ flags: ['ACK'], ack: 8 }])
  expect(bytesDelivered(trace, 'server')).toBe(24)
})

test.each([
  ['old', -4, { delivered: 0, early: 0, ack: 0 }],
  ['partly old', -2, { delivered: 2, early: 0, ack: 2 }],
  ['next', 0, { delivered: 4, early: 0, ack: 4 }],
  ['across the end of the circle', 14, { delivered: 0, early: 4, ack: 0 }],
  ['partly beyond the window', RCV_WND - 2, { delivered: 0, early: 2, ack: 0 }],
  ['beyond the window', RCV_WND, { delivered: 0, early: 0, ack: 0 }],
])('L1.3: four bytes that are %s, %d from RCV.NXT', (_, fromRcvNxt, expected) => {
  const trace = run(fourBytesAt(fromRcvNxt))
  const [segment] = segmentsSent(trace, { data: true })
  const [answer] = segment ? answersTo(trace, segment) : []
  expect({
    delivered: bytesDelivered(trace, 'server'),
    early: bytesEarly(trace, 'server'),
    ack: seqDistance(RCV_NXT, answer?.ack ?? 0),
  }).toEqual(expected)
})
