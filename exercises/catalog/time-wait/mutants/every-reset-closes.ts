// Believes every reset, whatever its number. Must fail: reset-within-the-window, reset-outside-the-window, reset-with-other-bits, any-numbers
// 中文：相信每一个复位，不管序号是多少。
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
    return { set: { state: 'CLOSED' }, signal: 'closed' }
  }

  if (fin && seqAdd(seq, length) === rcvNxt) {
    return { send: answer, timers: { timeWaitMs: nowMs + timeWaitMs } }
  }
  return length === 0 && isInWindow ? null : { send: answer }
}
