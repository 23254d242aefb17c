import type { Decision, Replacements } from '../handlers'
import type { Carried } from '../net/faults'
import { Network } from '../net/network'
import { EventQueue } from '../sim/event-queue'
import { milliseconds, type Nanoseconds } from '../sim/time'
import { utf8 } from '../sim/utf8'
import type { Connection } from '../tcp/connection'
import type { Signal, TimerName } from '../tcp/connection-view'
import { seqDistance } from '../tcp/formulas/sequence-numbers'
import { flagsOf, type Payload } from '../tcp/segment'
import type { Datagram, Surroundings, TcpHost } from '../tcp/tcp-host'
import { Recorder } from '../trace/recorder'
import { hostsOf } from './hosts'
import type { Call, Scenario } from './schema'

/** A segment on its way, with what the network and the trace know of it. */
interface Packet {
  readonly datagram: Datagram
  readonly carried: Carried
  readonly segment: number
  readonly cause: number
  /** Hops that are left. */
  readonly ttl: number
  readonly harmed: boolean
}

/** RFC 9293 3.9.1.1 MUST-49: a sender's time to live must be configurable; 64 is what RFC 1700 recommends. */
const TTL = 64

/** What the queue holds: everything that happens by itself. The rest follows from it. */
type Happening =
  | { readonly kind: 'call'; readonly call: Call; readonly connection?: Connection; readonly cause: number | null }
  | { readonly kind: 'arrival'; readonly packet: Packet; readonly at: string }
  | { readonly kind: 'timer'; readonly connection: Connection; readonly timer: TimerName; readonly cause: number }

/** Two hosts that answer each other for ever within one instant would never end. */
const MOST_EVENTS = 50_000

/**
 * Hosts, network and clock of one run. Invariant: time only goes forward, and whatever happens is either in the queue or
 * follows, in the same instant, from what was taken out of it.
 */
export class World implements Surroundings {
  readonly recorder = new Recorder()
  readonly network: Network
  readonly #queue = new EventQueue<Happening>()
  readonly #hosts: ReadonlyMap<string, TcpHost>
  /** Hosts without power. */
  readonly #down = new Set<string>()
  #now: Nanoseconds = 0
  /** The event out of which everything comes that is happening now. */
  #armedBy = 0

  constructor(
    readonly scenario: Scenario,
    replacements: Readonly<Record<string, Replacements>>,
  ) {
    this.network = new Network(scenario)
    this.#hosts = hostsOf(scenario, replacements, this)
    for (const call of scenario.calls) {
      if (call.atMs !== undefined) this.#queue.push(milliseconds(call.atMs), { kind: 'call', call, cause: null })
    }
  }

  /** Lets everything happen that is due until the scenario's end. */
  run(): void {
    const end = milliseconds(this.scenario.untilMs)
    for (let next = this.#queue.pop(); next && next.at <= end; next = this.#queue.pop()) {
      this.#now = next.at
      this.#happen(next.event)
      if (this.recorder.eventCount > MOST_EVENTS) {
        this.halt(null, `more than ${MOST_EVENTS} events: two ends answer each other without end`)
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
        this.#call(happening.call, happening.connection, happening.cause)
        break
      case 'arrival':
        this.#arrive(happening.packet, happening.at)
        break
      case 'timer': {
        const { connection, timer, cause } = happening
        // A timer that was stopped or set anew leaves its old moment in the queue.
        if (connection.timers[timer] !== this.#now) break
        const event = this.recorder.event({
          kind: 'timer',
          at: this.#now,
          endpoint: connection.id,
          cause,
          changes: [],
          timer,
        })
        this.#host(connection.local.host).timerFired(connection, timer, this.#now, event)
        break
      }
    }
  }

  #arrive(packet: Packet, at: string): void {
    const { datagram, segment, cause, ttl } = packet
    if (this.#down.has(at)) this.#drop(packet, at, 'the host is down')
    else if (at !== datagram.destination.host && ttl > 1) this.#send({ ...packet, ttl: ttl - 1 }, at)
    else if (at !== datagram.destination.host) this.#drop(packet, at, 'no hop is left (RFC 791 3.2)')
    else if (packet.harmed) this.#drop(packet, at, 'the checksum is wrong (RFC 9293 3.1)')
    else {
      const host = this.#host(at)
      const endpoint = host.find(datagram.destination, datagram.source)?.id ?? null
      const event = this.recorder.event({ kind: 'arrival', at: this.#now, endpoint, cause, changes: [], segment })
      host.receive(datagram, this.#now, event)
    }
  }

  #drop({ segment, cause }: Packet, host: string, why: string): void {
    this.recorder.event({ kind: 'drop', at: this.#now, endpoint: null, cause, changes: [], segment, host, why })
  }

  /** Puts a packet on the next link of its way. */
  #send(packet: Packet, at: string): void {
    const transmission = this.network.carry(packet.carried, at, this.#now)
    this.recorder.transmission({ segment: packet.segment, ...transmission })
    const harmed = packet.harmed || transmission.fate === 'corrupted'
    for (const arrival of transmission.arrivals) {
      this.#queue.push(arrival, { kind: 'arrival', packet: { ...packet, harmed }, at: transmission.to })
    }
  }

  #call(call: Call, on: Connection | undefined, cause: number | null): void {
    const host = this.#host(call.host)
    const now = this.#now
    const words = { kind: 'call', at: now, cause, changes: [] } as const
    if (call.call === 'listen') {
      const event = this.recorder.event({ ...words, endpoint: null, call: `listen(${call.port})` })
      host.listen(call.port, now, event)
      return
    }
    if (call.call === 'crash') {
      const event = this.recorder.event({ ...words, endpoint: null, call: 'crash()' })
      this.#down.add(call.host)
      host.crash(now, event)
      return
    }
    if (call.call === 'reboot') {
      this.recorder.event({ ...words, endpoint: null, call: 'reboot()' })
      this.#down.delete(call.host)
      return
    }
    if (call.call === 'connect') {
      const event = this.recorder.event({ ...words, endpoint: null, call: `connect(${call.to}:${call.port})` })
      host.connect({ host: call.to, port: call.port }, call.localPort, now, event)
      return
    }
    const connection = on ?? host.connections.at(-1)
    if (!connection)
      throw new RangeError(`${call.host} cannot ${call.call} at ${call.atMs} ms: it has no connection yet`)
    if (call.call === 'send') {
      const payload = payloadOf(call)
      const event = this.recorder.event({ ...words, endpoint: connection.id, call: `send(${payload.length})` })
      host.send(connection, payload, now, event)
    } else {
      const event = this.recorder.event({ ...words, endpoint: connection.id, call: 'close()' })
      host.close(connection, now, event)
    }
  }

  #host(name: string): TcpHost {
    const host = this.#hosts.get(name)
    if (!host) throw new RangeError(`the scenario has no host ${name}; it has ${[...this.#hosts.keys()].join(', ')}`)
    return host
  }

  connectionCreated(connection: Connection): void {
    this.recorder.endpoint(connection, this.#now)
  }

  ruleFired(
    connection: Connection,
    rule: string,
    rfc: string,
    decision: Decision,
    cause: number,
    apply: () => void,
  ): number {
    const changes = this.recorder.changes(connection, apply, this.#now)
    const endpoint = connection.id || null
    this.#armedBy = this.recorder.event({
      kind: 'rule',
      at: this.#now,
      endpoint,
      cause,
      changes,
      rule,
      rfc,
      why: decision.why,
    })
    return this.#armedBy
  }

  timerArmed(connection: Connection, timer: TimerName, at: Nanoseconds): void {
    this.#queue.push(at, { kind: 'timer', connection, timer, cause: this.#armedBy })
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
    for (const call of this.scenario.calls) {
      if (call.host === connection.local.host && call.on === signal) {
        this.#queue.push(this.#now, { kind: 'call', call, connection, cause: event })
      }
    }
  }

  transmit(datagram: Datagram, connection: Connection | null, cause: number): void {
    const { source, destination, segment } = datagram
    const id = this.recorder.segment(datagram, connection?.id || null, this.#now, cause)
    const carried = {
      from: source.host,
      to: destination.host,
      seq: seqDistance(connection?.iss ?? 0, segment.seq),
      ack: segment.ack === null ? null : seqDistance(connection?.irs ?? 0, segment.ack),
      flags: flagsOf(segment),
      length: segment.payload.length,
    }
    this.#send({ datagram, carried, segment: id, cause, ttl: TTL, harmed: false }, source.host)
  }
}

function payloadOf(call: Extract<Call, { call: 'send' }>): Payload {
  if (call.text === undefined) return { length: call.bytes ?? 0 }
  const bytes = utf8(call.text)
  return { length: bytes.length, bytes }
}
