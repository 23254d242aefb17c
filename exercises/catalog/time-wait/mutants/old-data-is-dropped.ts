// Drops whatever lies outside of the window without a word, old data too, so that nobody learns where the connection stands. Must fail: old-data, another-fin, data-where-the-fin-was, bare-ack-out-of-place, heeding-rfc-1337-changes-nothing-else, what-it-acknowledges, window-wraps, any-numbers, live-wandering-duplicates, live-heeding-rfc-1337
// 中文：默默丢弃窗口外的一切，包括旧数据，对方因此无从得知连接进行到了哪里。
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
    return { send: answer, timers: { timeWaitMs: nowMs + timeWaitMs } }
  }
  return isInWindow && length > 0 ? { send: answer } : null
}
