// Answers the FIN by the first step of the RFC’s text, and never starts the wait again. Must fail: fin-again, fin-behind-its-data, heeding-rfc-1337-changes-nothing-else, what-it-acknowledges, numbers-wrap, any-numbers, live-last-ack-lost-twice
// 中文：按 RFC 第一步的字面意思回答 FIN，从不重新开始等待。
import { type Connection, type Decision, type Host, type Segment, segment, segmentLength, seqAdd } from 'tcp'

export function onSegmentTimeWait(
  { sndNxt, rcvNxt, rcvWnd }: Connection,
  arrived: Segment,
  { rfc1337 }: Host,
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

  return length === 0 && isInWindow ? null : { send: answer }
}
