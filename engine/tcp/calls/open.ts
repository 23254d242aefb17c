import type { Open, Rule } from '../../handlers'
import { seqAdd } from '../formulas/sequence-numbers'
import { segment } from '../segment'

/**
 * OPEN: passive, to listen, or active, to connect.
 *
 * @see RFC 9293 3.10.1
 */
export const open: Rule<Open> = (view, { remote, now }) => {
  if (!remote) return { set: { state: 'LISTEN' }, why: 'passive open', then: 'stop' }

  const iss = view.formulas.isn(view.local, remote, view.secret, now)
  const syn = segment({ flags: 'SYN', seq: iss, window: view.rcvWnd })
  return {
    set: {
      state: 'SYN-SENT',
      remote,
      iss,
      sndUna: iss,
      sndNxt: seqAdd(iss, 1),
      inFlight: [syn],
      timed: { end: seqAdd(iss, 1), sentAt: now },
    },
    send: [syn],
    timers: { retransmission: now + view.rto },
    why: 'active open',
    then: 'stop',
  }
}
