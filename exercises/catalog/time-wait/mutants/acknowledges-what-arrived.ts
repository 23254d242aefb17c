// Acknowledges the end of the segment that arrived, as though it had been expected. Must fail: old-data, another-fin, data-where-the-fin-was, new-data, bare-ack-out-of-place, reset-within-the-window, heeding-rfc-1337-changes-nothing-else, what-it-acknowledges, window-wraps, any-numbers, live-wandering-duplicates, live-heeding-rfc-1337
// 中文：确认号填了到达的报文段的末尾，好像等的就是它。
import { type Connection, type Decision, type Host, type Segment, segment, segmentLength, seqAdd } from 'tcp'

export function onSegmentTimeWait(
  { sndNxt, rcvNxt, rcvWnd }: Connection,
  arrived: Segment,
  { nowMs, timeWaitMs, rfc1337 }: Host,
): Decision | null {
  const { seq, fin, rst } = arrived
  const length = segmentLength(arrived)
  const isInWindow = seqAdd(seq, -rcvNxt) < rcvWnd
  const answer = [segment('ACK', { seq: sndNxt, ack: seqAdd(seq, length) })]

  if (rst) {
    if (rfc1337) return null
    if (seq === rcvNxt) return { set: { state: 'CLOSED' }, signal: 'closed' }
    return isInWindow ? { send: answer } : null
  }

  if (fin && seqAdd(seq, length) === rcvNxt) {
    return { send: answer, timers: { timeWaitMs: nowMs + timeWaitMs } }
  }
  return length === 0 && isInWindow ? null : { send: answer }
}
