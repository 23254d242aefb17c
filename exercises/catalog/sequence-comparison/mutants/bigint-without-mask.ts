// Trusts BigInt to wrap, which it never does without asUintN; a % that keeps the sign does the same. Must fail: lt-wraps, lt-anywhere, lt-one-step, lt-farthest, leq-anywhere, leq-one-step, leq-farthest, between-wraps, between-anywhere, live-across-the-wrap
// 中文：以为 BigInt 会自动回绕，其实不用 asUintN 就不会；用保留符号的 % 也是一样。
import type { SequenceNumber } from 'tcp'

const steps = (from: SequenceNumber, to: SequenceNumber) => BigInt(to) - BigInt(from)

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => steps(a, b) > 0n && steps(a, b) < 2n ** 31n
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => steps(a, b) >= 0n && steps(a, b) < 2n ** 31n
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  seqLeq(start, seq) && seqLt(seq, end)
