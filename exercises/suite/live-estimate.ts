import { describe, isRecord } from '#engine/decision-check'
import { HandlerRefusal } from '#engine/guard'
import type { TcpFormulas } from '#engine/handlers'
import { type Nanoseconds, toMilliseconds } from '#engine/sim/time'
import type { NextRto, RoundTripMs } from './estimating'

/**
 * The engine's formula of the timeout that asks a submission, in milliseconds.
 *
 * The engine keeps whole nanoseconds and rounds down. Where a sample leaves a fraction of one, the timeout may be a few
 * nanoseconds longer than the reference's, which takes it from numbers that it has rounded already.
 *
 * @param named the function, in braces: what it does wrong is told under this name
 */
export const liveEstimate =
  ({ nextRto }: { readonly nextRto: NextRto }): TcpFormulas['nextRto'] =>
  (before, sample, { rtoMin, rtoMax, clockGranularity }) => {
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
    const estimate: unknown = nextRto(known, toMilliseconds(sample), bounds)
    return {
      srtt: nanoseconds(estimate, 'srttMs'),
      rttvar: nanoseconds(estimate, 'rttvarMs'),
      rto: nanoseconds(estimate, 'rtoMs'),
    }
  }

/** How much the way to milliseconds and back can take off a whole nanosecond; no fraction of one is so close below the next. */
const SLACK = 0.01
const MOST_MS = toMilliseconds(Number.MAX_SAFE_INTEGER)

/** @throws HandlerRefusal that names what the submission named */
function nanoseconds(estimate: unknown, field: keyof RoundTripMs): Nanoseconds {
  if (!isRecord(estimate))
    throw new HandlerRefusal('nextRto', `returned ${describe(estimate)}; expected srttMs, rttvarMs and rtoMs`)
  const ms = estimate[field]
  if (typeof ms !== 'number' || !(ms >= 0 && ms <= MOST_MS))
    throw new HandlerRefusal('nextRto', `${field} is ${describe(ms)}; expected a number of milliseconds`)
  return Math.floor(ms * 1_000_000 + SLACK)
}
