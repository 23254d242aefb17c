// Tells the program of a reset, although no connection stood that could be reset. Must fail: refusal-closes, our-number-wraps
// 中文：通知程序连接被复位，而此时还没有可以复位的连接。
import { type Connection, type Decision, type Segment, segment, seqAdd } from 'tcp'

export function onSegmentSynSent({ iss, sndNxt }: Connection, arrived: Segment): Decision | null {
  const { seq, ack, syn, rst } = arrived
  const acknowledgesUs = ack === sndNxt

  if (ack !== null && !acknowledgesUs) return rst ? null : { send: [segment('RST', { seq: ack })] }
  if (rst) return acknowledgesUs ? { set: { state: 'CLOSED' }, signal: 'reset' } : null
  if (!syn) return null

  const rcvNxt = seqAdd(seq, 1)
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
