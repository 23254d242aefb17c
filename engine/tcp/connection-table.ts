import type { Connection } from './connection'
import type { SocketAddress } from './connection-view'

/**
 * Which connection of a host a segment belongs to, whatever their number. Invariant: every connection that is not CLOSED and
 * knows its peer is found by its pair of sockets, and no two share one; every listener is found by its port.
 *
 * The host's own name is no part of a pair: it is the same in all.
 */
export class ConnectionTable {
  /** By the peer's host, then by both ports. */
  readonly #pairs = new Map<string, Map<number, Connection>>()
  /** By port, in the order in which they began to listen. One that serves a peer keeps its place: it may listen again. */
  readonly #listeners = new Map<number, Connection[]>()

  /** The connection between these two sockets. */
  pair(localPort: number, remote: SocketAddress): Connection | undefined {
    return this.#pairs.get(remote.host)?.get(bothPorts(localPort, remote.port))
  }

  /** Whoever listens at a port. */
  listener(port: number): Connection | undefined {
    return this.#listeners.get(port)?.find(({ state }) => state === 'LISTEN')
  }

  /** Takes note of a connection's new state or peer; `before` is the peer that it had. */
  update(connection: Connection, before: SocketAddress | null): void {
    const { local, remote, state } = connection
    if (before && (before !== remote || state === 'CLOSED')) this.#forget(connection, before)
    if (state === 'CLOSED') this.#stopListening(connection)
    else if (remote) this.#remember(connection, remote)
    if (state === 'LISTEN' && !this.#listeners.get(local.port)?.includes(connection)) {
      this.#listeners.set(local.port, [...(this.#listeners.get(local.port) ?? []), connection])
    }
  }

  #remember(connection: Connection, remote: SocketAddress): void {
    const ofHost = this.#pairs.get(remote.host) ?? new Map<number, Connection>()
    this.#pairs.set(remote.host, ofHost)
    ofHost.set(bothPorts(connection.local.port, remote.port), connection)
  }

  #forget(connection: Connection, remote: SocketAddress): void {
    const ofHost = this.#pairs.get(remote.host)
    const ports = bothPorts(connection.local.port, remote.port)
    if (ofHost?.get(ports) === connection) ofHost.delete(ports)
  }

  #stopListening(connection: Connection): void {
    const listeners = this.#listeners.get(connection.local.port)
    if (!listeners?.includes(connection)) return
    this.#listeners.set(
      connection.local.port,
      listeners.filter((it) => it !== connection),
    )
  }
}

/** In 32 bits, with a sign: engines keep larger numbers as objects, and look for those in a map more slowly. */
const bothPorts = (local: number, remote: number): number => (local << 16) | remote
