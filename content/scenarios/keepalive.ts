import type { Scenario } from '#engine/scenario/schema'
import { apart, twoHosts } from './two-hosts'

/** Lesson 7.1, TCP keepalive: the client asks whether the server is still there. */

type Configure = Extract<Scenario['calls'][number], { call: 'configure' }>

const keepalive = (wanted: NonNullable<Configure['keepalive']>): Configure => ({
  host: 'client',
  on: 'established',
  call: 'configure',
  keepalive: wanted,
})

/** An idle connection between Linux hosts without a measurable delay. The link is cut as soon as it stands, or never. */
const idle = (calls: Scenario['calls'], change: Partial<Scenario> = {}): Scenario =>
  twoHosts({
    profile: 'linux-6.18',
    links: [apart(0)],
    calls,
    faults: [{ kind: 'partition', between: ['client', 'server'], fromMs: 100, untilMs: 10_000_000 }],
    untilMs: 9_000_000,
    ...change,
  })

/** The kernel's own numbers: 7200 s, and then nine probes 75 s apart. */
export const defaults: Scenario = idle([keepalive(true)])

/** After 6 s of silence two probes, 3 s apart. */
export const sixThreeTwo: Scenario = idle([keepalive({ idleMs: 6000, intervalMs: 3000, probes: 2 })])

/** After 2 s of silence three probes, 1 s apart. */
export const twoOneThree: Scenario = idle([keepalive({ idleMs: 2000, intervalMs: 1000, probes: 3 })])

/** The same, and the link stays: the server's program does nothing at all, and its kernel answers. */
export const hungPeer: Scenario = idle([keepalive({ idleMs: 2000, intervalMs: 1000, probes: 3 })], {
  hosts: { client: { iss: 1000 }, server: { iss: 5000, reads: 'when-called' } },
  faults: [],
  untilMs: 60_000,
})

const sysctls: Partial<Scenario> = {
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
}

/** Only sysctls are set, to 2, 1 and 3; no program asks for keepalive. */
export const onlySysctls: Scenario = idle([], sysctls)

/** The same sysctls, and the client's program asks for keepalive without saying more. */
export const sysctlsAndProgram: Scenario = idle([keepalive(true)], sysctls)
