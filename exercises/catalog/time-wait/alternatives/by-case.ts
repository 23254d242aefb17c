import { type Connection, type Decision, type Host, MODULUS, type Segment } from 'tcp'

/** One case after another, segments and their ends written out. */
export function onSegmentTimeWait(connection: Connection, arrived: Segment, host: Host): Decision | null {
  const { rcvNxt, rcvWnd, sndNxt } = connection
  const ahead = (arrived.seq - rcvNxt + MODULUS) % MODULUS
  const isWithin = ahead === 0 || ahead < rcvWnd
  const isEmpty = arrived.length === 0 && !arrived.fin
  const isTheirFin = arrived.fin && (arrived.seq + arrived.length + 1) % MODULUS === rcvNxt
  const ack: Segment = { seq: sndNxt, ack: rcvNxt, syn: false, fin: false, rst: false, length: 0 }

  if (arrived.rst && host.rfc1337) return {}
  if (arrived.rst && ahead === 0) {
    return { set: { ...connection, state: 'CLOSED' }, send: [], signal: 'closed', timers: { timeWaitMs: null } }
  }
  if (arrived.rst && !isWithin) return {}
  if (!arrived.rst && isTheirFin) {
    return { set: connection, send: [ack], timers: { timeWaitMs: host.timeWaitMs + host.nowMs } }
  }
  if (!arrived.rst && isEmpty && isWithin) return {}
  return { set: {}, send: [ack], timers: {} }
}
