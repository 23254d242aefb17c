// TODO(author): one more right solution, which people write who think in bits
import type { SequenceNumber } from 'tcp'

export function nextSeq(seq: SequenceNumber, length: number): SequenceNumber {
  return (seq + length) >>> 0
}
