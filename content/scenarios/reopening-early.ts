import type { Scenario } from '#engine/scenario/schema'
import { apart, CLIENT_PORT, connectAt, listenAt, listenForMany, serverClosesInTurn, twoHosts } from './two-hosts'

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

/** One port again, but the server is a program on the same host: closed and, three seconds later, opened anew. */
export const onLoopback = (sysctl: Sysctls = {}): Scenario => ({
  ...twoHosts({ profile: 'linux-6.18' }),
  hosts: { client: { sysctl: { 'net.ipv4.ip_local_port_range': `${CLIENT_PORT} ${CLIENT_PORT}`, ...sysctl } } },
  links: [{ between: ['client', 'client'], delayMs: 1 }],
  calls: [
    { host: 'client', atMs: 0, call: 'listen', port: 80, backlog: 10 },
    { host: 'client', atMs: 0, call: 'connect', to: 'client', port: 80 },
    { host: 'client', atMs: 100, call: 'close', connection: 'client/2' },
    { host: 'client', atMs: 200, call: 'close', connection: 'client/3' },
    { host: 'client', atMs: 3000, call: 'connect', to: 'client', port: 80 },
  ],
  untilMs: 5000,
})

/** When the second host behind the NAT sends its SYN, again and again where nobody answers. */
export const SECOND_HOST_AT = [2000, 3000, 5000, 9000]

/** What the clock of the first host says at 0; it follows from its name, the server's and the seed. */
export const FIRST_CLOCK = 3_580_276_513

/**
 * Two hosts have one address, as behind a NAT; a server of 2013 has served the first and closed first. The second, whose clock
 * is that much ahead of the first one's or (less than 0) behind it, wants a connection, too. The engine has no NAT: what the
 * server answers goes to the first host, which refuses it.
 */
export const behindNat = (recycle: 0 | 1, aheadMs: number): Scenario =>
  twoHosts({
    profile: 'linux-3.10',
    hosts: { client: {}, server: { sysctl: { 'net.ipv4.tcp_tw_recycle': recycle } }, second: {} },
    links: [apart(100), { between: ['second', 'server'], delayMs: 100 }],
    calls: [
      listenAt(500),
      { host: 'server', atMs: 1000, connection: 'server', call: 'close' },
      { host: 'client', on: 'closing', call: 'close' },
    ],
    faults: SECOND_HOST_AT.map((atMs) => ({
      kind: 'forged-syn',
      from: 'second',
      as: 'client',
      asPort: CLIENT_PORT + 1,
      to: 'server',
      port: 80,
      seq: 7000,
      timestamp: FIRST_CLOCK + atMs + aheadMs,
      atMs,
    })),
    untilMs: 10_000,
  })
