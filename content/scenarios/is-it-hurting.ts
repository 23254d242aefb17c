import { PROFILES } from '#engine/profiles/by-name'
import type { Call, Scenario } from '#engine/scenario/schema'
import { CLIENT_PORT, listenForMany, twoHosts } from './two-hosts'

/** Lesson 5.4, is it hurting you? */

/** How many ephemeral ports Linux has as it comes: `ip_local_port_range` is 32768 to 60999. */
const [FIRST, LAST] = PROFILES['linux-6.18'].ephemeralPorts
export const EPHEMERAL_PORTS = LAST - FIRST + 1

const linux = (calls: readonly Call[], change: Partial<Scenario> = {}): Scenario => ({
  ...twoHosts({ profile: 'linux-6.18' }),
  calls: [...calls],
  links: [{ between: ['client', 'server'], delayMs: 1 }],
  ...change,
})

const listen = (port: number): Call => ({ host: 'server', atMs: 0, call: 'listen', port })
const connect = (atMs: number, port: number, localPort: number): Call => ({
  host: 'client',
  atMs,
  call: 'connect',
  to: 'server',
  port,
  localPort,
})

/** One local port and two destinations: two connections, both in TIME-WAIT at once. */
export const twoDestinations: Scenario = linux(
  [
    listen(80),
    listen(81),
    connect(0, 80, CLIENT_PORT),
    connect(0, 81, CLIENT_PORT),
    { host: 'client', atMs: 1000, connection: 'client', call: 'close' },
    { host: 'client', atMs: 1000, connection: 'client/2', call: 'close' },
    { host: 'server', on: 'closing', call: 'close' },
  ],
  { untilMs: 100_000 },
)

const REQUESTS = 5

/** Five requests, a second apart, each on its own connection; this end closes first. */
export const connectionPerRequest = (closesFirst: 'client' | 'server'): Scenario => {
  const other = closesFirst === 'client' ? 'server' : 'client'
  return linux([
    listenForMany,
    ...Array.from({ length: REQUESTS }, (_, nth) => [
      connect(nth * 1000, 80, CLIENT_PORT + nth),
      { host: closesFirst, atMs: nth * 1000 + 500, call: 'close' } as const,
    ]).flat(),
    { host: other, on: 'closing', call: 'close' },
  ])
}

/** The same five requests on one connection. */
export const oneConnection: Scenario = linux([
  listen(80),
  connect(0, 80, CLIENT_PORT),
  { host: 'client', atMs: 100, count: REQUESTS, everyMs: 1000, call: 'send', bytes: 100 },
  { host: 'client', atMs: REQUESTS * 1000, call: 'close' },
  { host: 'server', on: 'closing', call: 'close' },
])

/** A small range of ephemeral ports. */
export const FEW_PORTS = 10

/** A client with so few ports opens a connection every second, and closes it at once. */
export const churn: Scenario = linux(
  [
    listenForMany,
    { host: 'client', atMs: 0, count: 120, everyMs: 1000, call: 'connect', to: 'server', port: 80 },
    { host: 'client', on: 'established', call: 'close' },
    { host: 'server', on: 'closing', call: 'close' },
  ],
  {
    hosts: {
      client: { sysctl: { 'net.ipv4.ip_local_port_range': `${CLIENT_PORT} ${CLIENT_PORT + FEW_PORTS - 1}` } },
      server: {},
    },
    untilMs: 120_000,
  },
)
