// Starts the wait again whenever it answers, a reset left aside, as Linux does at whatever acknowledges. Must fail: old-data, another-fin, data-where-the-fin-was, new-data, bare-ack-out-of-place, heeding-rfc-1337-changes-nothing-else, what-it-acknowledges, window-wraps, any-numbers
// 中文：凡是应答（复位除外）都重新开始等待，就像 Linux 对任何带确认的报文段那样。
import { type Connection, type Decision, type Host, type Segment, segment, segmentLength, seqAdd } from 'tcp'

export function onSegmentTimeWait(
  { sndNxt, rcvNxt, rcvWnd }: Connection,
  arrived: Segment,
  { nowMs, timeWaitMs, rfc1337 }: Host,
): Decision | null {
  const { seq, rst } = arrived
  const length = segmentLength(arrived)
  const isInWindow = seqAdd(seq, -rcvNxt) < rcvWnd
  const answer = [segment('ACK', { seq: sndNxt, ack: rcvNxt })]

  if (rst) {
    if (rfc1337) return null
    if (seq === rcvNxt) return { set: { state: 'CLOSED' }, signal: 'closed' }
    return isInWindow ? { send: answer } : null
  }

  return length === 0 && isInWindow ? null : { send: answer, timers: { timeWaitMs: nowMs + timeWaitMs } }
}
