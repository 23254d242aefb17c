import type { Rule, SegmentArrives } from '../../handlers'
import { seqAdd } from '../formulas/sequence-numbers'
import { nextToRead, urgentBytesLeft } from '../receiving/urgent'

/**
 * Sixth step: the urgent pointer. It says how far the peer's urgent data reaches, also where the window has no room for it.
 *
 * The application is told whenever the pointer advances (MUST-32). The step itself says "do not signal again" while urgent data
 * is pending: that is RFC 793's word, and RFC 1122 overruled it. What the application has read, and a pointer that goes back,
 * are nothing new.
 *
 * @see RFC 9293 3.10.7.4, sixth; 3.8.5 MUST-32, MUST-62, MUST-66
 */
export const urg: Rule<SegmentArrives> = (view, { segment }) => {
  if (segment.urgent === null) return null
  // After the peer's FIN nothing more can be urgent; and where no program holds the connection nobody can be told.
  if (view.state !== 'ESTABLISHED' && view.state !== 'FIN-WAIT-1' && view.state !== 'FIN-WAIT-2') return null
  if (view.orphan) return null

  // The pointer names the number after the urgent data (MUST-62).
  const rcvUp = seqAdd(segment.seq, segment.urgent)
  if (!view.formulas.seqLt(view.rcvUp ?? nextToRead(view), rcvUp)) return null
  const left = urgentBytesLeft({ rcvUp, rcvNxt: view.rcvNxt, rcvUser: view.rcvUser })
  return { set: { rcvUp }, signal: 'urgent', why: `urgent data: ${left} bytes until it ends`, then: 'continue' }
}
