import { FindingError, lend, lineOfCode, thrownText } from './calling'
import { plainText } from './plain-text'

/** What a sender knows about the round trip, as exercises put it. */
export interface RoundTripMs {
  readonly srttMs: number
  readonly rttvarMs: number
  readonly rtoMs: number
}

export interface RtoBoundsMs {
  readonly minMs: number
  readonly maxMs: number
  readonly granularityMs: number
}

export type NextRto = (before: RoundTripMs | null, sampleMs: number, bounds: RtoBoundsMs) => RoundTripMs

interface Estimating {
  /** @throws FindingError where the estimate is another one, or the call throws */
  gives(expected: RoundTripMs): void
}

/**
 * Asks a submission for the timeout after one more sample, and says what is right:
 *
 * ```ts
 * estimating({ nextRto }, { srttMs: 100, rttvarMs: 50, rtoMs: 300 }, 200, bounds).gives({ srttMs: 112.5, … })
 * ```
 *
 * A finding has the RFC's names and no unit: `nextRto(SRTT=100 RTTVAR=50 RTO=300, R=200, MIN=0 MAX=60000 G=1)`.
 */
export function estimating(
  named: { readonly nextRto: NextRto },
  before: RoundTripMs | null,
  sampleMs: number,
  bounds: RtoBoundsMs,
): Estimating {
  const { minMs, maxMs, granularityMs } = bounds
  const known = before === null ? 'null' : estimateText(before)
  const call = `nextRto(${known}, R=${sampleMs}, MIN=${minMs} MAX=${maxMs} G=${granularityMs})`
  return {
    gives(right) {
      const expected = estimateText(right)
      const code = () => lineOfCode('estimating', 'nextRto', [before, sampleMs, bounds], 'gives', right)
      let got: string
      try {
        got = estimateText(Reflect.apply(named.nextRto, undefined, [lend(before), sampleMs, lend(bounds)]))
      } catch (value) {
        throw new FindingError({ call, got: thrownText(value), expected, code: code() }, { value })
      }
      if (got !== expected) throw new FindingError({ call, got, expected, code: code() })
    },
  }
}

/** `SRTT=112.5 RTTVAR=62.5 RTO=362.5`; what is no estimate as TypeScript. */
function estimateText(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return plainText(value)
  const of = (field: keyof RoundTripMs) => plainText(Reflect.get(value, field))
  return `SRTT=${of('srttMs')} RTTVAR=${of('rttvarMs')} RTO=${of('rtoMs')}`
}
