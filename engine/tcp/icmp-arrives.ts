import type { IcmpArrives, Rule } from '../handlers'
import type { ConnectionView } from './connection-view'
import type { IcmpError } from './icmp-error'
import { closedFields, listenFields, noTimers } from './replies'
import { smallerPath } from './sending/smaller-path'

/**
 * An ICMP error arrives about a segment of this connection.
 *
 * What may pass is remembered: the connection goes on, and a timeout will name it. What cannot pass ends the connection,
 * where the profile believes it. A packet that was too large goes out again in smaller segments.
 *
 * @see RFC 9293 3.9.2.2; RFC 5927; RFC 1191; Linux `tcp_v4_err`
 */
export const icmpArrives: Rule<IcmpArrives> = (view, { error, seq, nextHopMtu, now }) => {
  // MUST-55. It once asked to send less, and anybody could forge it (RFC 6633).
  if (error === 'source-quench') return { why: 'source quench is discarded', then: 'stop' }

  // RFC 5927 4.1: whoever does not see the connection must guess 32 bits.
  if (!view.formulas.seqBetween(view.sndUna, seq, view.sndNxt)) {
    return { why: 'quotes a number that is not in flight: ignored', then: 'stop' }
  }

  if (error === 'fragmentation-needed') return smallerPath(view, seq, nextHopMtu, now)

  if (!ends(view, error))
    return { set: { softError: error }, why: `${error}: it may pass, and is remembered`, then: 'stop' }
  if (view.state === 'SYN-RECEIVED' && view.listener)
    return { set: closedFields, timers: noTimers, why: `${error}: the listener goes on without it`, then: 'stop' }
  // A listener goes on listening; whoever connected is told.
  return view.state === 'SYN-RECEIVED' && view.passive
    ? { set: listenFields, timers: noTimers, why: `${error}: back to listening`, then: 'stop' }
    : {
        set: { ...closedFields, softError: error },
        timers: noTimers,
        signal: 'unreachable',
        why: `${error}: the peer cannot be reached`,
        then: 'stop',
      }
}

/** MUST-56: what may pass ends no connection. SHLD-26: what cannot pass should; RFC 5927 5.2 and Linux do not believe it. */
function ends({ state, profile }: ConnectionView, error: IcmpError): boolean {
  if (state === 'SYN-SENT' && profile.unreachableEndsConnect) return true
  return profile.hardErrorsEndConnection && (error === 'protocol-unreachable' || error === 'port-unreachable')
}
