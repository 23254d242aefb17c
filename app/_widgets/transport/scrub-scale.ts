import type { Moment } from '#app/_scene/moments'
import type { Nanoseconds } from '#engine/sim/time'

/** Places on the scrubber: as long as the run, but that a long wait takes no more room than a few round trips. */
export interface ScrubScale {
  /** Of the whole, in nanoseconds of the run where nothing is shortened. */
  readonly length: number
  readonly positionOf: (at: Nanoseconds) => number
  readonly timeAt: (position: number) => Nanoseconds
}

/** A wait longer than so many round trips is shortened to that. */
const LONGEST_WAIT = 4

/** The scrubber of a run. Its beginning is the first moment, and its end the last one. */
export function scrubScale(moments: readonly Moment[], roundTrip: Nanoseconds): ScrubScale {
  const longest = Math.max(1, roundTrip * LONGEST_WAIT)
  const stops = [{ at: 0, position: 0 }]
  for (const { at } of moments) {
    const last = stops.at(-1)
    if (last && at > last.at) stops.push({ at, position: last.position + Math.min(at - last.at, longest) })
  }
  const between = (from: 'at' | 'position', to: 'at' | 'position') => (value: number) => {
    let [low, high] = [0, stops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((stops[middle]?.[from] ?? 0) <= value) low = middle + 1
      else high = middle
    }
    const [a, b] = [stops[low - 1], stops[low]]
    if (!a || !b) return low === 0 ? 0 : (stops.at(-1)?.[to] ?? 0)
    return a[to] + ((value - a[from]) / (b[from] - a[from])) * (b[to] - a[to])
  }
  return {
    length: stops.at(-1)?.position ?? 0,
    positionOf: between('at', 'position'),
    timeAt: between('position', 'at'),
  }
}
