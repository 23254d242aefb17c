import type { Scenario } from '#engine/scenario/schema'
import { CLIENT_PORT, connectAt, serverClosesInTurn, twoHosts } from './two-hosts'

/** Lesson 5.3, reopening early: PAWS, tw_reuse, and the late tw_recycle. */

type Sysctls = NonNullable<Scenario['hosts'][string]['sysctl']>

/** When the first connection of `onePort` enters TIME-WAIT: the client closes at 1 s, 1 ms away from the server. */
export const TIME_WAIT_FROM = 1002

/**
 * A client with one ephemeral port closes its connection and wants the next one so many milliseconds after TIME-WAIT began.
 * The server listens all the time.
 */
export const onePort = (reconnectsAfter: number, sysctl: Sysctls): Scenario => ({
  ...twoHosts({ profile: 'linux-6.18' }),
  hosts: {
    client: { sysctl: { 'net.ipv4.ip_local_port_range': `${CLIENT_PORT} ${CLIENT_PORT}`, ...sysctl } },
    server: {},
  },
  links: [{ between: ['client', 'server'], delayMs: 1 }],
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'server', atMs: 500, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    { host: 'client', atMs: 1000, call: 'close' },
    serverClosesInTurn,
    { host: 'client', atMs: TIME_WAIT_FROM + reconnectsAfter, call: 'connect', to: 'server', port: 80 },
  ],
  untilMs: 100_000,
})

/** The server closes first and waits; the client connects again from the same port. */
export const serverInTimeWait = (server: Sysctls, client: Sysctls = {}): Scenario =>
  twoHosts({
    profile: 'linux-6.18',
    hosts: { client: { sysctl: client }, server: { sysctl: server } },
    calls: [
      { host: 'server', atMs: 1000, call: 'close' },
      { host: 'client', on: 'closing', call: 'close' },
      { host: 'server', atMs: 2000, call: 'listen', port: 80 },
      connectAt(3000),
    ],
  })
