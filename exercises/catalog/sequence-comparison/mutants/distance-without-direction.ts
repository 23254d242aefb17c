// Takes the absolute distance, which no longer knows who is ahead. Must fail: lt-not-after, lt-wraps, leq-near, lt-anywhere, lt-one-step, lt-farthest, leq-anywhere, leq-one-step, leq-farthest, live-across-the-wrap
// 中文：取了距离的绝对值，于是不再知道谁在前、谁在后。
import { MODULUS, type SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => a !== b && Math.abs(a - b) < MODULUS / 2
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => Math.abs(a - b) < MODULUS / 2
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
