import type { Decision, Replacements } from '../handlers'
import { SegmentOnLink } from '../net/segment-on-link'
import { EventQueue } from '../sim/event-queue'
import { milliseconds, type Nanoseconds } from '../sim/time'
import type { Connection } from '../tcp/connection'
import type { Signal, TimerName } from '../tcp/connection-view'
import { flagsOf } from '../tcp/segment'
import type { Datagram, Surroundings } from '../tcp/surroundings'
import type { TcpHost } from '../tcp/tcp-host'
import type { CountingRecorder } from '../trace/counting-recorder'
import type { TraceLink } from '../trace/format'
import { type Alarm, Alarms } from './alarms'
import { callsByTheClock, perform, type Stage } from './calls'
import { Delivery, type Packet } from './delivery'
import { type Forgery, forgedQuote, forgedSegment, forgedSyn, forgeriesOf } from './forgery'
import { hostsOf } from './hosts'
import type { Call, Scenario } from './schema'
import { WaitingCalls } from './waiting-calls'

/** What the queue holds: everything that happens by itself. The rest follows from it. */
type Happening =
  | { readonly kind: 'call'; readonly call: Call; readonly connection?: Connection; readonly cause: number | null }
  | { readonly kind: 'arrival'; readonly packet: Packet; readonly at: string }
  | { readonly kind: 'forgery'; readonly fault: Forgery; readonly nth: number }
  | Alarm

/** Two hosts that answer each other for ever within one instant would never end. */
const MOST_EVENTS = 50_000

/**
 * Hosts, network and clock of one run. Invariant: time only goes forward, and whatever happens is either in the queue or
 * follows, in the same instant, from what was taken out of it.
 */
export class World implements Surroundings, Stage {
  readonly #queue = new EventQueue<Happening>()
  readonly #alarms = new Alarms(this.#queue)
  readonly #hosts: ReadonlyMap<string, TcpHost>
  readonly #delivery: Delivery
  readonly #waiting: WaitingCalls
  #now: Nanoseconds = 0

  constructor(
    readonly scenario: Scenario,
    replacements: Readonly<Record<string, Replacements>>,
    readonly recorder: CountingRecorder,
    private readonly mostEvents = MOST_EVENTS,
  ) {
    this.#hosts = hostsOf(scenario, replacements, this)
    this.#delivery = new Delivery(scenario, this.recorder, this.#hosts, (arrival, packet, at) =>
      this.#queue.push(arrival, { kind: 'arrival', packet, at }),
    )
    this.#waiting = new WaitingCalls(scenario.calls)
    for (const { call, atMs } of callsByTheClock(scenario)) {
      this.#queue.push(milliseconds(atMs), { kind: 'call', call, cause: null })
    }
    for (const { fault, nth, atMs } of forgeriesOf(scenario)) {
      this.#queue.push(milliseconds(atMs), { kind: 'forgery', fault, nth })
    }
  }

  get now(): Nanoseconds {
    return this.#now
  }

  get links(): readonly TraceLink[] {
    return this.#delivery.network.links
  }

  /** Lets everything happen that is due until the scenario's end, or until an earlier moment: then it can go on. */
  run(untilMs = this.scenario.untilMs): void {
    const end = milliseconds(untilMs)
    for (let at = this.#queue.nextAt; at !== null && at <= end; at = this.#queue.nextAt) {
      const next = this.#queue.pop()
      if (!next) return
      this.#now = at
      this.#happen(next.event)
      if (this.recorder.eventCount > this.mostEvents) {
        this.halt(null, `more than ${this.mostEvents} events: two ends answer each other without end`)
        return
      }
    }
  }

  halt(handler: string | null, reason: string): void {
    this.recorder.event({ kind: 'halt', at: this.#now, endpoint: null, cause: null, changes: [], handler, reason })
  }

  #happen(happening: Happening): void {
    switch (happening.kind) {
      case 'call':
        perform(happening.call, happening.connection, happening.cause, this)
        break
      case 'arrival':
        this.#delivery.arrive(happening.packet, happening.at, this.#now)
        break
      case 'forgery':
        this.#forge(happening.fault, happening.nth)
        break
      case 'timer': {
        const { connection, timer, cause } = happening
        this.#alarms.rang(happening)
        // A timer that was stopped leaves its moment in the queue.
        if (connection.timers[timer] !== this.#now) break
        const event = this.recorder.event({
          kind: 'timer',
          at: this.#now,
          endpoint: connection.id,
          cause,
          changes: [],
          timer,
        })
        this.host(connection.local.host).timerFired(connection, timer, this.#now, event)
        break
      }
    }
  }

  #forge(fault: Forgery, nth: number): void {
    const findHost = (name: string) => this.host(name)
    const { from } = fault
    if (fault.kind === 'forged-icmp') {
      const quote = forgedQuote(fault, findHost)
      const words = { error: fault.error, quote, segment: null, nextHopMtu: fault.mtu }
      this.#delivery.message(from, words, null, this.#now)
      return
    }
    const datagram = fault.kind === 'forged-syn' ? forgedSyn(fault, nth) : forgedSegment(fault, findHost)
    const call = this.called(null, `forge(${flagsOf(datagram.segment).join(' ')}) at ${from}`, null)
    const id = this.recorder.segment(datagram, null, this.#now, call, from)
    this.#delivery.segment(datagram, new SegmentOnLink(datagram, null, from), id, call, this.#now)
  }

  host(name: string): TcpHost {
    const host = this.#hosts.get(name)
    if (!host) throw new RangeError(`the scenario has no host ${name}; it has ${[...this.#hosts.keys()].join(', ')}`)
    return host
  }

  setPower(host: string, isOn: boolean): void {
    this.#delivery.setPower(host, isOn)
  }

  called(endpoint: string | null, call: string, cause: number | null): number {
    return this.recorder.event({ kind: 'call', at: this.#now, endpoint, cause, changes: [], call })
  }

  connectionCreated(connection: Connection): void {
    this.recorder.endpoint(connection, this.#now)
  }

  beforeRule(connection: Connection): void {
    this.recorder.beforeRule(connection)
  }

  ruleFired(connection: Connection, rule: string, rfc: string, decision: Decision, cause: number): number {
    return this.recorder.rule({ connection, rule, rfc, why: decision.why, cause }, this.#now)
  }

  timerArmed(connection: Connection, timer: TimerName, at: Nanoseconds, cause: number): void {
    this.#alarms.set(connection, timer, at, cause)
  }

  signal(connection: Connection, signal: Signal, cause: number): void {
    const event = this.recorder.event({
      kind: 'signal',
      at: this.#now,
      endpoint: connection.id,
      cause,
      changes: [],
      signal,
    })
    for (const { call } of this.#waiting.on(signal, connection.local.host, connection.id)) {
      this.#queue.push(this.#now, { kind: 'call', call, connection, cause: event })
    }
  }

  transmit(datagram: Datagram, connection: Connection | null, cause: number): void {
    const id = this.recorder.segment(datagram, connection?.id || null, this.#now, cause)
    this.#delivery.segment(datagram, new SegmentOnLink(datagram, connection), id, cause, this.#now)
  }
}
