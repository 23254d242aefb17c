import type { Decision } from '../handlers'
import type { ConnectionFields, ConnectionView, TimerName } from './connection-view'
import { seqAdd } from './formulas/sequence-numbers'
import { type Segment, segment, segmentLength } from './segment'

/**
 * The reset for a segment that belongs to no connection.
 *
 * It takes its number from the segment's acknowledgment, so that the sender can see that it was meant; where there is none,
 * it acknowledges all that the segment took.
 *
 * @see RFC 9293 3.5.2, group 1; 3.10.7.1
 */
export function resetFor(arrived: Segment): Segment {
  return arrived.ack === null
    ? segment({ flags: 'RST ACK', seq: 0, ack: seqAdd(arrived.seq, segmentLength(arrived)) })
    : segment({ flags: 'RST', seq: arrived.ack })
}

/** The fields of a connection that is over: nothing waits, nothing is expected. */
export const closedFields: Partial<ConnectionFields> = {
  state: 'CLOSED',
  inFlight: [],
  early: [],
  sackBlocks: [],
  unsent: [],
  requests: 0,
  waiting: 0,
  sndUp: null,
  rcvUp: null,
}

/** The fields of a listener that goes back to listening: it remembers nothing of the connection that did not come about. */
export const listenFields: Partial<ConnectionFields> = {
  ...closedFields,
  state: 'LISTEN',
  remote: null,
  fin: 'none',
  timeouts: 0,
}

/** A connection that is over has no timer left. */
export const noTimers: Readonly<Record<TimerName, null>> = {
  retransmission: null,
  timeWait: null,
  zeroWindowProbe: null,
  delayedAck: null,
  override: null,
  keepalive: null,
  userTimeout: null,
  finWait2: null,
}

/** <SEQ=SND.NXT><CTL=RST>: this side ends the connection at once (RFC 9293 3.10.5). */
export const resetOf = (view: Pick<ConnectionFields, 'sndNxt'>): Segment => segment({ flags: 'RST', seq: view.sndNxt })
/** The end of a connection whose peer does not answer; what ICMP said of the peer is why, where it said something. */
export const giveUp = ({ softError }: Pick<ConnectionView, 'softError'>, why: string): Decision => ({
  set: closedFields,
  timers: noTimers,
  signal: softError ? 'unreachable' : 'timeout',
  why: softError ? `${why}; the network said ${softError}` : why,
  then: 'stop',
})
