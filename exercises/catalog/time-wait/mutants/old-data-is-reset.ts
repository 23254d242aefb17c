// Answers data, and a FIN with another number, by a reset, as a closed connection does. Must fail: old-data, another-fin, data-where-the-fin-was, new-data, heeding-rfc-1337-changes-nothing-else, what-it-acknowledges, any-numbers, live-wandering-duplicates, live-heeding-rfc-1337
// 中文：用复位回答数据和别的 FIN，就像连接已经关闭那样。
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
  if (length > 0) return { send: [segment('RST', { seq: arrived.ack ?? 0 })] }
  return isInWindow ? null : { send: answer }
}
