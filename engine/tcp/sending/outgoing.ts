import type { Nanoseconds } from '../../sim/time'
import type { ConnectionFields, ConnectionView } from '../connection-view'
import { seqAdd } from '../formulas/sequence-numbers'
import { timestampAt } from '../formulas/timestamp-clock'
import { type Payload, type Segment, type SequenceNumber, segment, type Timestamps } from '../segment'
import { effectiveMss } from './mss'

const MOST_UNSCALED = 0xffff

/**
 * A segment of a connection as it leaves: with acknowledgment, window and timestamps as the connection stands, or as it will
 * stand after `set`, the changes of the decision that sends it.
 *
 * @param words flags beside ACK, and what else differs from an empty acknowledgment
 */
export function outgoing(
  view: ConnectionView,
  now: Nanoseconds,
  words: { flags?: string; seq?: SequenceNumber; urgent?: number; payload?: Payload } = {},
  set: Partial<ConnectionFields> = {},
): Segment {
  const timestamps = set.timestamps ?? view.timestamps
  return segment({
    seq: set.sndNxt ?? view.sndNxt,
    ack: set.rcvNxt ?? view.rcvNxt,
    window: windowOf(view, set),
    ...(timestamps && { options: { timestamps: timestampsFor(view, now, set.tsRecent ?? view.tsRecent) } }),
    ...words,
    flags: words.flags === undefined ? 'ACK' : `${words.flags} ACK`,
  })
}

/** <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> */
export const ackOf = (view: ConnectionView, now: Nanoseconds, set: Partial<ConnectionFields> = {}): Segment =>
  outgoing(view, now, {}, set)

/** The window that a SYN states: it is never scaled (RFC 7323 2.2), so that 16 bits are all there is. */
export const synWindow = ({ profile }: Pick<ConnectionView, 'profile'>): number =>
  Math.min(profile.receiveBuffer, MOST_UNSCALED)

function windowOf(view: ConnectionView, set: Partial<ConnectionFields>): number {
  const rcvNxt = set.rcvNxt ?? view.rcvNxt
  const rcvBuff = view.profile.receiveBuffer
  return view.formulas.windowToAdvertise({
    rcvNxt,
    rightEdge: seqAdd(rcvNxt, set.rcvWnd ?? view.rcvWnd),
    freeBytes: rcvBuff - (set.rcvUser ?? view.rcvUser),
    rcvBuff,
    mss: effectiveMss(view),
    shift: set.rcvWndShift ?? view.rcvWndShift,
  })
}

/** TSval and TSecr: this host's clock, and what the peer's last said. */
const timestampsFor = (view: ConnectionView, now: Nanoseconds, echo: number): Timestamps => ({
  value: timestampAt(view.profile, view.tsOffset, now),
  echo,
})

/** A segment that was sent before, with today's acknowledgment, window and timestamps. */
export function asItStandsNow(view: ConnectionView, segment: Segment, now: Nanoseconds): Segment {
  if (segment.syn) {
    // A SYN offers timestamps before both sides use them; what it echoes does not change.
    const { timestamps } = segment.options
    if (!timestamps) return segment
    return { ...segment, options: { ...segment.options, timestamps: timestampsFor(view, now, timestamps.echo) } }
  }
  const { ack, window, options } = outgoing(view, now)
  return { ...segment, ack, window, options }
}
