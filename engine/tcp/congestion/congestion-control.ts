import type { SequenceNumber } from '../segment'

/** What a sender believes about the network, in bytes. */
export interface Congestion {
  /** How much may be in flight as far as the network is concerned. */
  readonly cwnd: number
  /** Below it cwnd grows with every acknowledgment, above it by one segment a round trip. */
  readonly ssthresh: number
  /** Bytes that were acknowledged since cwnd last grew in congestion avoidance. */
  readonly acknowledged: number
  readonly duplicateAcks: number
  /** During fast recovery, and after a timeout: the highest number sent when the loss was noticed. */
  readonly recover: SequenceNumber
  readonly inRecovery: boolean
  /** In this recovery: acknowledgments of new data that left a part of the window unacknowledged. */
  readonly partialAcks: number
}

/** What happened, and what congestion control may know about it. */
export interface CongestionEvent {
  /** The acknowledgment number. */
  readonly ack: SequenceNumber
  readonly sndNxt: SequenceNumber
  /** Bytes in flight before this event. */
  readonly flightSize: number
  readonly mss: number
  readonly seqLeq: (a: SequenceNumber, b: SequenceNumber) => boolean
}

export interface CongestionDecision {
  readonly congestion: Congestion
  /** The first unacknowledged segment is taken for lost: send it again now. */
  readonly retransmit: boolean
}

/** An algorithm, as its answers to the five things that can happen. Each is a pure function; none keeps anything. */
export interface CongestionControl {
  readonly name: string
  /** A connection begins; `initialWindow` in bytes. */
  readonly start: (initialWindow: number, iss: SequenceNumber) => Congestion
  /** New data is acknowledged: `bytes` of it. */
  readonly onAck: (before: Congestion, bytes: number, event: CongestionEvent) => CongestionDecision
  readonly onDuplicateAck: (before: Congestion, event: CongestionEvent) => CongestionDecision
  /** The retransmission timer fired; `isFirst` unless it already had for the same data. */
  readonly onTimeout: (before: Congestion, isFirst: boolean, event: CongestionEvent) => Congestion
  /** Nothing was sent for longer than a retransmission timeout. */
  readonly onIdle: (before: Congestion, restartWindow: number) => Congestion
}
