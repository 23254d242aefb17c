import { expect, test } from 'vitest'
import { answersTo, bytesDelivered, segmentsSent } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import { earlyAcrossTheWrap, oldAcrossTheWrap, RCV_NXT, RCV_WND } from './sequence-arithmetic'

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
