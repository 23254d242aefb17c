import { type Connection, type Decision, MODULUS, type Segment } from 'tcp'

const plain = { ack: null, syn: false, fin: false, rst: false, length: 0 }

/** One case after another, and segments written out. */
export function onSegmentSynSent(connection: Connection, arrived: Segment): Decision | null {
  const ours = (connection.iss + 1) % MODULUS
  const next = (arrived.seq + 1) % MODULUS
  const isRight = arrived.ack !== null && arrived.ack === ours
  const isWrong = arrived.ack !== null && !isRight

  if (arrived.rst && isRight) return { set: { ...connection, state: 'CLOSED' }, send: [], signal: 'refused' }
  if (arrived.rst) return {}
  if (isWrong) return { send: [{ ...plain, seq: arrived.ack ?? 0, rst: true }] }
  if (arrived.syn && isRight) {
    return {
      set: { ...connection, state: 'ESTABLISHED', irs: arrived.seq, rcvNxt: next, sndUna: ours },
      send: [{ ...plain, seq: ours, ack: next }],
      signal: 'established',
    }
  }
  if (arrived.syn) {
    return {
      set: { ...connection, state: 'SYN-RECEIVED', irs: arrived.seq, rcvNxt: next },
      send: [{ ...plain, seq: connection.iss, ack: next, syn: true }],
    }
  }
  return {}
}
