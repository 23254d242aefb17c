import type { SegmentArrives } from '../handlers'
import type { Profile } from '../profiles/profile'
import { rfc9293 } from '../profiles/rfc9293'
import type { Nanoseconds } from '../sim/time'
import { newReno } from './congestion/new-reno'
import type { ConnectionFields, ConnectionView } from './connection-view'
import { reference } from './reference'
import { noTimers } from './replies'
import { type Segment, segment } from './segment'
import type { State } from './state'

const here = { host: 'here', port: 49_152 }
const there = { host: 'there', port: 80 }

const syn = segment({ flags: 'SYN', seq: 1000, window: 10_000 })
const synAck = segment({ flags: 'SYN ACK', seq: 1000, ack: 5001, window: 10_000 })
const fin = segment({ flags: 'FIN ACK', seq: 1001, ack: 5001, window: 10_000 })

/** Nothing but SYN and FIN was ever sent, from 1000 on here and from 5000 on there. */
const nothingKnown: Partial<ConnectionFields> = { irs: 0, rcvNxt: 0, sndWnd: 0, sndWl1: 0, sndWl2: 0 }
const synInFlight: Partial<ConnectionFields> = { sndUna: 1000, sndNxt: 1001 }
const finInFlight: Partial<ConnectionFields> = { sndUna: 1001, sndNxt: 1002, fin: 'sent', inFlight: [fin] }
const finAcknowledged: Partial<ConnectionFields> = { sndUna: 1002, sndNxt: 1002, fin: 'sent' }
const finTaken: Partial<ConnectionFields> = { rcvNxt: 5002 }

const FIELDS: Readonly<Record<State, Partial<ConnectionFields>>> = {
  CLOSED: { ...nothingKnown, remote: null },
  LISTEN: { ...nothingKnown, remote: null },
  'SYN-SENT': { ...nothingKnown, ...synInFlight, inFlight: [syn] },
  'SYN-RECEIVED': { ...synInFlight, inFlight: [synAck] },
  ESTABLISHED: {},
  'FIN-WAIT-1': finInFlight,
  'FIN-WAIT-2': finAcknowledged,
  'CLOSE-WAIT': finTaken,
  CLOSING: { ...finInFlight, ...finTaken },
  'LAST-ACK': { ...finInFlight, ...finTaken },
  'TIME-WAIT': { ...finAcknowledged, ...finTaken },
}

/** A connection in a state, as a rule is shown it: ISS 1000 here, 5000 there, windows and buffers of 10,000. A test names what differs. */
export function inState(
  state: State,
  { profile, ...change }: Partial<Omit<ConnectionView, 'profile'>> & { profile?: Partial<Profile> } = {},
): ConnectionView {
  return {
    state,
    local: here,
    remote: there,
    passive: false,
    iss: 1000,
    irs: 5000,
    sndUna: 1001,
    sndNxt: 1001,
    sndWnd: 10_000,
    sndWl1: 5000,
    sndWl2: 1001,
    sndUp: null,
    maxSndWnd: 10_000,
    sndWndShift: 0,
    rcvWndShift: 0,
    peerMss: 65_495,
    pathMtu: 65_535,
    rcvNxt: 5001,
    rcvWnd: 10_000,
    rcvUp: null,
    rcvUser: 0,
    inFlight: [],
    retransmitNext: null,
    early: [],
    sack: false,
    sackBlocks: [],
    peerFin: null,
    unsent: [],
    fin: 'none',
    roundTrip: null,
    rto: rfc9293.rtoInitial,
    timed: null,
    timeouts: 0,
    retransmittingSince: null,
    congestion: { ...newReno.start(1_000_000, 1000) },
    windowProbes: 0,
    timestamps: false,
    tsOffset: 0,
    tsRecent: 0,
    tsRecentAt: 0,
    quickAcks: 0,
    nagle: true,
    keepalive: null,
    userTimeout: null,
    keepaliveProbes: 0,
    orphan: false,
    challenges: { since: 0, sent: 0 },
    softError: null,
    backlog: null,
    requests: 0,
    waiting: 0,
    listener: null,
    timers: noTimers,
    delivered: 0,
    readsAtOnce: true,
    lastAckSent: 5001,
    lastSentAt: 0,
    lastProgressAt: 0,
    lastHeardAt: 0,
    secret: 0,
    profile: { ...rfc9293, receiveBuffer: 10_000, ...profile },
    formulas: reference,
    ...FIELDS[state],
    ...change,
  }
}

/** A segment from the other end: the next in order, unless a test says otherwise. */
export const arrives = (words: Parameters<typeof segment>[0] = {}, now: Nanoseconds = 0): SegmentArrives => ({
  segment: segment({ seq: 5001, ack: 1001, window: 10_000, ...words }),
  source: there,
  now,
})

/** Bytes of our stream in flight, from a sequence number on. */
export const inFlight = (seq: number, length: number): Segment =>
  segment({ flags: 'ACK', seq, ack: 5001, window: 10_000, payload: { length } })
