import type { Replacements, TcpFormulas } from '#engine/handlers'

/** A host that compares its sequence numbers as the submission does. */
export const live = ({
  seqLt,
  seqLeq,
  seqBetween,
}: Pick<TcpFormulas, 'seqLt' | 'seqLeq' | 'seqBetween'>): Replacements => ({ tcp: { seqLt, seqLeq, seqBetween } })
