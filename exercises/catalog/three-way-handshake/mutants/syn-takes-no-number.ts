// Forgets that a SYN takes a number: expects the peer to begin with the SYN’s own. Must fail: answer-opens, simultaneous-open, data-on-the-syn, their-number-wraps, our-number-wraps, any-numbers, live-with-an-old-duplicate, live-simultaneous-open
// 中文：忘了 SYN 占用一个序号，以为对方接下来会从 SYN 自己的序号开始。
import { type Connection, type Decision, type Segment, segment } from 'tcp'

export function onSegmentSynSent({ iss, sndNxt }: Connection, arrived: Segment): Decision | null {
  const { seq, ack, syn, rst } = arrived
  const acknowledgesUs = ack === sndNxt

  if (ack !== null && !acknowledgesUs) return rst ? null : { send: [segment('RST', { seq: ack })] }
  if (rst) return acknowledgesUs ? { set: { state: 'CLOSED' }, signal: 'refused' } : null
  if (!syn) return null

  const rcvNxt = seq
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
