import type { Scenario } from '#engine/scenario/schema'
import { CLIENT_PORT, connectAt, listenAt, listenForMany, serverClosesInTurn, twoHosts } from './two-hosts'

/** Lesson 5.3, reopening early: PAWS, tw_reuse, and the late tw_recycle. */

type Sysctls = NonNullable<Scenario['hosts'][string]['sysctl']>

/** When the first connection of `onePort` enters TIME-WAIT: it closes as soon as it stands, 1 ms away from the server. */
export const TIME_WAIT_FROM = 4

/**
 * A client with one ephemeral port connects, and closes at once; so many milliseconds after its first TIME-WAIT began it
 * connects again, and again, and each time closes what it got.
 */
export const onePort = (againAfterMs: readonly number[], sysctl: Sysctls = {}): Scenario => {
  const connectsAt = [0, ...againAfterMs.map((afterMs) => TIME_WAIT_FROM + afterMs)]
  return {
    ...twoHosts({ profile: 'linux-6.18' }),
    hosts: {
      client: { sysctl: { 'net.ipv4.ip_local_port_range': `${CLIENT_PORT} ${CLIENT_PORT}`, ...sysctl } },
      server: {},
    },
    links: [{ between: ['client', 'server'], delayMs: 1 }],
    calls: [
      listenForMany,
      ...connectsAt.map((atMs) => ({ host: 'client', atMs, call: 'connect', to: 'server', port: 80 }) as const),
      { host: 'client', on: 'established', call: 'close' },
      serverClosesInTurn,
    ],
    untilMs: 100_000,
  }
}

/** One connection after the other through that port: the client tries every 700 ms for seven seconds. */
export const churn = (sysctl: Sysctls): Scenario =>
  onePort(
    Array.from({ length: 10 }, (_, nth) => 700 * (nth + 1)),
    sysctl,
  )

/** The server closes first and waits; the client connects again from the same port. */
export const serverInTimeWait = (hosts: Scenario['hosts'] = { client: {}, server: {} }): Scenario =>
  twoHosts({
    profile: 'linux-6.18',
    hosts,
    calls: [
      { host: 'server', atMs: 1000, call: 'close' },
      { host: 'client', on: 'closing', call: 'close' },
      listenAt(2000),
      connectAt(3000),
    ],
  })
