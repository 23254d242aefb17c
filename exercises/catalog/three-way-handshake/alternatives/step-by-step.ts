import { type Connection, type Decision, type Segment, segment, seqAdd } from 'tcp'

type Step = (connection: Connection, arrived: Segment) => Decision | null | 'next'

const checkAck: Step = ({ sndNxt }, { ack, rst }) => {
  if (ack === null || ack === sndNxt) return 'next'
  return rst ? null : { send: [segment('RST', { seq: ack })] }
}

const checkRst: Step = (_, { ack, rst }) => {
  if (!rst) return 'next'
  return ack === null ? null : { set: { state: 'CLOSED' }, signal: 'refused' }
}

const checkSyn: Step = ({ iss, sndNxt }, { seq, ack, syn }) => {
  if (!syn) return null
  const known = { irs: seq, rcvNxt: seqAdd(seq, 1) }
  return ack === null
    ? {
        set: { state: 'SYN-RECEIVED', ...known },
        send: [segment('ACK SYN', { seq: iss, ack: known.rcvNxt })],
      }
    : {
        set: { state: 'ESTABLISHED', ...known, sndUna: sndNxt },
        send: [segment('ACK', { seq: sndNxt, ack: known.rcvNxt })],
        signal: 'established',
      }
}

/** The steps of the RFC, in its order. */
export function onSegmentSynSent(connection: Connection, arrived: Segment): Decision | null {
  for (const step of [checkAck, checkRst, checkSyn]) {
    const decision = step(connection, arrived)
    if (decision !== 'next') return decision
  }
  return null
}
