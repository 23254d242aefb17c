// Compares the numbers as if they never wrapped; a difference without |0 does the same. Must fail: lt-wraps, lt-anywhere, lt-one-step, lt-farthest, leq-anywhere, leq-one-step, leq-farthest, between-wraps, between-anywhere, live-across-the-wrap
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => a < b
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => a <= b
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) => start <= seq && seq < end
