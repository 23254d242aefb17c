// Treats a reset like any other segment, and answers it by an ACK. Must fail: exact-reset, reset-outside-the-window, reset-with-other-bits, heeding-rfc-1337, heeding-rfc-1337-answers-no-reset, any-numbers, live-wandering-duplicates, live-heeding-rfc-1337
// 中文：把复位当成普通报文段，回一个 ACK。
import { type Connection, type Decision, type Host, type Segment, segment, segmentLength, seqAdd } from 'tcp'

export function onSegmentTimeWait(
  { sndNxt, rcvNxt, rcvWnd }: Connection,
  arrived: Segment,
  { nowMs, timeWaitMs }: Host,
): Decision | null {
  const { seq, fin, rst } = arrived
  const length = segmentLength(arrived)
  const isInWindow = seqAdd(seq, -rcvNxt) < rcvWnd
  const answer = [segment('ACK', { seq: sndNxt, ack: rcvNxt })]

  if (rst) {
    return { send: answer }
  }

  if (fin && seqAdd(seq, length) === rcvNxt) {
    return { send: answer, timers: { timeWaitMs: nowMs + timeWaitMs } }
  }
  return length === 0 && isInWindow ? null : { send: answer }
}
