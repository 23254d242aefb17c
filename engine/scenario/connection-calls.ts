import type { Configure } from '../handlers'
import type { Profile } from '../profiles/profile'
import { milliseconds, type Nanoseconds } from '../sim/time'
import { utf8 } from '../sim/utf8'
import type { Connection } from '../tcp/connection'
import type { Keepalive } from '../tcp/connection-view'
import type { Payload } from '../tcp/segment'
import type { TcpHost } from '../tcp/tcp-host'
import type { Call } from './schema'

/** A call on a connection that is there already. */
type ConnectionCall = Exclude<Call, { call: 'listen' | 'accept' | 'connect' | 'kill' | 'crash' | 'reboot' }>

/**
 * Does what a call on a connection says.
 *
 * @param called writes the call down in these words; returns the event's id
 */
export function performOn(
  connection: Connection,
  call: ConnectionCall,
  host: TcpHost,
  now: Nanoseconds,
  called: (words: string) => number,
): void {
  switch (call.call) {
    case 'send': {
      const payload = payloadOf(call)
      const words = call.urgent ? `send(${payload.length}, urgent)` : `send(${payload.length})`
      host.send(connection, payload, now, called(words), call.urgent)
      break
    }
    case 'shutdown':
      host.shutdown(connection, now, called('shutdown()'))
      break
    case 'abort':
      host.abort(connection, now, called('abort()'))
      break
    case 'read':
      host.read(connection, call.bytes ?? null, now, called(`read(${call.bytes ?? ''})`))
      break
    case 'close':
      host.close(connection, now, called('close()'))
      break
    case 'configure':
      host.configure(connection, choicesOf(call, connection.profile), now, called(`configure(${wordsOf(call)})`))
      break
  }
}

function payloadOf(call: Extract<Call, { call: 'send' }>): Payload {
  if (call.text === undefined) return { length: call.bytes ?? 0 }
  const bytes = utf8(call.text)
  return { length: bytes.length, bytes }
}

type ConfigureCall = Extract<Call, { call: 'configure' }>

function choicesOf({ nagle, keepalive, userTimeoutMs }: ConfigureCall, profile: Profile): Omit<Configure, 'now'> {
  return {
    nagle,
    keepalive: keepalive === undefined ? undefined : keepaliveOf(keepalive, profile),
    userTimeout: typeof userTimeoutMs === 'number' ? milliseconds(userTimeoutMs) : userTimeoutMs,
  }
}

function keepaliveOf(words: NonNullable<ConfigureCall['keepalive']>, profile: Profile): Keepalive | null {
  if (words === false) return null
  const { idleMs, intervalMs, probes }: Exclude<typeof words, true> = words === true ? {} : words
  return {
    idle: idleMs === undefined ? profile.keepaliveIdle : milliseconds(idleMs),
    interval: intervalMs === undefined ? profile.keepaliveInterval : milliseconds(intervalMs),
    probes: probes ?? profile.keepaliveProbes,
  }
}

/** `nagle: false, userTimeoutMs: 5000`, as the scenario says it. */
const wordsOf = ({ nagle, keepalive, userTimeoutMs }: ConfigureCall): string =>
  Object.entries({ nagle, keepalive, userTimeoutMs })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ')
