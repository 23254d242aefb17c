import type { QueueMoves } from '../../handlers'
import type { Nanoseconds } from '../../sim/time'
import type { Connection } from '../connection'
import type { Signal } from '../connection-view'
import type { State } from '../state'

/** What the host does for its listeners. */
interface Host {
  /** A connection enters or leaves a listener's queues: their lengths follow. */
  moved(listener: Connection, move: QueueMoves['move'], now: Nanoseconds, cause: number): void
  /** A program takes a connection, and is told now what it has missed. */
  accepted(connection: Connection, missed: readonly Signal[], now: Nanoseconds, cause: number): void
  /** Its listener closes before anybody took it. */
  abandoned(connection: Connection, now: Nanoseconds, cause: number): void
}

interface Queues {
  readonly requests: Set<Connection>
  /** First come, first accepted; each with what a program would have been told. */
  readonly waiting: Map<Connection, Signal[]>
  /** How many programs wait in `accept` for the next connection. */
  accepting: number
}

/**
 * The listeners of a host that stay listeners, and which connections wait in their queues.
 *
 * Invariant: a connection that has a `listener` stands in one queue of it, or is CLOSED; a listener's `requests` and `waiting` are
 * the lengths of its queues. Nobody accepts while a connection waits. Every step takes the same time, however long a queue is.
 */
export class Listeners {
  readonly #queues = new Map<Connection, Queues>()

  constructor(
    private readonly host: Host,
    /** Programs here accept every connection as it comes. */
    private readonly acceptsAtOnce: boolean,
  ) {}

  /** The one that began to listen last. */
  get last(): Connection | undefined {
    return [...this.#queues.keys()].at(-1)
  }

  add(listener: Connection): void {
    const accepting = this.acceptsAtOnce ? Number.POSITIVE_INFINITY : 0
    this.#queues.set(listener, { requests: new Set(), waiting: new Map(), accepting })
  }

  /** A program takes the first connection that waits, or the next one that comes. */
  accept(listener: Connection, now: Nanoseconds, cause: number): void {
    const queues = this.#queues.get(listener)
    if (!queues) return
    queues.accepting++
    this.#hand(listener, queues, now, cause)
  }

  /** Takes note that a connection which nobody has accepted has left the state `before`. */
  follow(connection: Connection, before: State, now: Nanoseconds, cause: number): void {
    const { listener, state } = connection
    const queues = listener && this.#queues.get(listener)
    if (!listener || !queues) return
    if (state === 'SYN-RECEIVED') {
      queues.requests.add(connection)
      this.host.moved(listener, 'requested', now, cause)
      return
    }
    const wasRequest = queues.requests.delete(connection)
    if (wasRequest && state === 'CLOSED') this.host.moved(listener, 'failed', now, cause)
    else if (wasRequest || before === 'CLOSED') {
      queues.waiting.set(connection, [])
      this.host.moved(listener, wasRequest ? 'completed' : 'stands-at-once', now, cause)
      this.#hand(listener, queues, now, cause)
    }
  }

  /** Keeps what a program should be told until one accepts the connection; of a handshake that fails it never hears. */
  keep(connection: Connection, signal: Signal): void {
    const { listener } = connection
    if (listener) this.#queues.get(listener)?.waiting.get(connection)?.push(signal)
  }

  /** A listener is gone: what waits in its queues goes with it. */
  close(listener: Connection, now: Nanoseconds, cause: number): void {
    const queues = this.#queues.get(listener)
    if (!queues) return
    this.#queues.delete(listener)
    for (const connection of [...queues.requests, ...queues.waiting.keys()]) {
      this.host.abandoned(connection, now, cause)
    }
  }

  /** Power is lost: nobody can do anything for those that wait. */
  forget(): void {
    this.#queues.clear()
  }

  #hand(listener: Connection, queues: Queues, now: Nanoseconds, cause: number): void {
    const [first] = queues.waiting
    if (!first || queues.accepting === 0) return
    const [connection, missed] = first
    queues.accepting--
    queues.waiting.delete(connection)
    connection.listener = null
    this.host.moved(listener, 'accepted', now, cause)
    this.host.accepted(connection, missed, now, cause)
  }
}
