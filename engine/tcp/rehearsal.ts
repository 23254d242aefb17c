import type { Decision, RuleInput, RuleName, TcpHandlers, TcpRules } from '../handlers'
import type { Profile } from '../profiles/profile'
import { milliseconds, minutes, type Nanoseconds } from '../sim/time'
import { Connection } from './connection'
import type { TimerName } from './connection-view'
import { seqAdd } from './formulas/sequence-numbers'
import { TIMER_RULES } from './reference'
import { type Segment, segment } from './segment'
import { STEPS } from './segment-arrives'
import type { State } from './state'

/** What can happen to a connection, in the words of RFC 9293's figure 5 and of its sections on calls and timeouts. */
export const STATE_EVENTS = [
  'passive OPEN',
  'active OPEN',
  'SEND',
  'SHUTDOWN',
  'CLOSE',
  'ABORT',
  'SYN',
  'SYN,ACK',
  'ACK of our SYN',
  'ACK of our FIN',
  'FIN',
  'FIN with the ACK of ours',
  'RST',
  '2 MSL have passed',
  'retransmission given up',
  'FIN-WAIT-2 has lasted too long',
] as const
export type StateEvent = (typeof STATE_EVENTS)[number]

const HERE = { host: 'here', port: 80 }
const THERE = { host: 'there', port: 49_152 }
const PEER_ISS = 5000
const WINDOW = 10_000
/** By then every stack has given up. */
const LATE = minutes(60)

const NOTHING_HEARD: ReadonlySet<State> = new Set<State>(['CLOSED', 'LISTEN', 'SYN-SENT'])
const PEER_HAS_ENDED: ReadonlySet<State> = new Set<State>(['CLOSE-WAIT', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'])

/** A connection by itself, without a network: its rules are asked as a host asks them. Invariant: only decisions change it. */
export class Rehearsal {
  readonly connection: Connection
  /** What was decided, in order, since the last event began. */
  decided: { readonly rule: RuleName; readonly decision: Decision }[] = []
  #now: Nanoseconds = 0

  constructor(
    passive: boolean,
    profile: Profile,
    private readonly handlers: TcpHandlers,
  ) {
    this.connection = new Connection('here', HERE, passive, 0, profile, handlers)
  }

  /** @returns whether it can happen to this connection at all; where it cannot, nothing does */
  happen(event: StateEvent): boolean {
    this.#now += milliseconds(1)
    this.decided = []
    const moment = { now: this.#now }
    switch (event) {
      case 'passive OPEN':
        return this.#call('open', { ...moment, remote: null })
      case 'active OPEN':
        return this.#call('open', { ...moment, remote: THERE })
      case 'SEND':
        return this.#call('send', { ...moment, payload: { length: 1 } })
      case 'SHUTDOWN':
        return this.#call('shutdown', moment)
      case 'CLOSE':
        return this.#call('close', moment)
      case 'ABORT':
        return this.#call('abort', moment)
      case '2 MSL have passed':
        return this.#fire('timeWait')
      case 'FIN-WAIT-2 has lasted too long':
        return this.#fire('finWait2')
      case 'retransmission given up':
        return this.#giveUp()
      default: {
        const arrived = this.#segment(event)
        return arrived !== null && this.#receive(arrived)
      }
    }
  }

  #call<Name extends RuleName>(name: Name, input: RuleInput<Name>): true {
    this.#ask(name, input)
    this.#ask('transmit', { now: this.#now })
    return true
  }

  #fire(timer: TimerName): boolean {
    return this.connection.timers[timer] !== null && this.#call(TIMER_RULES[timer], { now: this.#now })
  }

  #giveUp(): boolean {
    // Something must be in flight; where a program may write, it does.
    if (this.connection.inFlight.length === 0) this.happen('SEND')
    this.#now = LATE
    this.decided = []
    if (this.connection.inFlight.length === 0) return false
    const timeouts = { timeouts: 10_000, retransmittingSince: 0 }
    this.connection.apply({ set: timeouts, why: 'nobody has answered for long', then: 'stop' }, this.#now)
    return this.#fire('retransmission')
  }

  #receive(arrived: Segment): true {
    const { connection } = this
    const arrival = { segment: arrived, source: THERE, now: this.#now }
    // The host hands a SYN that may begin the next incarnation to whoever listens.
    const isTaken = connection.state === 'TIME-WAIT' && arrived.syn && connection.passive
    if (isTaken && this.#ask('timeWaitSyn', arrival)) return true
    for (const step of STEPS[connection.state]) {
      if (this.#ask(step, arrival)?.then === 'stop') break
    }
    this.#ask('transmit', { now: this.#now })
    // An acknowledgment that waits for company: none comes.
    this.#fire('delayedAck')
    return true
  }

  #ask<Name extends RuleName>(rule: Name, input: RuleInput<Name>): Decision | null {
    const rules: TcpRules = this.handlers
    const decision = rules[rule](this.connection, input)
    if (!decision) return null
    this.connection.apply(decision, this.#now)
    this.decided.push({ rule, decision })
    return decision
  }

  /** The peer's segment; null where it acknowledges a FIN that was never sent. */
  #segment(event: Exclude<StateEvent, 'SEND'>): Segment | null {
    const { state, iss, irs, sndUna, sndNxt, rcvNxt, fin } = this.connection
    const synSeq = NOTHING_HEARD.has(state) ? PEER_ISS : rcvNxt
    // Both ends opened at once: it repeats the SYN that has come already (figure 7).
    const synAckSeq = state === 'SYN-RECEIVED' ? irs : synSeq
    const afterSyn = seqAdd(iss, 1)
    const finSeq = PEER_HAS_ENDED.has(state) ? seqAdd(rcvNxt, -1) : rcvNxt
    switch (event) {
      case 'SYN':
        return segment({ flags: 'SYN', seq: synSeq, window: WINDOW })
      case 'SYN,ACK':
        return segment({ flags: 'SYN ACK', seq: synAckSeq, ack: afterSyn, window: WINDOW })
      case 'ACK of our SYN':
        return segment({ flags: 'ACK', seq: rcvNxt, ack: afterSyn, window: WINDOW })
      case 'FIN':
        // It acknowledges all but a FIN of ours.
        return segment({ flags: 'FIN ACK', seq: finSeq, ack: sndUna === iss ? afterSyn : sndUna, window: WINDOW })
      case 'ACK of our FIN':
        return fin === 'sent' ? segment({ flags: 'ACK', seq: rcvNxt, ack: sndNxt, window: WINDOW }) : null
      case 'FIN with the ACK of ours':
        return fin === 'sent' ? segment({ flags: 'FIN ACK', seq: finSeq, ack: sndNxt, window: WINDOW }) : null
      default:
        return state === 'SYN-SENT'
          ? segment({ flags: 'RST ACK', ack: sndNxt })
          : segment({ flags: 'RST', seq: rcvNxt })
    }
  }
}
