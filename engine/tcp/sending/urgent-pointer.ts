import type { ConnectionView } from '../connection-view'
import { seqDistance } from '../formulas/sequence-numbers'
import type { SequenceNumber } from '../segment'

const MOST = 0xffff

/**
 * SEG.UP for a segment of ours: how far behind its first number the urgent data ends; null where none is left from there on.
 *
 * Sixteen bits reach no further than 65,535 bytes: of what is longer they name as much, and the segments after this one name more.
 *
 * @param sndUp SND.UP: the number after the last urgent byte
 * @see RFC 9293 3.8.5 MUST-62, MUST-31
 */
export const urgentPointer = (
  { formulas }: Pick<ConnectionView, 'formulas'>,
  sndUp: SequenceNumber | null,
  seq: SequenceNumber,
): number | null => (sndUp !== null && formulas.seqLt(seq, sndUp) ? Math.min(seqDistance(seq, sndUp), MOST) : null)
