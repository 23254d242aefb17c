import { guard } from '../guard'
import type { Replacements, TcpHandlers } from '../handlers'
import type { Profile } from '../profiles/profile'
import { rfc9293 } from '../profiles/rfc9293'
import { Random } from '../sim/random'
import { milliseconds } from '../sim/time'
import { reference } from '../tcp/reference'
import { type Surroundings, TcpHost } from '../tcp/tcp-host'
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
      return [
        [name, new TcpHost(name, profileOf(words), handlers, secret, surroundings, words.reads !== 'when-called')],
      ]
    }),
  )
}

function profileOf(words: Scenario['hosts'][string]): Profile {
  return {
    ...rfc9293,
    ...(words.rtoMs !== undefined && { rtoInitial: milliseconds(words.rtoMs), rtoMin: milliseconds(words.rtoMs) }),
    ...(words.retransmissions !== undefined && {
      retransmissions: words.retransmissions,
      synRetransmissions: words.retransmissions,
    }),
    ...(words.mslMs !== undefined && { timeWait: 2 * milliseconds(words.mslMs) }),
    ...(words.mss !== undefined && { mss: words.mss }),
    ...(words.receiveBuffer !== undefined && { receiveBuffer: words.receiveBuffer }),
  }
}
