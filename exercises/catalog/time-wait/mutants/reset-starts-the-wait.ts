// Lets an exact reset start the wait again, not end it. Must fail: exact-reset, reset-with-other-bits, any-numbers, live-wandering-duplicates
// 中文：序号正确的复位本该结束等待，却让等待重新开始。
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
    if (seq === rcvNxt) return { timers: { timeWaitMs: nowMs + timeWaitMs } }
    return isInWindow ? { send: answer } : null
  }

  if (fin && seqAdd(seq, length) === rcvNxt) {
    return { send: answer, timers: { timeWaitMs: nowMs + timeWaitMs } }
  }
  return length === 0 && isInWindow ? null : { send: answer }
}
