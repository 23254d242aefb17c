// Takes whatever is no reset for a SYN. Must fail: nothing-to-say
// 中文：只要不是复位，就当成 SYN。
import { type Connection, type Decision, type Segment, segment, seqAdd } from 'tcp'

export function onSegmentSynSent({ iss, sndNxt }: Connection, arrived: Segment): Decision | null {
  const { seq, ack, syn, rst } = arrived
  const acknowledgesUs = ack === sndNxt

  if (ack !== null && !acknowledgesUs) return rst ? null : { send: [segment('RST', { seq: ack })] }
  if (rst) return acknowledgesUs ? { set: { state: 'CLOSED' }, signal: 'refused' } : null
  if (!syn && ack !== null) return null

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
