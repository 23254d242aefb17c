// Looks at the number first, and asks about RFC 1337 only afterwards. Must fail: heeding-rfc-1337, live-heeding-rfc-1337
// 中文：先看复位的序号，之后才查看 RFC 1337，序号正确的复位因此照样结束等待。
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
    if (seq === rcvNxt) return { set: { state: 'CLOSED' }, signal: 'closed' }
    if (rfc1337) return null
    return isInWindow ? { send: answer } : null
  }

  if (fin && seqAdd(seq, length) === rcvNxt) {
    return { send: answer, timers: { timeWaitMs: nowMs + timeWaitMs } }
  }
  return length === 0 && isInWindow ? null : { send: answer }
}
