import type { Nanoseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'
import { type Moment, momentAt } from './moments'

/** The way there and back over the links that the first segment crosses: how long an answer takes that is given at once. */
export function roundTripOf({ links, transmissions }: Trace): Nanoseconds {
  const first = transmissions[0]?.segment
  const crossed = new Set(transmissions.filter(({ segment }) => segment === first).map(({ link }) => link))
  return links.filter(({ id }) => crossed.has(id)).reduce((sum, { delay: [there, back] }) => sum + there + back, 0)
}

/** The last moment within a round trip from here, onwards or back; at least the next one, which may be further away. */
export function momentARoundTripOn(
  { trace, moments }: { readonly trace: Trace; readonly moments: readonly Moment[] },
  from: { readonly moment: number; readonly at: Nanoseconds },
  direction: 1 | -1,
): number {
  const found = momentAt(moments, from.at + direction * roundTripOf(trace))
  return direction > 0 ? Math.max(found, from.moment + 1) : Math.min(found, from.moment - 1)
}
