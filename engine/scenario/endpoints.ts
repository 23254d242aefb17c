import type { Connection } from '../tcp/connection'
import type { TcpHost } from '../tcp/tcp-host'

/** The host of an end of a connection: `client` of `client/2`. */
export const hostOf = (endpoint: string): string => endpoint.split('/')[0] ?? endpoint

/**
 * The end of a connection that a name stands for.
 *
 * @param purpose what it is wanted for, in the words that an error begins with
 * @throws RangeError that names what is there, where this is not
 */
export function named(host: TcpHost, endpoint: string, purpose: string): Connection {
  const connection = host.connections.find((it) => it.id === endpoint)
  if (connection) return connection
  const there = host.connections.map((it) => it.id).join(', ')
  throw new RangeError(
    `${purpose}: ${endpoint} is not there; ${there ? `${host.name} has ${there}` : `${host.name} has no connection yet`}`,
  )
}
