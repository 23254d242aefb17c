import type { Scenario } from '#engine/scenario/schema'
import { twoHosts } from './two-hosts'

/** Lesson 2.5, when nobody answers. */

/** Nothing reaches the server and nothing comes back: no answer, no error. */
const NOTHING_PASSES: Scenario['faults'] = [
  { kind: 'partition', between: ['client', 'server'], fromMs: 0, untilMs: 10_000_000 },
]

const blackhole = (client: Scenario['hosts'][string]): Scenario =>
  twoHosts({ hosts: { client: { iss: 1000, ...client }, server: {} }, faults: NOTHING_PASSES, untilMs: 300_000 })

/** Linux since 6.5: four tries a second apart, and then six whose timeouts double. */
export const linux618: Scenario = blackhole({ profile: 'linux-6.18' })
/** Linux 3.7 to 6.4: six, and each timeout is twice the one before. */
export const linux310: Scenario = blackhole({ profile: 'linux-3.10' })
/** Linux 2.6, which began with three seconds and asked five times more. */
export const linux26: Scenario = blackhole({
  profile: 'linux-3.10',
  rtoMs: 3000,
  sysctl: { 'net.ipv4.tcp_syn_retries': 5 },
})
/** The advice that one often reads, `tcp_syn_retries = 1`, on a kernel before 6.5 and on one since. */
export const oneRetry: Scenario = blackhole({ profile: 'linux-3.10', sysctl: { 'net.ipv4.tcp_syn_retries': 1 } })
export const oneRetry618: Scenario = blackhole({ profile: 'linux-6.18', sysctl: { 'net.ipv4.tcp_syn_retries': 1 } })
/** RFC 9293 wants three minutes at the least. */
export const rfc9293: Scenario = blackhole({ profile: 'rfc9293' })

/** A router on the way knows that the server cannot be reached, and says so. */
export const hostUnreachable: Scenario = {
  ...twoHosts({ profile: 'linux-6.18' }),
  hosts: { client: { iss: 1000 }, router: { router: true }, server: {} },
  links: [
    { between: ['client', 'router'], delayMs: 1 },
    { between: ['router', 'server'], delayMs: 1 },
  ],
  faults: [
    { kind: 'icmp', segment: { from: 'client', flags: 'SYN', nth: 1 }, error: 'host-unreachable', by: 'router' },
  ],
}
