import type { SequenceNumber } from 'tcp'

const ahead = (from: SequenceNumber, to: SequenceNumber) => BigInt.asIntN(32, BigInt(to) - BigInt(from))
const clockwise = (from: SequenceNumber, to: SequenceNumber) => BigInt.asUintN(32, BigInt(to) - BigInt(from))

export function seqLt(a: SequenceNumber, b: SequenceNumber): boolean {
  return ahead(a, b) > 0n
}

export function seqLeq(a: SequenceNumber, b: SequenceNumber): boolean {
  return ahead(a, b) >= 0n
}

export function seqBetween(start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber): boolean {
  return clockwise(start, seq) < clockwise(start, end)
}
