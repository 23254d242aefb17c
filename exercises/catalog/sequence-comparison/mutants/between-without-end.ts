// Takes everything at or after the start, and never looks at the end. Must fail: between-near, between-edges, between-wraps, between-empty, between-anywhere
// 中文：起点及其之后的序号全都算在内，从不看终点。
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, _end: SequenceNumber) => seqLeq(start, seq)
