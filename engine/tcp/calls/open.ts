import type { Open, Rule } from '../../handlers'
import { firstNumber } from '../first-number'
import { seqAdd } from '../formulas/sequence-numbers'
import { timestampOffset } from '../formulas/timestamp-clock'
import { optionsOfSyn } from '../handshake-options'
import { segment } from '../segment'
import { synWindow } from '../sending/outgoing'

/**
 * OPEN: passive, to listen, or active, to connect.
 *
 * @see RFC 9293 3.10.1
 */
export const open: Rule<Open> = (view, input) => {
  const { remote, backlog = null, now, userTimeout = null, isAvailable = true, beyond } = input
  // A listener may turn into one that connects; whatever else there is, is there already.
  const isNew = view.state === 'CLOSED' || (view.state === 'LISTEN' && remote !== null)
  if (!isNew) return { why: 'refused: the connection is there already', then: 'stop' }
  if (!remote)
    return { set: { state: 'LISTEN', ...(backlog !== null && { backlog }) }, why: 'passive open', then: 'stop' }

  if (!isAvailable) {
    return {
      signal: 'address-not-available',
      why: 'refused: every port that it may have is in use for this peer',
      then: 'stop',
    }
  }

  const iss = firstNumber(view, remote, now, beyond)
  const tsOffset = timestampOffset(view, remote.host)
  const options = optionsOfSyn(view, tsOffset, now)
  const syn = segment({ flags: 'SYN', seq: iss, window: synWindow(view), options })
  return {
    set: {
      state: 'SYN-SENT',
      remote,
      iss,
      sndUna: iss,
      sndNxt: seqAdd(iss, 1),
      inFlight: [syn],
      tsOffset,
      userTimeout,
      timed: { end: seqAdd(iss, 1), sentAt: now },
    },
    send: [syn],
    timers: { retransmission: now + view.rto },
    why: 'active open',
    then: 'stop',
  }
}
