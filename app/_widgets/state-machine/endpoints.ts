import type { StateChange } from '#app/_scene/state-changes'
import type { Trace } from '#engine/trace/format'

/**
 * The two endpoints that are shown first: one of each host, in the order of the scenario's hosts; of a host's several, the first one
 * that gets further than LISTEN.
 */
export function firstShown({ endpoints, scenario }: Trace, changes: readonly StateChange[]): readonly string[] {
  const further = new Set(
    changes.filter(({ to }) => to !== 'LISTEN' && to !== 'CLOSED').map(({ endpoint }) => endpoint),
  )
  const ofHosts = Object.keys(scenario.hosts).flatMap((host) => {
    const own = endpoints.filter((it) => it.host === host).map(({ id }) => id)
    return own.find((id) => further.has(id)) ?? own[0] ?? []
  })
  const rest = endpoints.map(({ id }) => id).filter((id) => !ofHosts.includes(id))
  return [...ofHosts, ...rest].slice(0, 2)
}
