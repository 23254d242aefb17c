import type { SequenceNumber } from '../segment'

/** How many sequence numbers there are: after 2^32 - 1 comes 0. */
export const MODULUS = 0x1_0000_0000

/** The number that comes `count` after `seq`. */
export const seqAdd = (seq: SequenceNumber, count: number): SequenceNumber => (seq + count) >>> 0

/** How far `to` lies ahead of `from`, 0 to 2^32 - 1. */
export const seqDistance = (from: SequenceNumber, to: SequenceNumber): number => (to - from) >>> 0

/**
 * Is `a` before `b` on the circle of sequence numbers?
 *
 * The difference is read as a signed 32-bit number: negative means that the short way round leads from `a` forward to `b`.
 * For two numbers exactly 2^31 apart both ways are equally long, and no answer is right.
 *
 * @see RFC 9293 3.4; RFC 1982 3.2; Linux `before`
 */
export const seqLt = (a: SequenceNumber, b: SequenceNumber): boolean => ((a - b) | 0) < 0

/** Is `a` before `b`, or the same number? */
export const seqLeq = (a: SequenceNumber, b: SequenceNumber): boolean => ((a - b) | 0) <= 0

/** Is `seq` in the range from `start` up to, but without, `end`? The range is at most 2^31 - 1 long. */
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber): boolean =>
  seqDistance(start, seq) < seqDistance(start, end)
