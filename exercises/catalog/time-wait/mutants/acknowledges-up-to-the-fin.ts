// Acknowledges the number of the FIN, not the one after it. Must fail: fin-again, old-data, fin-behind-its-data, another-fin, data-where-the-fin-was, new-data, bare-ack-out-of-place, reset-within-the-window, heeding-rfc-1337-changes-nothing-else, what-it-acknowledges, numbers-wrap, window-wraps, any-numbers, live-last-ack-lost-twice, live-wandering-duplicates, live-heeding-rfc-1337
// 中文：确认号填了 FIN 自己的序号，而不是它的下一个。
import { type Connection, type Decision, type Host, type Segment, segment, segmentLength, seqAdd } from 'tcp'

export function onSegmentTimeWait(
  { sndNxt, rcvNxt, rcvWnd }: Connection,
  arrived: Segment,
  { nowMs, timeWaitMs, rfc1337 }: Host,
): Decision | null {
  const { seq, fin, rst } = arrived
  const length = segmentLength(arrived)
  const isInWindow = seqAdd(seq, -rcvNxt) < rcvWnd
  const answer = [segment('ACK', { seq: sndNxt, ack: seqAdd(rcvNxt, -1) })]

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
