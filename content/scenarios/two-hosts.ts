import type { Call, Scenario } from '#engine/scenario/schema'

export const CLIENT_PORT = 50_000

/**
 * A client and a server 100 ms apart, RFC 9293 on both; the server listens on port 80 and the client connects at 0. A
 * scenario says what happens then, and what else differs.
 */
export const twoHosts = ({ calls = [], ...change }: Partial<Scenario> = {}): Scenario => ({
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 1000 }, server: { iss: 5000 } },
  links: [apart(100)],
  calls: [listenAt(0), connectAt(0), ...calls],
  untilMs: 10_000,
  ...change,
})

/** The two hosts as far apart as that, each way. */
export const apart = (delayMs: number): Scenario['links'][number] => ({ between: ['client', 'server'], delayMs })

export const listenAt = (atMs: number): Call => ({ host: 'server', atMs, call: 'listen', port: 80 })

/** The server serves whoever comes: its listener stays one. */
export const listenForMany: Call = { host: 'server', atMs: 0, call: 'listen', port: 80, backlog: 128 }

/** The client connects, from a port that stays the same unless a scenario says so: a second connection is one of the same name. */
export const connectAt = (atMs: number, localPort = CLIENT_PORT): Call => ({
  host: 'client',
  atMs,
  call: 'connect',
  to: 'server',
  port: 80,
  localPort,
})

/** The server's program closes as soon as it has read the end of the client's stream. */
export const serverClosesInTurn: Call = { host: 'server', on: 'closing', call: 'close' }
