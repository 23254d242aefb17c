// Masks the sign bit away when it counts steps, so a number on the other side of the circle looks near. Must fail: between-anywhere
// 中文：数步数时去掉了最高位，圆环另一侧的序号因此显得很近。
import type { SequenceNumber } from 'tcp'

const steps = (from: SequenceNumber, to: SequenceNumber) => (to - from) & 0x7fff_ffff

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  steps(start, seq) < steps(start, end)
