// Sets the timer to the length of the wait, which is no moment. Must fail: fin-again, fin-behind-its-data, heeding-rfc-1337-changes-nothing-else, what-it-acknowledges, numbers-wrap, any-numbers, live-last-ack-lost-twice
// 中文：定时器设成了等待的时长，而那不是一个时刻。
import { type Connection, type Decision, type Host, type Segment, segment, segmentLength, seqAdd } from 'tcp'

export function onSegmentTimeWait(
  { sndNxt, rcvNxt, rcvWnd }: Connection,
  arrived: Segment,
  { timeWaitMs, rfc1337 }: Host,
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
    return { send: answer, timers: { timeWaitMs } }
  }
  return length === 0 && isInWindow ? null : { send: answer }
}
