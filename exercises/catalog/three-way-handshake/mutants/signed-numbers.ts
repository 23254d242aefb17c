// Wraps with |0, which makes the upper half of the numbers negative. Must fail: any-numbers
// 中文：用 |0 实现回绕，序号的上半部分因此变成负数。
import { type Connection, type Decision, type Segment, segment } from 'tcp'

export function onSegmentSynSent({ iss, sndNxt }: Connection, arrived: Segment): Decision | null {
  const { seq, ack, syn, rst } = arrived
  const acknowledgesUs = ack === sndNxt

  if (ack !== null && !acknowledgesUs) return rst ? null : { send: [segment('RST', { seq: ack })] }
  if (rst) return acknowledgesUs ? { set: { state: 'CLOSED' }, signal: 'refused' } : null
  if (!syn) return null

  const rcvNxt = (seq + 1) | 0
  if (acknowledgesUs) {
    return {
      set: { state: 'ESTABLISHED', irs: seq, rcvNxt, sndUna: ack },
      send: [segment('ACK', { seq: sndNxt, ack: rcvNxt })],
      signal: 'established',
    }
  }
  return {
    set: { state: 'SYN-RECEIVED', irs: seq, rcvNxt },
    send: [segment('SYN ACK', { seq: iss, ack: rcvNxt })],
  }
}
