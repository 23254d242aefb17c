import type { Decision, TcpHandlers } from '../handlers'
import type { Profile } from '../profiles/profile'
import type { Nanoseconds } from '../sim/time'
import type { Congestion } from './congestion/congestion-control'
import { newReno } from './congestion/new-reno'
import type { ConnectionView, EarlyArrival, Keepalive, SocketAddress, SoftError, TimerName } from './connection-view'
import type { RoundTrip } from './formulas/rto'
import { noTimers } from './replies'
import { type Payload, type SackBlock, type Segment, segmentLength } from './segment'
import { DEFAULT_MSS, HEADERS } from './sending/mss'
import { synWindow } from './sending/outgoing'
import { total } from './sending/payloads'
import type { State } from './state'
import { changedTimers } from './timers/changed-timers'

/** What most connections have most of the time is there once for all of them. */
const NOTHING: readonly never[] = []
const NO_CHALLENGES: ConnectionView['challenges'] = { since: 0, sent: 0 }

/**
 * One connection. Invariant: only `apply` changes it, and only as a decision says; lists and the table of timers are
 * replaced, never changed in place, so that what a rule was shown stays as it was.
 */
export class Connection implements ConnectionView {
  state: State = 'CLOSED'
  remote: SocketAddress | null = null
  iss = 0
  irs = 0
  sndUna = 0
  sndNxt = 0
  sndWnd = 0
  sndWl1 = 0
  sndWl2 = 0
  sndUp: number | null = null
  maxSndWnd = 0
  sndWndShift = 0
  rcvWndShift = 0
  peerMss = DEFAULT_MSS
  pathMtu: number
  rcvNxt = 0
  rcvWnd: number
  rcvUp: number | null = null
  rcvUser = 0
  inFlight: readonly Segment[] = NOTHING
  retransmitNext: number | null = null
  early: readonly EarlyArrival[] = NOTHING
  peerFin: number | null = null
  unsent: readonly Payload[] = NOTHING
  fin: 'none' | 'wanted' | 'sent' = 'none'
  roundTrip: RoundTrip | null = null
  rto: Nanoseconds
  timed: ConnectionView['timed'] = null
  timeouts = 0
  retransmittingSince: Nanoseconds | null = null
  congestion: Congestion
  windowProbes = 0
  timestamps = false
  tsOffset = 0
  tsRecent = 0
  tsRecentAt = 0
  sack = false
  sackBlocks: readonly SackBlock[] = NOTHING
  quickAcks: number
  nagle: boolean
  keepalive: Keepalive | null = null
  userTimeout: Nanoseconds | null = null
  keepaliveProbes = 0
  orphan = false
  challenges: ConnectionView['challenges'] = NO_CHALLENGES
  softError: SoftError | null = null
  backlog: number | null = null
  requests = 0
  waiting = 0
  listener: Connection | null = null
  delivered = 0
  lastAckSent = 0
  lastSentAt = 0
  lastProgressAt = 0
  lastHeardAt = 0
  timers: Readonly<Record<TimerName, Nanoseconds | null>> = noTimers

  constructor(
    readonly id: string,
    readonly local: SocketAddress,
    readonly passive: boolean,
    readonly secret: number,
    readonly profile: Profile,
    readonly formulas: TcpHandlers,
    public readsAtOnce = true,
  ) {
    this.rcvWnd = synWindow(this)
    this.rto = profile.rtoInitial
    this.pathMtu = profile.mss + HEADERS
    this.congestion = newReno.start(profile.mss, 0)
    this.quickAcks = profile.quickAcks
    this.nagle = profile.nagle
  }

  /** What a program chose for its listener holds for the connections that begin with it: asked before anything happens to one. */
  inherit({ nagle, keepalive, userTimeout }: ConnectionView): void {
    this.nagle = nagle
    this.keepalive = keepalive
    this.userTimeout = userTimeout
  }

  /**
   * Does what a decision says to this connection. Segments and signals are the caller's to pass on.
   *
   * What follows from every sending is kept here, and not by each rule that sends: whatever carries an acknowledgment
   * pays what was owed of them, and its window holds from then on.
   */
  apply(decision: Decision, now: Nanoseconds): void {
    if (decision.set) {
      Object.assign(this, decision.set)
      if (decision.set.sndUna !== undefined) this.lastProgressAt = now
      // Whoever learns IRS acknowledges the SYN, now or (with a cookie) before there was a connection.
      if (decision.set.irs !== undefined) this.lastAckSent = this.rcvNxt
    }
    if (decision.timers) this.timers = changedTimers(this.timers, decision.timers)
    if (decision.deliver) this.delivered += total(decision.deliver)
    if (decision.send) for (const segment of decision.send) this.#sent(segment, now)
  }

  #sent(segment: Segment, now: Nanoseconds): void {
    if (segmentLength(segment) > 0) this.lastSentAt = now
    // A SYN,ACK that is sent again after text has come acknowledges the SYN as before, and nothing of the text.
    if (segment.rst || segment.ack !== this.rcvNxt) return
    this.lastAckSent = segment.ack
    // What was stated is a promise: the right edge of the window goes right and never back.
    const stated = segment.syn ? segment.window : segment.window << this.rcvWndShift
    if (stated > this.rcvWnd) this.rcvWnd = stated
    if (this.timers.delayedAck !== null) this.timers = { ...this.timers, delayedAck: null }
  }
}
