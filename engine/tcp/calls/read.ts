import type { Read, Rule } from '../../handlers'
import type { ConnectionView } from '../connection-view'
import { nextToRead, urgentBeyond } from '../receiving/urgent'
import { ackOf } from '../sending/outgoing'
import type { State } from '../state'

const HAS_NOTHING_YET: ReadonlySet<State> = new Set<State>(['LISTEN', 'SYN-SENT', 'SYN-RECEIVED'])
const MORE_MAY_COME: ReadonlySet<State> = new Set<State>(['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2'])

/**
 * RECEIVE: the program takes bytes out of the receive buffer. Where that opens the window by enough, the peer is told.
 *
 * What is there can be read until the connection is gone, also after the peer's FIN: by the letter of 3.10.3 a program that has
 * closed would lose what came before that FIN, and 3.6 promises it.
 *
 * @see RFC 9293 3.10.3, 3.8.6.2.2
 */
export const read: Rule<Read> = (view, { bytes, now }) => {
  if (HAS_NOTHING_YET.has(view.state)) return { why: 'nothing has come yet', then: 'stop' }
  if (view.state === 'CLOSED') return { why: 'refused: there is no connection', then: 'stop' }

  const taken = Math.min(bytes ?? view.rcvUser, view.rcvUser)
  const mayCome = MORE_MAY_COME.has(view.state)
  if (taken === 0)
    return { why: mayCome ? 'nothing waits to be read' : 'refused: the peer has ended its stream', then: 'stop' }

  const rcvUser = view.rcvUser - taken
  const rcvUp = urgentBeyond(view, nextToRead({ rcvNxt: view.rcvNxt, rcvUser }))
  const set = { rcvUser, ...(rcvUp !== view.rcvUp && { rcvUp }) }
  const update = ackOf(view, now, set)
  return mayCome && opens(view, update.window)
    ? { set, send: [update], why: 'the program reads, and the window opens', then: 'stop' }
    : { set, why: 'the program reads', then: 'stop' }
}

const opens = (view: ConnectionView, window: number): boolean => window << view.rcvWndShift > view.rcvWnd
