// Takes data that comes next in order, as in ESTABLISHED. Must fail: new-data
// 中文：收下了正好接着 RCV.NXT 的数据，就像在 ESTABLISHED 里那样。
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
  if (arrived.length > 0 && seq === rcvNxt) {
    const next = seqAdd(seq, length)
    return { set: { rcvNxt: next }, send: [segment('ACK', { seq: sndNxt, ack: next })] }
  }
  return length === 0 && isInWindow ? null : { send: answer }
}
