import type { Decision } from '../handlers'
import type { Nanoseconds } from '../sim/time'
import type { Connection } from './connection'
import type { Signal, SocketAddress, TimerName } from './connection-view'
import type { Segment } from './segment'

/** A segment with its two addresses, as it crosses a link. */
export interface Datagram {
  readonly source: SocketAddress
  readonly destination: SocketAddress
  readonly segment: Segment
}

/** The world around a host's TCP: the network below, the application above, the clock and the recorder beside it. */
export interface Surroundings {
  /** A rule has decided something about a connection, which is still as it was. */
  beforeRule(connection: Connection): void
  /** Now it is done. Writes that down; returns the event's id, the cause of all that follows from it. */
  ruleFired(connection: Connection, rule: string, rfc: string, decision: Decision, cause: number): number
  transmit(datagram: Datagram, connection: Connection | null, cause: number): void
  signal(connection: Connection, signal: Signal, cause: number): void
  timerArmed(connection: Connection, timer: TimerName, at: Nanoseconds, cause: number): void
  connectionCreated(connection: Connection): void
}
