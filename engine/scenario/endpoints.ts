import type { Connection } from '../tcp/connection'
import type { TcpHost } from '../tcp/tcp-host'

/** The host of an end of a connection: `client` of `client/2`. */
export const hostOf = (endpoint: string): string => endpoint.split('/')[0] ?? endpoint

/** Which of its host's connections it is: the first has no number in its name. */
const placeOf = (endpoint: string): number => Number(endpoint.split('/')[1] ?? 1)

/**
 * The end of a connection that a name stands for.
 *
 * @param purpose what it is wanted for, in the words that an error begins with
 * @throws RangeError that names what is there, where this is not
 */
export function named(host: TcpHost, endpoint: string, purpose: string): Connection {
  const connection = host.connections[placeOf(endpoint) - 1]
  if (connection?.id === endpoint) return connection
  const there = host.connections.map((it) => it.id).join(', ')
  throw new RangeError(
    `${purpose}: ${endpoint} is not there; ${there ? `${host.name} has ${there}` : `${host.name} has no connection yet`}`,
  )
}
