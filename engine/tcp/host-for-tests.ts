import type { TcpHandlers } from '../handlers'
import type { Profile } from '../profiles/profile'
import { rfc9293 } from '../profiles/rfc9293'
import type { Connection } from './connection'
import type { Signal } from './connection-view'
import { seqAdd } from './formulas/sequence-numbers'
import { reference } from './reference'
import { type Segment, segment } from './segment'
import type { State } from './state'
import type { Surroundings } from './surroundings'
import { TcpHost } from './tcp-host'

export const here = { host: 'here', port: 80 }
export const there = { host: 'there', port: 49_152 }
export const ISS = 0xffff_fffd

/** A host by itself: what it sends and signals is written down, and the test plays the other end. */
export function host(change: Partial<Profile> = {}, handlers: Partial<TcpHandlers> = {}, acceptsAtOnce = true) {
  const sent: Segment[] = []
  const signals: Signal[] = []
  const all = { ...reference, isn: () => ISS, ...handlers }
  const surroundings: Surroundings = {
    beforeRule: () => {},
    ruleFired: () => 0,
    transmit: (datagram) => sent.push(datagram.segment),
    signal: (_connection, signal) => signals.push(signal),
    timerArmed: () => {},
    connectionCreated: () => {},
  }
  const tcp = new TcpHost('here', { ...rfc9293, ...change }, all, 0, surroundings, true, acceptsAtOnce)
  const hear = (words: Parameters<typeof segment>[0]) =>
    tcp.receive({ source: there, destination: here, segment: segment({ window: 10_000, ...words }) }, 0, 0)
  return { tcp, sent, signals, hear }
}

/** Ways into each state, from ISS 2^32 - 3 here and 5000 there, so that every run of numbers wraps soon. */
export const WAYS: Readonly<Record<State, (it: ReturnType<typeof host>) => Connection>> = {
  CLOSED: (it) => {
    const connection = it.tcp.listen(80, 0, 0)
    it.tcp.close(connection, 0, 0)
    return connection
  },
  LISTEN: (it) => it.tcp.listen(80, 0, 0),
  'SYN-SENT': (it) => it.tcp.connect(there, 80, 0, 0),
  'SYN-RECEIVED': (it) => {
    const connection = WAYS.LISTEN(it)
    it.hear({ flags: 'SYN', seq: 5000 })
    return connection
  },
  ESTABLISHED: (it) => {
    const connection = WAYS['SYN-RECEIVED'](it)
    it.hear({ flags: 'ACK', seq: 5001, ack: seqAdd(ISS, 1) })
    return connection
  },
  'FIN-WAIT-1': (it) => {
    const connection = WAYS.ESTABLISHED(it)
    it.tcp.close(connection, 0, 0)
    return connection
  },
  'FIN-WAIT-2': (it) => {
    const connection = WAYS['FIN-WAIT-1'](it)
    it.hear({ flags: 'ACK', seq: 5001, ack: seqAdd(ISS, 2) })
    return connection
  },
  'CLOSE-WAIT': (it) => {
    const connection = WAYS.ESTABLISHED(it)
    it.hear({ flags: 'FIN ACK', seq: 5001, ack: seqAdd(ISS, 1) })
    return connection
  },
  CLOSING: (it) => {
    const connection = WAYS['FIN-WAIT-1'](it)
    it.hear({ flags: 'FIN ACK', seq: 5001, ack: seqAdd(ISS, 1) })
    return connection
  },
  'LAST-ACK': (it) => {
    const connection = WAYS['CLOSE-WAIT'](it)
    it.tcp.close(connection, 0, 0)
    return connection
  },
  'TIME-WAIT': (it) => {
    const connection = WAYS['FIN-WAIT-2'](it)
    it.hear({ flags: 'FIN ACK', seq: 5001, ack: seqAdd(ISS, 2) })
    return connection
  },
}
