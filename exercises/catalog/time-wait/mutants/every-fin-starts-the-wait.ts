// Starts the wait again at any FIN, without asking whether its number is the last one of the peer. Must fail: another-fin, data-where-the-fin-was
// 中文：收到任何 FIN 都重新开始等待，没有看它的序号是不是对方的最后一个。
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

  if (fin) {
    return { send: answer, timers: { timeWaitMs: nowMs + timeWaitMs } }
  }
  return length === 0 && isInWindow ? null : { send: answer }
}
