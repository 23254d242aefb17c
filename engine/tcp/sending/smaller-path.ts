import type { Decision } from '../../handlers'
import type { Nanoseconds } from '../../sim/time'
import type { ConnectionView } from '../connection-view'
import { packetLength } from '../packet-length'
import type { SequenceNumber } from '../segment'
import { cut } from './cut'
import { effectiveMss } from './mss'
import { asItStandsNow } from './outgoing'

/** Every IPv4 link carries 68 bytes (RFC 791 3.2): a path that claims less is not believed further (RFC 1191 3). */
const LEAST_MTU = 68

/** The sizes that links of old had, for routers that do not say theirs (RFC 1191 7.1). */
const PLATEAUS = [32_000, 17_914, 8166, 4352, 2002, 1492, 1006, 508, 296, LEAST_MTU]

/**
 * A packet was too large for a link on the way: what is in flight and too large goes out again at once, in smaller segments.
 *
 * The loss says nothing about congestion, so the congestion window stays.
 *
 * @param nextHopMtu what the link carries; 0 where the router does not say
 * @see RFC 1191 3 to 6; RFC 9293 3.7.2
 */
export function smallerPath(view: ConnectionView, seq: SequenceNumber, nextHopMtu: number, now: Nanoseconds): Decision {
  const quoted = view.inFlight.find((segment) => segment.seq === seq)
  const pathMtu = Math.max(LEAST_MTU, nextHopMtu || plateauBelow(quoted ? packetLength(quoted) : view.pathMtu))
  // A path that grows is found out by trying, never by being told (RFC 1191 3).
  if (pathMtu >= view.pathMtu) return { why: 'the path is known to be no larger', then: 'stop' }

  const mss = effectiveMss({ ...view, pathMtu })
  const inFlight = view.inFlight.flatMap((segment) => cut(segment, mss))
  const send = inFlight
    .filter((segment) => !view.inFlight.includes(segment))
    .map((segment) => asItStandsNow(view, segment, now))
  return {
    // Karn: what was sent twice is not timed.
    set: { pathMtu, ...(send.length > 0 && { inFlight, timed: null }) },
    send,
    timers: send.length > 0 ? { retransmission: now + view.rto } : {},
    why: `the path carries packets of ${pathMtu} bytes: smaller segments from now on`,
    then: 'stop',
  }
}

const plateauBelow = (size: number): number => PLATEAUS.find((plateau) => plateau < size) ?? LEAST_MTU
