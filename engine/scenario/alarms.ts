import type { Entry, EventQueue } from '../sim/event-queue'
import type { Nanoseconds } from '../sim/time'
import type { Connection } from '../tcp/connection'
import { TIMER_NAMES, type TimerName } from '../tcp/connection-view'

/** What happens when a timer's moment comes. */
export interface Alarm {
  readonly kind: 'timer'
  readonly connection: Connection
  readonly timer: TimerName
  /** The event that armed it last. */
  cause: number
}

/**
 * The timers of all connections, in the queue of what is to happen. Invariant: a timer that runs stands there once, at the
 * moment for which it was armed last.
 */
export class Alarms {
  readonly #entries = new Map(TIMER_NAMES.map((timer) => [timer, new Map<Connection, Entry<Alarm>>()]))

  constructor(private readonly queue: Pick<EventQueue<Alarm>, 'push' | 'move'>) {}

  /** A timer starts, or starts again; `cause` is the event that armed it. */
  set(connection: Connection, timer: TimerName, at: Nanoseconds, cause: number): void {
    const entries = this.#entries.get(timer)
    const known = entries?.get(connection)
    if (!known?.event) {
      entries?.set(connection, this.queue.push(at, { kind: 'timer', connection, timer, cause }))
      return
    }
    known.event.cause = cause
    const moved = this.queue.move(known, at)
    if (moved !== known) entries?.set(connection, moved)
  }

  /** A timer's moment has come: it is no longer in the queue. */
  rang({ connection, timer }: Alarm): void {
    this.#entries.get(timer)?.delete(connection)
  }
}
