import { seqAdd, seqDistance, seqLeq } from '../tcp/formulas/sequence-numbers'
import type { SequenceNumber } from '../tcp/segment'

interface Sent {
  readonly seq: SequenceNumber
  readonly length: number
  readonly copy: number
}

/** How often one end of a connection has sent its sequence numbers. Invariant: whatever lies from `#beyond` on was never sent. */
export class Copies {
  readonly #sent: Sent[] = []
  #beyond: SequenceNumber | null = null

  /**
   * 1 where all these numbers are new; else one more than the last sending of any of them. Bytes that go again in other pieces,
   * cut smaller or put together, are sent again all the same.
   *
   * @param length the sequence numbers that are taken, at least 1
   */
  next(seq: SequenceNumber, length: number): number {
    const isNew = this.#beyond === null || seqLeq(this.#beyond, seq)
    const before = isNew ? undefined : this.#sent.findLast((it) => overlap(it, { seq, length }))
    const copy = (before?.copy ?? 0) + 1
    this.#sent.push({ seq, length, copy })
    const end = seqAdd(seq, length)
    if (this.#beyond === null || seqLeq(this.#beyond, end)) this.#beyond = end
    return copy
  }
}

type Range = Omit<Sent, 'copy'>

const overlap = (a: Range, b: Range): boolean =>
  seqDistance(a.seq, b.seq) < a.length || seqDistance(b.seq, a.seq) < b.length
