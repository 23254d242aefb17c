import { milliseconds, type Nanoseconds } from '../sim/time'
import type { Connection } from '../tcp/connection'
import type { TcpHost } from '../tcp/tcp-host'
import { performOn } from './connection-calls'
import { named } from './endpoints'
import type { Call, Scenario } from './schema'

/** What a call needs of the run around it. */
export interface Stage {
  readonly now: Nanoseconds
  /** @throws RangeError where the scenario has no such host that runs TCP */
  host(name: string): TcpHost
  /** Writes down that a call was made, on a connection or (null) on the host; returns the event's id. */
  called(endpoint: string | null, words: string, cause: number | null): number
  setPower(host: string, isOn: boolean): void
}

/** The calls that are made at a moment, whatever happens; a repeated one as often as it is made. */
export const callsByTheClock = ({ calls }: Scenario): readonly { call: Call; atMs: number }[] =>
  calls.flatMap((call) => {
    const { atMs, count = 1, everyMs = 0 } = call
    if (atMs === undefined) return []
    return Array.from({ length: count }, (_, nth) => {
      const at = atMs + nth * everyMs
      return { call: { ...call, atMs: at }, atMs: at }
    })
  })

/**
 * Does what a call of the scenario says.
 *
 * @param on the connection whose signal asked for it, where one did
 * @throws RangeError where the call names a host or a connection that is not there
 */
export function perform(call: Call, on: Connection | undefined, cause: number | null, stage: Stage): void {
  const host = stage.host(call.host)
  const { now } = stage
  switch (call.call) {
    case 'listen':
      if (call.backlog === undefined) host.listen(call.port, now, stage.called(null, `listen(${call.port})`, cause))
      else {
        const event = stage.called(null, `listen(${call.port}, ${call.backlog})`, cause)
        host.listen(call.port, now, event, call.backlog)
      }
      break
    case 'accept': {
      const listener = listenerOf(call, host)
      host.listeners.accept(listener, now, stage.called(listener.id, 'accept()', cause))
      break
    }
    case 'connect': {
      const event = stage.called(null, `connect(${call.to}:${call.port})`, cause)
      const userTimeout = call.userTimeoutMs === undefined ? null : milliseconds(call.userTimeoutMs)
      host.connect({ host: call.to, port: call.port }, call.localPort, now, event, userTimeout)
      break
    }
    case 'kill': {
      const event = stage.called(null, 'kill()', cause)
      for (const connection of host.connections) {
        if (connection.state !== 'CLOSED') host.close(connection, now, event)
      }
      break
    }
    case 'crash': {
      const event = stage.called(null, 'crash()', cause)
      stage.setPower(call.host, false)
      host.crash(now, event)
      break
    }
    case 'reboot':
      stage.called(null, 'reboot()', cause)
      stage.setPower(call.host, true)
      break
    default: {
      const connection = on ?? connectionOf(call, host)
      performOn(connection, call, host, now, (words) => stage.called(connection.id, words, cause))
    }
  }
}

/** The connection that a call names, or else the host's last one. */
function connectionOf(call: Call & { readonly connection?: string | undefined }, host: TcpHost): Connection {
  const purpose = `${host.name} cannot ${call.call} at ${call.atMs} ms`
  if (call.connection === undefined) {
    const last = host.connections.findLast(({ listener }) => !listener)
    if (!last) throw new RangeError(`${purpose}: it has no connection yet`)
    return last
  }
  const connection = named(host, call.connection, purpose)
  if (connection.listener) throw new RangeError(`${purpose}: no program has accepted ${call.connection}`)
  return connection
}

/** The listener that an accept names, or else the host's last one. What it waits for is another connection's signal. */
function listenerOf(call: Extract<Call, { call: 'accept' }>, host: TcpHost): Connection {
  const purpose = `${host.name} cannot accept${call.atMs === undefined ? '' : ` at ${call.atMs} ms`}`
  const name = call.on === undefined ? call.connection : undefined
  const listener = name === undefined ? host.listeners.last : named(host, name, purpose)
  if (listener && listener.state === 'LISTEN' && listener.backlog !== null) return listener
  throw new RangeError(`${purpose}: ${name ?? host.name} does not listen with a backlog`)
}
