// Counts the FIN once more, and acknowledges a number beyond it. Must fail: fin-again, fin-behind-its-data, heeding-rfc-1337-changes-nothing-else, what-it-acknowledges, numbers-wrap, any-numbers, live-last-ack-lost-twice
// 中文：把同一个 FIN 又算了一次，确认号因此多了一。
import { type Connection, type Decision, type Host, type Segment, segment, segmentLength, seqAdd } from 'tcp'

export function onSegmentTimeWait(
  { sndNxt, rcvNxt, rcvWnd }: Connection,
  arrived: Segment,
  { nowMs, timeWaitMs, rfc1337 }: Host,
): Decision | null {
  const { seq, fin, rst } = arrived
  const length = segmentLength(arrived)
  const isInWindow = seqAdd(seq, -rcvNxt) < rcvWnd
  const answer = [segment('ACK', { seq: sndNxt, ack: rcvNxt })]

  if (rst) {
    if (rfc1337) return null
    if (seq === rcvNxt) return { set: { state: 'CLOSED' }, signal: 'closed' }
    return isInWindow ? { send: answer } : null
  }

  if (fin && seqAdd(seq, length) === rcvNxt) {
    const next = seqAdd(rcvNxt, 1)
    return {
      set: { rcvNxt: next },
      send: [segment('ACK', { seq: sndNxt, ack: next })],
      timers: { timeWaitMs: nowMs + timeWaitMs },
    }
  }
  return length === 0 && isInWindow ? null : { send: answer }
}
