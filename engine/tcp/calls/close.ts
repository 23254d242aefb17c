import type { Moment, Rule } from '../../handlers'
import type { ConnectionView } from '../connection-view'
import { closedFields, noTimers, resetOf } from '../replies'
import type { State } from '../state'
import { shutdown } from './shutdown'

/** From here on bytes of the peer were, or are, for somebody to read. */
const RECEIVES: ReadonlySet<State> = new Set<State>(['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSE-WAIT'])

/**
 * The program lets go of the connection. By the RFC that ends sending alone; where the profile says `closeEndsReading`, as every
 * sockets API does, nobody will read any more, either: the connection becomes an orphan. Bytes that wait unread are lost
 * then, and a reset tells the peer.
 *
 * @see RFC 9293 3.10.4; 3.6.1 MAY-1, SHLD-3; Linux `__tcp_close`
 */
export const close: Rule<Moment> = (view, input) => {
  if (!view.profile.closeEndsReading || view.orphan || view.state === 'CLOSED') return shutdown(view, input)
  if (view.rcvUser > 0 && RECEIVES.has(view.state)) {
    return {
      set: { ...closedFields, orphan: true },
      send: [resetOf(view)],
      timers: noTimers,
      signal: 'closed',
      why: 'closed with bytes unread: a reset says that they are lost',
      then: 'stop',
    }
  }
  // After a shutdown our FIN is on its way already: the program lets go of what is left.
  if (view.fin !== 'none')
    return { ...abandon(view, input), why: 'no program holds the connection any more', then: 'stop' }
  const decision = shutdown(view, input)
  return decision && { ...decision, set: { ...decision.set, orphan: true } }
}

const abandon = (view: ConnectionView, { now }: Moment) => ({
  set: { orphan: true },
  ...(view.state === 'FIN-WAIT-2' && { timers: { finWait2: now + view.profile.finWait2Timeout } }),
})
