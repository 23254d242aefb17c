import type { Nanoseconds } from '../../sim/time'
import type { ConnectionFields, ConnectionView } from '../connection-view'
import { seqAdd } from '../formulas/sequence-numbers'
import { timestampAt } from '../formulas/timestamp-clock'
import { blocksThatFit } from '../receiving/sack-blocks'
import {
  bitsOf,
  NO_OPTIONS,
  NO_PAYLOAD,
  type Payload,
  type Segment,
  type SegmentOptions,
  type SequenceNumber,
  type Timestamps,
} from '../segment'
import { effectiveMss } from './mss'
import { urgentPointer } from './urgent-pointer'

const MOST_UNSCALED = 0xffff

/**
 * A segment of a connection as it leaves: with acknowledgment, window and timestamps as the connection stands, or as it will
 * stand after `set`, the changes of the decision that sends it. While bytes wait beyond a gap it reports them (RFC 2018 4). While urgent data is ahead of it, it says so (RFC 9293 3.8.5).
 *
 * @param words flags beside ACK, and what else differs from an empty acknowledgment
 */
export function outgoing(
  view: ConnectionView,
  now: Nanoseconds,
  words: { flags?: string; seq?: SequenceNumber; payload?: Payload } = {},
  set: Partial<ConnectionFields> = {},
): Segment {
  const timestamps = set.timestamps ?? view.timestamps
  const flags = bitsOf(words.flags ?? '')
  const seq = words.seq ?? set.sndNxt ?? view.sndNxt
  // Written out, and not by `segment`: every segment of a transfer comes through here.
  return {
    seq,
    ack: set.rcvNxt ?? view.rcvNxt,
    syn: flags.syn,
    fin: flags.fin,
    rst: flags.rst,
    psh: flags.psh,
    urgent: urgentPointer(view, set.sndUp === undefined ? view.sndUp : set.sndUp, seq),
    window: windowOf(view, set),
    options: withSack(
      view,
      timestamps ? { timestamps: timestampsFor(view, now, set.tsRecent ?? view.tsRecent) } : NO_OPTIONS,
      set.sackBlocks ?? view.sackBlocks,
      words.payload ?? NO_PAYLOAD,
    ),
    payload: words.payload ?? NO_PAYLOAD,
  }
}

/** Nearly always nothing is early, and the options stay as they are. */
function withSack(
  view: ConnectionView,
  options: SegmentOptions,
  blocks: ConnectionView['sackBlocks'],
  { length }: Payload,
): SegmentOptions {
  if (blocks.length === 0) return options
  const sack = blocksThatFit(view, blocks, length)
  return sack.length === 0 ? options : { ...options, sack }
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

/** A segment that was sent before, with today's acknowledgment, urgent pointer, window and timestamps. */
export function asItStandsNow(view: ConnectionView, segment: Segment, now: Nanoseconds): Segment {
  if (segment.syn) {
    // A SYN offers timestamps before both sides use them; what it echoes does not change.
    const { timestamps } = segment.options
    if (!timestamps) return segment
    return { ...segment, options: { ...segment.options, timestamps: timestampsFor(view, now, timestamps.echo) } }
  }
  const { ack, urgent, window, options } = outgoing(view, now, { seq: segment.seq, payload: segment.payload })
  return { ...segment, ack, urgent, window, options }
}
