import type { Scenario } from '#engine/scenario/schema'

interface Sending {
  /** The end that sends, once it is established. */
  readonly from: 'client' | 'server'
  readonly bytes: number
  /** When the client closes; the server does as soon as it hears of it. */
  readonly closeAtMs: number
}

/** The calls of the commonest live test: a connection to port 80 on which one end sends, and then both close. */
export const sendAndClose = ({ from, bytes, closeAtMs }: Sending): Scenario['calls'] => [
  { host: 'server', atMs: 0, call: 'listen', port: 80 },
  { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
  { host: from, on: 'established', call: 'send', bytes },
  { host: 'client', atMs: closeAtMs, call: 'close' },
  { host: 'server', on: 'closing', call: 'close' },
]
