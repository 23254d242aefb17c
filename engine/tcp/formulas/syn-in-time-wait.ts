import type { TcpFormulas } from '../../handlers'
import type { SequenceNumber } from '../segment'

/** What is remembered of a connection in TIME-WAIT. */
export interface EndedConnection {
  /** TS.Recent; null where the connection used no timestamps. */
  readonly timestamp: number | null
  /** The last sequence number that the peer used: that of its FIN. */
  readonly lastSeq: SequenceNumber
}

/** What a new SYN says; `timestamp` is null where it offers none, or where this side would use none. */
export interface NewSyn {
  readonly timestamp: number | null
  readonly seq: SequenceNumber
}

/**
 * Does a SYN that arrives in TIME-WAIT open the connection anew?
 *
 * ```
 *   ended     SYN        decided by
 *   stamps    stamps     the later timestamp; where both are the same, the larger number
 *   stamps    none       the larger number
 *   none      stamps     yes: from now on timestamps tell old segments apart
 *   none      none       the larger number
 * ```
 *
 * @returns 'accept' or 'drop': the SYN is an old duplicate, or looks like one, and gets no answer
 * @see RFC 6191 2
 */
export function synInTimeWait(
  ended: EndedConnection,
  syn: NewSyn,
  { seqLt }: Pick<TcpFormulas, 'seqLt'>,
): 'accept' | 'drop' {
  if (syn.timestamp !== null) {
    if (ended.timestamp === null || seqLt(ended.timestamp, syn.timestamp)) return 'accept'
    if (ended.timestamp !== syn.timestamp) return 'drop'
  }
  return seqLt(ended.lastSeq, syn.seq) ? 'accept' : 'drop'
}
