// Opens the connection and still waits for the acknowledgment of its SYN. Must fail: answer-opens, data-on-the-syn, their-number-wraps, our-number-wraps, any-numbers, live-with-an-old-duplicate
// 中文：建立了连接，却还在等对自己 SYN 的确认。
import { type Connection, type Decision, type Segment, segment, seqAdd } from 'tcp'

export function onSegmentSynSent({ iss, sndNxt }: Connection, arrived: Segment): Decision | null {
  const { seq, ack, syn, rst } = arrived
  const acknowledgesUs = ack === sndNxt

  if (ack !== null && !acknowledgesUs) return rst ? null : { send: [segment('RST', { seq: ack })] }
  if (rst) return acknowledgesUs ? { set: { state: 'CLOSED' }, signal: 'refused' } : null
  if (!syn) return null

  const rcvNxt = seqAdd(seq, 1)
  if (acknowledgesUs) {
    return {
      set: { state: 'ESTABLISHED', irs: seq, rcvNxt },
      send: [segment('ACK', { seq: sndNxt, ack: rcvNxt })],
      signal: 'established',
    }
  }
  return {
    set: { state: 'SYN-RECEIVED', irs: seq, rcvNxt },
    send: [segment('SYN ACK', { seq: iss, ack: rcvNxt })],
  }
}
