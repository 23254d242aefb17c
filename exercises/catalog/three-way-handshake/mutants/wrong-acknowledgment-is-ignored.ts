// Drops a segment with a wrong acknowledgment without a word, so that the other end keeps its dead connection. Must fail: old-duplicate-is-reset, our-own-number-is-no-acknowledgment, acknowledgment-of-what-was-never-sent, our-number-wraps, any-numbers, live-with-an-old-duplicate
// 中文：默默丢弃确认号不对的报文段，对方因此一直留着那个早已不存在的连接。
import { type Connection, type Decision, type Segment, segment, seqAdd } from 'tcp'

export function onSegmentSynSent({ iss, sndNxt }: Connection, arrived: Segment): Decision | null {
  const { seq, ack, syn, rst } = arrived
  const acknowledgesUs = ack === sndNxt

  if (ack !== null && !acknowledgesUs) return null
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
