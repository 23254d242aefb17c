import type { Configure, Decision, RuleInput, RuleName, SegmentArrives, TcpHandlers, TcpRules } from '../handlers'
import type { Profile } from '../profiles/profile'
import type { Nanoseconds } from '../sim/time'
import { Connection } from './connection'
import { ConnectionTable } from './connection-table'
import { type Signal, type SocketAddress, TIMER_NAMES, type TimerName } from './connection-view'
import { ephemeralPort } from './ephemeral-port'
import { LastStamps } from './last-stamps'
import { Listeners } from './listening/listeners'
import { SECTIONS, TIMER_RULES } from './reference'
import type { Payload } from './segment'
import { STEPS, STEPS_OF_COOKIE, type Step } from './segment-arrives'
import type { Datagram, Surroundings } from './surroundings'

/**
 * The TCP of one host: its connections, and which of them gets an arriving segment. Invariant: no two connections that are
 * not CLOSED share local port, remote host and remote port.
 */
export class TcpHost {
  readonly connections: Connection[] = []
  readonly listeners: Listeners
  private readonly table = new ConnectionTable()
  /** Of use to tcp_tw_recycle alone: else nothing is in it. */
  private readonly lastStamps = new LastStamps()
  /** Connections in SYN-RECEIVED that took the place of one in TIME-WAIT, and which. */
  private readonly replaced = new Map<Connection, Connection>()

  constructor(
    readonly name: string,
    readonly profile: Profile,
    readonly handlers: TcpHandlers,
    readonly secret: number,
    private readonly surroundings: Surroundings,
    /** Programs here take bytes as they come. */
    readonly readsAtOnce = true,
    /** Programs here accept connections as they come. */
    acceptsAtOnce = true,
  ) {
    this.listeners = new Listeners(
      {
        moved: (listener, move, now, cause) => this.ask(listener, 'listenQueues', { move, now }, cause),
        accepted: (connection, missed, now, cause) => this.accepted(connection, missed, now, cause),
        abandoned: (connection, now, cause) => this.ask(connection, 'listenerCloses', { now }, cause),
      },
      acceptsAtOnce,
    )
  }

  /** @param backlog how many connections may wait to be accepted; null for a listener that becomes the connection itself */
  listen(port: number, now: Nanoseconds, cause: number, backlog: number | null = null): Connection {
    const connection = this.create({ host: this.name, port }, true)
    this.ask(connection, 'open', { remote: null, backlog, now }, cause)
    if (backlog !== null && connection.state === 'LISTEN') this.listeners.add(connection)
    return connection
  }

  connect(
    remote: SocketAddress,
    port: number | undefined,
    now: Nanoseconds,
    cause: number,
    userTimeout: Nanoseconds | null = null,
  ): Connection {
    const isFree = (candidate: number): boolean => this.isFree(candidate, remote, now)
    const free =
      port === undefined
        ? ephemeralPort(this.profile.ephemeralPorts, this.connections.length, isFree)
        : isFree(port)
          ? port
          : null
    const connection = this.create({ host: this.name, port: free ?? port ?? 0 }, false)
    const ended = free === null ? undefined : this.table.pair(free, remote)
    if (ended) this.ask(ended, 'giveWay', { now }, cause)
    const beyond = ended?.sndNxt
    this.ask(connection, 'open', { remote, now, userTimeout, isAvailable: free !== null, beyond }, cause)
    this.sendWhatMayLeave(connection, now, cause)
    return connection
  }

  send(connection: Connection, payload: Payload, now: Nanoseconds, cause: number, urgent = false): void {
    this.ask(connection, 'send', { payload, urgent, now }, cause)
    this.sendWhatMayLeave(connection, now, cause)
  }

  /** @param bytes how many at most; null for all that wait */
  read(connection: Connection, bytes: number | null, now: Nanoseconds, cause: number): void {
    this.ask(connection, 'read', { bytes, now }, cause)
    this.sendWhatMayLeave(connection, now, cause)
  }

  shutdown(connection: Connection, now: Nanoseconds, cause: number): void {
    this.ask(connection, 'shutdown', { now }, cause)
    this.sendWhatMayLeave(connection, now, cause)
  }

  close(connection: Connection, now: Nanoseconds, cause: number): void {
    this.ask(connection, 'close', { now }, cause)
    this.sendWhatMayLeave(connection, now, cause)
  }

  configure(connection: Connection, choices: Omit<Configure, 'now'>, now: Nanoseconds, cause: number): void {
    this.ask(connection, 'configure', { ...choices, now }, cause)
    this.sendWhatMayLeave(connection, now, cause)
  }

  abort(connection: Connection, now: Nanoseconds, cause: number): void {
    this.ask(connection, 'abort', { now }, cause)
  }

  /** A segment arrives: its connection's rules are asked in RFC 9293's order until one says stop. */
  receive({ source, destination, segment }: Datagram, now: Nanoseconds, cause: number): void {
    const connection = this.find(destination, source) ?? this.noConnection(destination)
    const arrival = { segment, source, now }
    if (segment.syn && connection.state === 'TIME-WAIT' && this.reopen(connection, arrival, cause)) return
    if (connection.state === 'LISTEN' && this.isBehindItsHost(connection, arrival, cause)) return
    if (connection.backlog === null) this.follow(STEPS[connection.state], connection, arrival, cause)
    else this.arriveAtListener(connection, arrival, cause)
  }

  /** A listener that stays one: what it admits goes to a connection that begins with it. */
  private arriveAtListener(listener: Connection, arrival: SegmentArrives, cause: number): Connection | null {
    const decision = this.ask(listener, 'admission', arrival, cause)
    if (!decision) return this.follow(STEPS.LISTEN, listener, arrival, cause)
    if (decision.then === 'stop') return null
    const connection = this.create(listener.local, false)
    connection.listener = listener
    connection.inherit(listener)
    connection.readsAtOnce = false
    return this.follow(arrival.segment.syn ? STEPS.LISTEN : STEPS_OF_COOKIE, connection, arrival, cause)
  }

  private accepted(connection: Connection, missed: readonly Signal[], now: Nanoseconds, cause: number): void {
    connection.readsAtOnce = this.readsAtOnce
    for (const signal of missed) this.surroundings.signal(connection, signal, cause)
    if (this.readsAtOnce && connection.rcvUser > 0) this.read(connection, null, now, cause)
  }

  private isBehindItsHost(listener: Connection, arrival: SegmentArrives, cause: number): boolean {
    const last = this.lastStamps.of(arrival.source.host)
    return last !== undefined && this.ask(listener, 'timeWaitRecycle', { ...arrival, last }, cause) !== null
  }

  private follow(steps: readonly Step[], connection: Connection, arrival: SegmentArrives, cause: number): Connection {
    connection.lastHeardAt = arrival.now
    if (connection.keepaliveProbes > 0) this.ask(connection, 'keepaliveAnswered', { now: arrival.now }, cause)
    for (const step of steps) {
      const decision = this.ask(connection, step, arrival, cause)
      if (decision?.then === 'stop') break
    }
    this.sendWhatMayLeave(connection, arrival.now, cause)
    return connection
  }

  /** Whoever listens at the port takes the SYN of a next incarnation; the RFC's passive open listens for its own peer again. */
  private reopen(ended: Connection, arrival: SegmentArrives, cause: number): boolean {
    const listener = this.table.listener(ended.local.port)
    if (!listener && !ended.passive) return false
    if (!this.ask(ended, 'timeWaitSyn', arrival, cause)) return false
    if (ended.state === 'TIME-WAIT') return true
    const again = { ...arrival, beyond: ended.sndNxt }
    const next =
      listener && listener.backlog !== null
        ? this.arriveAtListener(listener, again, cause)
        : this.follow(STEPS.LISTEN, listener ?? this.create(ended.local, true), again, cause)
    if (next) this.replaced.set(next, ended)
    return true
  }

  /** An ICMP error arrives about a segment that went from `local` to `remote`. */
  receiveIcmp(local: SocketAddress, remote: SocketAddress, input: RuleInput<'icmpArrives'>, cause: number): void {
    const connection = this.findExact(local, remote)
    // MUST-54: it is for the connection that sent the segment, and for no other.
    if (!connection) return
    this.ask(connection, 'icmpArrives', input, cause)
    this.sendWhatMayLeave(connection, input.now, cause)
  }

  timerFired(connection: Connection, timer: TimerName, now: Nanoseconds, cause: number): void {
    this.ask(connection, TIMER_RULES[timer], { now }, cause)
    this.sendWhatMayLeave(connection, now, cause)
  }

  /** The connection that a segment belongs to: the exact pair of sockets first, then a listener (RFC 9293 3.10.7). */
  find(local: SocketAddress, remote: SocketAddress): Connection | undefined {
    return this.table.pair(local.port, remote) ?? this.table.listener(local.port)
  }

  /** The connection between exactly these two sockets. */
  findExact(local: SocketAddress, remote: SocketAddress): Connection | undefined {
    return this.table.pair(local.port, remote)
  }

  /** Everything is forgotten and nothing is said: what a power cut does. */
  crash(now: Nanoseconds, cause: number): void {
    this.listeners.forget()
    for (const connection of this.connections) {
      if (connection.state !== 'CLOSED') this.ask(connection, 'crash', { now }, cause)
    }
  }

  /** A port is in use for one peer only, and one in TIME-WAIT may be taken where the stack allows it. */
  private isFree(port: number, remote: SocketAddress, now: Nanoseconds): boolean {
    const there = this.table.pair(port, remote)
    if (!there) return true
    return (
      there.state === 'TIME-WAIT' &&
      this.handlers.mayReuseTimeWait({
        direction: 'connect',
        mode: this.profile.timeWaitReuse,
        isLoopback: remote.host === this.name,
        usedTimestamps: there.timestamps,
        sinceLastTimestamp: now - there.tsRecentAt,
        delay: this.profile.timeWaitReuseDelay,
      })
    )
  }

  private create(local: SocketAddress, passive: boolean): Connection {
    const count = this.connections.length + 1
    const id = count === 1 ? this.name : `${this.name}/${count}`
    const connection = new Connection(id, local, passive, this.secret, this.profile, this.handlers, this.readsAtOnce)
    this.connections.push(connection)
    this.surroundings.connectionCreated(connection)
    return connection
  }

  /** The fictional state CLOSED (RFC 9293 3.3.2): no connection, and so nothing that is kept. */
  private noConnection(local: SocketAddress): Connection {
    return new Connection('', local, true, this.secret, this.profile, this.handlers, this.readsAtOnce)
  }

  private sendWhatMayLeave(connection: Connection, now: Nanoseconds, cause: number): void {
    this.ask(connection, 'transmit', { now }, cause)
    if (connection.userTimeout !== null) this.ask(connection, 'waitForAcknowledgment', { now }, cause)
  }

  /** Asks one rule and does what it decides. */
  private ask<Name extends RuleName>(
    connection: Connection,
    name: Name,
    input: RuleInput<Name>,
    cause: number,
  ): Decision | null {
    const rules: TcpRules = this.handlers
    const decision = rules[name](connection, input)
    if (!decision) return null

    const { remote, state, timers } = connection
    this.surroundings.beforeRule(connection)
    connection.apply(decision, input.now)
    const event = this.surroundings.ruleFired(connection, name, SECTIONS[name], decision, cause)
    // The fictional connection in CLOSED has no name, and nobody shall find it.
    if (connection.id && (connection.state !== state || connection.remote !== remote)) {
      this.table.update(connection, remote)
      if (connection.state === 'TIME-WAIT' && this.profile.timeWaitRecycle) this.lastStamps.remember(connection)
      if (state === 'SYN-RECEIVED') this.settle(connection, input.now, cause)
    }
    if (decision.send) {
      const source = connection.local
      const destination = connection.remote ?? remote ?? ('source' in input ? input.source : null)
      for (const segment of decision.send) {
        if (destination) this.surroundings.transmit({ source, destination, segment }, connection, event)
      }
    }
    if (connection.state !== state) {
      if (connection.listener) this.listeners.follow(connection, state, input.now, event)
      else if (state === 'LISTEN') this.listeners.close(connection, input.now, event)
    }
    if (decision.signal) {
      if (connection.listener) this.listeners.keep(connection, decision.signal)
      else this.surroundings.signal(connection, decision.signal, event)
    }
    // Last, so that a timer of this very moment gives way to what the program does at the signal.
    this.armChanged(connection, timers, event)
    return decision
  }

  /** A connection that replaced another has left SYN-RECEIVED: either it stands, or the old one waits on. */
  private settle(connection: Connection, now: Nanoseconds, cause: number): void {
    const ended = this.replaced.get(connection)
    this.replaced.delete(connection)
    const hasFailed = connection.state === 'CLOSED' || connection.state === 'LISTEN'
    if (ended && hasFailed) this.ask(ended, 'timeWaitAgain', { now }, cause)
  }

  private armChanged(connection: Connection, before: Connection['timers'], cause: number): void {
    if (connection.timers === before) return
    for (const timer of TIMER_NAMES) {
      const at = connection.timers[timer]
      if (at !== null && at !== before[timer]) this.surroundings.timerArmed(connection, timer, at, cause)
    }
  }
}
