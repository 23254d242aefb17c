// Answers a reset outside the window by an ACK, as other segments there are. Must fail: reset-outside-the-window, reset-with-other-bits, any-numbers
// 中文：对窗口外的复位也回 ACK，就像对窗口外的其他报文段那样。
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
    return { send: answer }
  }

  if (fin && seqAdd(seq, length) === rcvNxt) {
    return { send: answer, timers: { timeWaitMs: nowMs + timeWaitMs } }
  }
  return length === 0 && isInWindow ? null : { send: answer }
}
