import type { Nanoseconds } from '../sim/time'
import { utf8 } from '../sim/utf8'
import type { Connection } from '../tcp/connection'
import type { Payload } from '../tcp/segment'
import type { TcpHost } from '../tcp/tcp-host'
import type { Call } from './schema'

/** A call on a connection that is there already. */
type ConnectionCall = Exclude<Call, { call: 'listen' | 'connect' | 'crash' | 'reboot' }>

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
      host.send(connection, payload, now, called(`send(${payload.length})`))
      break
    }
    case 'close':
      host.close(connection, now, called('close()'))
      break
  }
}

function payloadOf(call: Extract<Call, { call: 'send' }>): Payload {
  if (call.text === undefined) return { length: call.bytes ?? 0 }
  const bytes = utf8(call.text)
  return { length: bytes.length, bytes }
}
