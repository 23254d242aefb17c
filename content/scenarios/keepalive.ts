import type { Scenario } from '#engine/scenario/schema'
import { apart, twoHosts } from './two-hosts'

/** Lesson 7.1, TCP keepalive: the client asks whether the server is still there. */

type Configure = Extract<Scenario['calls'][number], { call: 'configure' }>

const _keepalive = (wanted: NonNullable<Configure['keepalive']>): Configure => ({
  host: 'client',
  on: 'established',
  call: 'configure',
  keepalive: wanted,
})

/** An idle connection between Linux hosts without a measurable delay; the link is cut after 100 s, or never. */
const idle = (calls: Scenario['calls'], change: Partial<Scenario> = {}): Scenario =>
  twoHosts({
    profile: 'linux-6.18',
    links: [apart(0)],
    calls,
    faults: [{ kind: 'partition', between: ['client', 'server'], fromMs: 100, untilMs: 10_000_000 }],
    untilMs: 9_000_000,
    ...change,
  })

/** Only sysctls are set; no program asks for keepalive. */
export const onlySysctls: Scenario = idle([], {
  hosts: {
    client: {
      iss: 1000,
      sysctl: {
        'net.ipv4.tcp_keepalive_time': 2,
        'net.ipv4.tcp_keepalive_intvl': 1,
        'net.ipv4.tcp_keepalive_probes': 3,
      },
    },
    server: { iss: 5000 },
  },
})
