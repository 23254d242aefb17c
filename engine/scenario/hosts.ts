import { guard } from '../guard'
import type { Replacements, TcpHandlers } from '../handlers'
import { PROFILES } from '../profiles/by-name'
import type { Profile } from '../profiles/profile'
import { profileOfSysctls } from '../profiles/sysctl'
import { Random } from '../sim/random'
import { milliseconds } from '../sim/time'
import { reference } from '../tcp/reference'
import type { Surroundings } from '../tcp/surroundings'
import { TcpHost } from '../tcp/tcp-host'
import type { Scenario } from './schema'

/** The hosts of a scenario that run TCP, by name: each with its profile, its handlers and a secret that the seed gives it. */
export function hostsOf(
  scenario: Scenario,
  replacements: Readonly<Record<string, Replacements>>,
  surroundings: Surroundings,
): ReadonlyMap<string, TcpHost> {
  const secrets = new Random(scenario.seed ?? 0)
  return new Map(
    Object.entries(scenario.hosts).flatMap(([name, words]): [string, TcpHost][] => {
      const secret = secrets.uint32()
      if (words.router) return []
      const fixed = words.iss
      const handlers: TcpHandlers = {
        ...reference,
        ...(fixed !== undefined && { isn: () => fixed }),
        ...guard(replacements[name]?.tcp ?? {}),
      }
      const profile = profileOf(scenario, words, smallestMtu(scenario, name))
      const readsAtOnce = words.reads !== 'when-called'
      const acceptsAtOnce = words.accepts !== 'when-called'
      return [[name, new TcpHost(name, profile, handlers, secret, surroundings, readsAtOnce, acceptsAtOnce)]]
    }),
  )
}

/** Headers without options. */
const HEADERS = 40

/** The largest packet that all links of a host carry. */
const smallestMtu = ({ links }: Scenario, host: string): number =>
  Math.min(65_535, ...links.map(({ between, mtu }) => (between.includes(host) ? (mtu ?? 65_535) : 65_535)))

/** What a host says by ICMP when it drops a packet that it should pass on. */
export const saysOf = ({ hosts }: Scenario, host: string): readonly string[] =>
  hosts[host]?.icmp ?? ['time-exceeded', 'fragmentation-needed']

/** A host's stack, what its sysctls change, and then what the scenario itself says of it. */
function profileOf(scenario: Scenario, words: Scenario['hosts'][string], mtu: number): Profile {
  const name = words.profile ?? scenario.profile
  return {
    ...PROFILES[name],
    ...profileOfSysctls(name, words.sysctl ?? {}).fields,
    ...(words.rtoMs !== undefined && { rtoInitial: milliseconds(words.rtoMs), rtoMin: milliseconds(words.rtoMs) }),
    ...(words.retransmissions !== undefined && {
      retransmissions: words.retransmissions,
      synRetransmissions: words.retransmissions,
    }),
    ...(words.mslMs !== undefined && { timeWait: 2 * milliseconds(words.mslMs) }),
    mss: Math.min(words.mss ?? PROFILES[name].mss, mtu - HEADERS),
    ...(words.nagle !== undefined && { nagle: words.nagle }),
    ...(words.receiveBuffer !== undefined && { receiveBuffer: words.receiveBuffer }),
    ...(words.windowScale !== undefined && { windowScale: words.windowScale }),
    ...(words.delayedAckMs !== undefined && { delayedAck: milliseconds(words.delayedAckMs) }),
    ...(words.quickAcks !== undefined && { quickAcks: words.quickAcks }),
    ...(words.timestamps !== undefined && { timestamps: words.timestamps }),
    ...(words.sackPermitted !== undefined && { sackPermitted: words.sackPermitted }),
  }
}
