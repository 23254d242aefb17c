import type { Scenario } from '#engine/scenario/schema'
import { apart, twoHosts } from './two-hosts'

/** Lesson 3.4, retransmission and giving up. The link is cut at 5 s; the client writes at 6 s. */

const CUT_AT = 5000
export const WRITES_AT = 6000

/** Two hosts without a measurable delay between them: the timeout is the least that the stack allows. */
const cut = (change: Partial<Scenario>): Scenario =>
  twoHosts({
    hosts: { client: { iss: 1000 }, server: { iss: 5000 } },
    links: [apart(0)],
    calls: [{ host: 'client', atMs: WRITES_AT, call: 'send', bytes: 100 }],
    faults: [{ kind: 'partition', between: ['client', 'server'], fromMs: CUT_AT, untilMs: 10_000_000 }],
    untilMs: 2_000_000,
    ...change,
  })

export const linux: Scenario = cut({ profile: 'linux-6.18' })
export const bsd: Scenario = cut({ profile: 'bsd' })
export const rfc9293: Scenario = cut({ profile: 'rfc9293' })

/** Linux with another `tcp_retries2`. */
export const linuxWithRetries = (retries: number): Scenario =>
  cut({
    profile: 'linux-6.18',
    hosts: { client: { iss: 1000, sysctl: { 'net.ipv4.tcp_retries2': retries } }, server: {} },
  })

/** The network says on the way that the server cannot be reached; the connection goes on, and remembers. */
export const linuxToldUnreachable: Scenario = {
  ...linuxWithRetries(3),
  faults: [{ kind: 'icmp', segment: { from: 'client', data: true }, error: 'host-unreachable' }],
}

/** The server's program takes nothing, and still everything is acknowledged: it is the kernel that does it. */
export const nobodyReads: Scenario = twoHosts({
  profile: 'linux-6.18',
  hosts: { client: { iss: 1000 }, server: { iss: 5000, reads: 'when-called' } },
  calls: [{ host: 'client', atMs: 1000, call: 'send', bytes: 100 }],
})
