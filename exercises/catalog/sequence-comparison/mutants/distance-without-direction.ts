// Takes the absolute distance, which no longer knows who is ahead. Must fail: x
import { MODULUS, type SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => a !== b && Math.abs(a - b) < MODULUS / 2
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => Math.abs(a - b) < MODULUS / 2
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
