import type { Decision, TcpHandlers } from '../handlers'
import type { Profile } from '../profiles/profile'
import type { Nanoseconds } from '../sim/time'
import type { ConnectionView, EarlyArrival, SocketAddress, TimerName } from './connection-view'
import type { RoundTrip } from './formulas/rto'
import type { Payload, Segment } from './segment'
import { total } from './sending/payloads'
import type { State } from './state'

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
  rcvNxt = 0
  rcvWnd: number
  inFlight: readonly Segment[] = []
  early: readonly EarlyArrival[] = []
  peerFin: number | null = null
  unsent: readonly Payload[] = []
  fin: 'none' | 'wanted' | 'sent' = 'none'
  roundTrip: RoundTrip | null = null
  rto: Nanoseconds
  timed: ConnectionView['timed'] = null
  timeouts = 0
  delivered = 0
  timers: Readonly<Record<TimerName, Nanoseconds | null>> = { retransmission: null, timeWait: null }

  constructor(
    readonly id: string,
    readonly local: SocketAddress,
    readonly passive: boolean,
    readonly secret: number,
    readonly profile: Profile,
    readonly formulas: TcpHandlers,
  ) {
    this.rcvWnd = profile.receiveBuffer
    this.rto = profile.rtoInitial
  }

  /** Does what a decision says to this connection. Segments and signals are the caller's to pass on. */
  apply(decision: Decision): void {
    if (decision.set) Object.assign(this, decision.set)
    if (decision.timers) this.timers = { ...this.timers, ...decision.timers }
    if (decision.deliver) this.delivered += total(decision.deliver)
  }
}
