// Lets an acknowledgment be one too high, as though SND.NXT had been sent. Must fail: acknowledgment-of-what-was-never-sent
// 中文：允许确认号多出一个，好像 SND.NXT 这个序号已经发送过。
import { type Connection, type Decision, type Segment, segment, seqAdd } from 'tcp'

export function onSegmentSynSent({ iss, sndNxt }: Connection, arrived: Segment): Decision | null {
  const { seq, ack, syn, rst } = arrived
  const acknowledgesUs = ack === sndNxt || ack === seqAdd(sndNxt, 1)

  if (ack !== null && !acknowledgesUs) return rst ? null : { send: [segment('RST', { seq: ack })] }
  if (rst) return acknowledgesUs ? { set: { state: 'CLOSED' }, signal: 'refused' } : null
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
