// Answers the FIN by our own, which has been acknowledged long ago. Must fail: fin-again, fin-behind-its-data, heeding-rfc-1337-changes-nothing-else, what-it-acknowledges, numbers-wrap, any-numbers, live-last-ack-lost-twice
// 中文：收到 FIN 时又发了一次自己的 FIN，而它早已得到确认。
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
    return {
      send: [segment('FIN ACK', { seq: seqAdd(sndNxt, -1), ack: rcvNxt })],
      timers: { timeWaitMs: nowMs + timeWaitMs },
    }
  }
  return length === 0 && isInWindow ? null : { send: answer }
}
