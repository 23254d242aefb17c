import type { Call, Scenario } from '#engine/scenario/schema'
import { apart, CLIENT_PORT, connectAt, twoHosts } from './two-hosts'

/** Lesson 2.4, two queues and the flood; and what lesson 4.3 says of a listener that closes. */

/** One connection after the other, each complete before the next begins. */
const BETWEEN_CONNECTS = 50
/** Nothing has been sent a second time by then. */
export const BEFORE_RETRANSMISSIONS = 900

const listen = (backlog: number): Call => ({ host: 'server', atMs: 0, call: 'listen', port: 80, backlog })
const accept = (atMs: number): Call => ({ host: 'server', atMs, call: 'accept' })
const connects = (count: number): readonly Call[] =>
  Array.from({ length: count }, (_, nth) => connectAt(nth * BETWEEN_CONNECTS, CLIENT_PORT + nth))

/** A server on Linux whose program accepts only when a scenario says so, 10 ms away. */
const slowServer = (
  calls: readonly Call[],
  { sysctl, ...change }: Partial<Scenario> & { sysctl?: Scenario['hosts'][string]['sysctl'] } = {},
): Scenario => ({
  ...twoHosts({ profile: 'linux-6.18', links: [apart(10)] }),
  hosts: { client: {}, server: { accepts: 'when-called', sysctl } },
  calls: [...calls],
  ...change,
})

/** X3: `listen(2)`, no accept, eight clients. */
export const neverAccepted: Scenario = slowServer([listen(2), ...connects(8)], { untilMs: 200_000 })

/** The same, but after two seconds the program takes one connection. */
export const acceptedLate: Scenario = slowServer([listen(2), ...connects(4), accept(2000)])

/** The program asks for much, `listen(511)`, and the system's `net.core.somaxconn` allows 2. */
export const limitedBySystem: Scenario = slowServer([listen(511), ...connects(8)], {
  sysctl: { 'net.core.somaxconn': 2 },
  untilMs: 1000,
})

/** A program that takes a connection every 100 ms, while a new client comes every 50 ms. */
export const slowAccepts: Scenario = slowServer(
  [listen(2), ...connects(16), ...Array.from({ length: 100 }, (_, nth) => accept(100 * (nth + 1)))],
  { untilMs: 10_000 },
)

/** X4: `listen(2)`, and no handshake is ever completed: the eight clients' acknowledgments are lost. */
export const neverCompleted = (tcp_syncookies: 0 | 1): Scenario =>
  slowServer([listen(2), ...connects(8)], {
    sysctl: { 'net.ipv4.tcp_syncookies': tcp_syncookies, 'net.ipv4.tcp_max_syn_backlog': 2048 },
    faults: [{ kind: 'lose', segment: { from: 'client', flags: 'ACK' } }],
    untilMs: 1000,
  })

/**
 * Two more connections begin while one waits to be accepted and one more would fit: the last acknowledgment finds the accept
 * queue full. After five seconds the program takes one.
 */
export const lastAckTooMuch = (tcp_abort_on_overflow: 0 | 1): Scenario =>
  slowServer(
    [listen(1), connectAt(0), connectAt(100, CLIENT_PORT + 1), connectAt(100, CLIENT_PORT + 2), accept(5000)],
    { sysctl: { 'net.ipv4.tcp_abort_on_overflow': tcp_abort_on_overflow } },
  )

const FLOOD = 100

/** A hundred SYNs in the name of nobody; half a second later a client that means it. */
export const flood = (tcp_syncookies: 0 | 1 | 2): Scenario => ({
  ...twoHosts({ profile: 'linux-6.18' }),
  hosts: { attacker: {}, client: {}, server: { sysctl: { 'net.ipv4.tcp_syncookies': tcp_syncookies } } },
  links: [apart(10), { between: ['attacker', 'server'], delayMs: 10 }],
  calls: [listen(2), connectAt(500), { host: 'client', on: 'established', call: 'send', bytes: 5000 }],
  faults: [{ kind: 'forged-syn', from: 'attacker', as: 'nobody', to: 'server', port: 80, atMs: 0, count: FLOOD }],
  untilMs: 70_000,
})

/** One connection is accepted and one waits when the listener closes; then a third client comes (X16), and the first writes. */
export const listenerCloses: Scenario = slowServer([
  listen(2),
  ...connects(2),
  accept(500),
  { host: 'server', atMs: 1000, connection: 'server', call: 'close' },
  connectAt(2000, CLIENT_PORT + 2),
  { host: 'client', atMs: 3000, connection: 'client', call: 'send', bytes: 100 },
])
