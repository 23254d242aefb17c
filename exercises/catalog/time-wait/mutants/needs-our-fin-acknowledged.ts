// Knows the FIN only where it acknowledges all that we sent. Must fail: what-it-acknowledges
// 中文：只有 FIN 所在的报文段确认了我们发出的一切，才认得那是对方的 FIN。
import { type Connection, type Decision, type Host, type Segment, segment, segmentLength, seqAdd } from 'tcp'

export function onSegmentTimeWait(
  { sndNxt, rcvNxt, rcvWnd }: Connection,
  arrived: Segment,
  { nowMs, timeWaitMs, rfc1337 }: Host,
): Decision | null {
  const { seq, ack, fin, rst } = arrived
  const length = segmentLength(arrived)
  const isInWindow = seqAdd(seq, -rcvNxt) < rcvWnd
  const answer = [segment('ACK', { seq: sndNxt, ack: rcvNxt })]

  if (rst) {
    if (rfc1337) return null
    if (seq === rcvNxt) return { set: { state: 'CLOSED' }, signal: 'closed' }
    return isInWindow ? { send: answer } : null
  }

  if (fin && ack === sndNxt && seqAdd(seq, length) === rcvNxt) {
    return { send: answer, timers: { timeWaitMs: nowMs + timeWaitMs } }
  }
  return length === 0 && isInWindow ? null : { send: answer }
}
