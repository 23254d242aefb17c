import { seqAdd, seqDistance } from '../formulas/sequence-numbers'
import type { Congestion, CongestionControl, CongestionDecision, CongestionEvent } from './congestion-control'

/** Duplicate acknowledgments that are taken for a loss and not for reordering (RFC 5681 3.2). */
const DUPLICATE_THRESHOLD = 3

/**
 * Reno with the recovery of NewReno: slow start, congestion avoidance, fast retransmit, and a fast recovery that mends
 * several losses of one window, one each round trip.
 *
 * @see RFC 5681 3.1, 3.2, 4.1; RFC 6582 3.2
 */
export const newReno: CongestionControl = {
  name: 'new-reno',

  start: (initialWindow, iss) => ({
    cwnd: initialWindow,
    // "Arbitrarily high" (RFC 5681 3.1): the first loss finds the real value.
    ssthresh: Number.MAX_SAFE_INTEGER,
    acknowledged: 0,
    duplicateAcks: 0,
    recover: iss,
    inRecovery: false,
    partialAcks: 0,
  }),

  onAck: (before, bytes, event) => {
    if (before.inRecovery) return recoveryAck(before, bytes, event)
    return keep(before.cwnd < before.ssthresh ? slowStart(before, bytes, event) : avoidance(before, bytes, event))
  },

  onDuplicateAck: (before, event) => {
    const duplicateAcks = before.duplicateAcks + 1
    // Each duplicate says that one more segment has left the network.
    if (before.inRecovery) return keep({ ...before, duplicateAcks, cwnd: before.cwnd + event.mss })
    // Numbers at or below `recover` were in flight when an earlier loss was noticed: their echoes start no second recovery.
    if (duplicateAcks !== DUPLICATE_THRESHOLD || !isBeyond(event, before)) return keep({ ...before, duplicateAcks })
    // What limited transmit has sent beyond cwnd does not count (RFC 5681 3.2, step 2).
    const ssthresh = halved(Math.min(event.flightSize, before.cwnd), event.mss)
    const congestion = {
      ...before,
      duplicateAcks,
      ssthresh,
      cwnd: ssthresh + DUPLICATE_THRESHOLD * event.mss,
      acknowledged: 0,
      recover: event.sndNxt,
      inRecovery: true,
      partialAcks: 0,
    }
    return { congestion, retransmit: true }
  },

  onTimeout: (before, isFirst, event) => ({
    ...before,
    // A second timeout for the same data says nothing new about the network.
    ssthresh: isFirst ? halved(event.flightSize, event.mss) : before.ssthresh,
    cwnd: event.mss,
    acknowledged: 0,
    duplicateAcks: 0,
    recover: event.sndNxt,
    inRecovery: false,
  }),

  onIdle: (before, restartWindow) => ({ ...before, cwnd: Math.min(before.cwnd, restartWindow) }),
}

const keep = (congestion: Congestion): CongestionDecision => ({ congestion, retransmit: false })

const halved = (flightSize: number, mss: number): number => Math.max(Math.floor(flightSize / 2), 2 * mss)

const isBeyond = ({ ack, seqLeq }: CongestionEvent, { recover }: Congestion): boolean => !seqLeq(ack, recover)

/** `recover` follows what is acknowledged: left 2^31 numbers behind it would lie ahead. */
const followed = (event: CongestionEvent, before: Congestion): number =>
  isBeyond(event, before) ? seqAdd(event.ack, -1) : before.recover

/** One segment more for each acknowledgment of at most one: cwnd doubles every round trip. */
const slowStart = (before: Congestion, bytes: number, event: CongestionEvent): Congestion =>
  grown(before, before.cwnd + Math.min(bytes, event.mss), before.acknowledged, event)

/** One segment more when a whole window has been acknowledged, counted in bytes (RFC 5681 3.1, RFC 3465). */
function avoidance(before: Congestion, bytes: number, event: CongestionEvent): Congestion {
  const acknowledged = before.acknowledged + bytes
  const isWhole = acknowledged >= before.cwnd
  return isWhole
    ? grown(before, before.cwnd + event.mss, acknowledged - before.cwnd, event)
    : grown(before, before.cwnd, acknowledged, event)
}

/** What an acknowledgment outside recovery changes. Written out: nearly every one of a transfer comes here. */
const grown = (before: Congestion, cwnd: number, acknowledged: number, event: CongestionEvent): Congestion => ({
  cwnd,
  ssthresh: before.ssthresh,
  acknowledged,
  duplicateAcks: 0,
  recover: followed(event, before),
  inRecovery: before.inRecovery,
  partialAcks: before.partialAcks,
})

/** Up to `recover` is acknowledged: recovery is over. Less: another segment of that window is lost, too. */
function recoveryAck(before: Congestion, bytes: number, event: CongestionEvent): CongestionDecision {
  const { mss, sndNxt, ack, seqLeq } = event
  if (seqLeq(before.recover, ack)) {
    const flightSize = seqDistance(ack, sndNxt)
    const cwnd = Math.min(before.ssthresh, Math.max(flightSize, mss) + mss)
    return keep({ ...before, inRecovery: false, duplicateAcks: 0, cwnd })
  }
  const deflated = Math.max(before.cwnd - bytes, mss)
  const congestion = {
    ...before,
    duplicateAcks: 0,
    partialAcks: before.partialAcks + 1,
    cwnd: bytes >= mss ? deflated + mss : deflated,
  }
  return { congestion, retransmit: true }
}
