// TODO(author): another right solution, of another shape
import { type SequenceNumber, seqAdd } from 'tcp'

export const nextSeq = (seq: SequenceNumber, length: number): SequenceNumber => seqAdd(seq, length)
