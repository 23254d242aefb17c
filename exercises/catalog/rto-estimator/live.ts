import type { Replacements } from '#engine/handlers'
import { type Nanoseconds, toMilliseconds } from '#engine/sim/time'
import type { NextRto } from '#exercises/suite/estimating'

/**
 * A host whose timeouts are the submission's.
 *
 * The engine keeps whole nanoseconds and rounds down. Where a sample leaves a fraction of one, the timeout may be a few
 * nanoseconds longer than the reference's, which takes it from numbers that it has rounded already.
 */
export const live = ({ nextRto }: { readonly nextRto: NextRto }): Replacements => ({
  tcp: {
    nextRto: (before, sample, { rtoMin, rtoMax, clockGranularity }) => {
      const known = before && {
        srttMs: toMilliseconds(before.srtt),
        rttvarMs: toMilliseconds(before.rttvar),
        rtoMs: toMilliseconds(before.rto),
      }
      const bounds = {
        minMs: toMilliseconds(rtoMin),
        maxMs: toMilliseconds(rtoMax),
        granularityMs: toMilliseconds(clockGranularity),
      }
      const { srttMs, rttvarMs, rtoMs } = nextRto(known, toMilliseconds(sample), bounds)
      return { srtt: nanoseconds(srttMs), rttvar: nanoseconds(rttvarMs), rto: nanoseconds(rtoMs) }
    },
  },
})

/** How much the way to milliseconds and back can take off a whole nanosecond; no fraction of one is so close below the next. */
const SLACK = 0.01

const nanoseconds = (ms: number): Nanoseconds => Math.floor(ms * 1_000_000 + SLACK)
