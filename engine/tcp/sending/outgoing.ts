import { hash32 } from '../../sim/sha256'
import type { Nanoseconds } from '../../sim/time'
import type { ConnectionFields, ConnectionView } from '../connection-view'
import { type Payload, type Segment, type SequenceNumber, segment, type Timestamps } from '../segment'

/** How many bytes of the header an option takes on every segment, padding included. */
export const OPTION_BYTES = { timestamps: 12 } as const

const MOST_WINDOW = 0xffff

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
  const rcvWnd = set.rcvWnd ?? view.rcvWnd
  const shift = set.rcvWndShift ?? view.rcvWndShift
  return segment({
    seq: set.sndNxt ?? view.sndNxt,
    ack: set.rcvNxt ?? view.rcvNxt,
    window: Math.min(rcvWnd >>> shift, MOST_WINDOW),
    ...(timestamps && { options: { timestamps: timestampsFor(view, now, set.tsRecent ?? view.tsRecent) } }),
    ...words,
    flags: words.flags === undefined ? 'ACK' : `${words.flags} ACK`,
  })
}

/** <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> */
export const ackOf = (view: ConnectionView, now: Nanoseconds, set: Partial<ConnectionFields> = {}): Segment =>
  outgoing(view, now, {}, set)

/** The window that a SYN states: it is never scaled (RFC 7323 2.2). */
export const synWindow = (view: ConnectionView): number => Math.min(view.rcvWnd, MOST_WINDOW)

/**
 * TSval and TSecr: this host's clock, from an offset that only it knows for this peer, and what the peer last said.
 *
 * The offset is the same for all connections to one peer, so that a later incarnation never looks older (RFC 7323 5.4, RFC 6191).
 */
function timestampsFor(view: ConnectionView, now: Nanoseconds, echo: number): Timestamps {
  const offset = hash32(`timestamps ${view.local.host} ${view.remote?.host ?? ''} ${view.secret}`)
  return { value: (Math.floor(now / view.profile.timestampGranularity) + offset) % 0x1_0000_0000, echo }
}

/** A segment that was sent before, with today's acknowledgment, window and timestamps. */
export function asItStandsNow(view: ConnectionView, segment: Segment, now: Nanoseconds): Segment {
  if (segment.ack === null) return segment
  const { ack, window, options } = outgoing(view, now)
  return segment.syn
    ? { ...segment, ack, window: synWindow(view) }
    : { ...segment, ack, window, options: { ...segment.options, ...options } }
}
