import type { Open, Rule } from '../../handlers'
import { seqAdd } from '../formulas/sequence-numbers'
import { optionsOfSyn } from '../handshake-options'
import { segment } from '../segment'
import { synWindow } from '../sending/outgoing'

/**
 * OPEN: passive, to listen, or active, to connect.
 *
 * @see RFC 9293 3.10.1
 */
export const open: Rule<Open> = (view, { remote, now }) => {
  if (!remote) return { set: { state: 'LISTEN' }, why: 'passive open', then: 'stop' }

  const iss = view.formulas.isn(view.local, remote, view.secret, now)
  const syn = segment({ flags: 'SYN', seq: iss, window: synWindow(view), options: optionsOfSyn(view) })
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
