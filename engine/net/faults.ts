import type { Fault, SegmentMatch } from '../scenario/schema'
import { Random } from '../sim/random'
import { milliseconds, type Nanoseconds } from '../sim/time'
import type { Flag } from '../tcp/segment'

/** A segment as faults see it: its numbers are relative to the initial sequence number of the end that counts them. */
export interface Carried {
  readonly from: string
  readonly to: string
  readonly seq: number
  readonly ack: number | null
  readonly flags: readonly Flag[]
  readonly length: number
}

/** A fault that strikes a segment, with its place in the scenario. */
export interface Struck {
  readonly fault: Fault
  readonly index: number
}

/** The faults of a scenario. Invariant: what strikes depends on the seed and on what came before, on nothing else. */
export class Faults {
  readonly #entries: readonly { readonly fault: Fault; matches: number }[]
  readonly #random: Random

  constructor(faults: readonly Fault[], seed: number) {
    this.#entries = faults.map((fault) => ({ fault, matches: 0 }))
    this.#random = new Random(seed, 1)
  }

  /**
   * The first fault that strikes. Every fault counts what it matches, also where an earlier one strikes.
   *
   * A fault strikes a segment where it leaves its sender, so that it is counted once; a partition strikes wherever it is.
   */
  strike(carried: Carried, at: string, between: readonly [string, string], now: Nanoseconds): Struck | null {
    let struck: Struck | null = null
    for (const [index, entry] of this.#entries.entries()) {
      if (at !== carried.from && entry.fault.kind !== 'partition') continue
      if (this.#strikes(entry, carried, between, now)) struck ??= { fault: entry.fault, index }
    }
    return struck
  }

  #strikes(
    entry: { fault: Fault; matches: number },
    carried: Carried,
    between: readonly [string, string],
    now: Nanoseconds,
  ): boolean {
    const { fault } = entry
    switch (fault.kind) {
      case 'lose-at-random':
        return fault.from === carried.from && this.#random.fraction() < fault.probability
      case 'partition':
        return (
          fault.between.every((end) => between.includes(end)) &&
          now >= milliseconds(fault.fromMs) &&
          now < milliseconds(fault.untilMs)
        )
      default:
        if (!isMatch(fault.segment, carried)) return false
        entry.matches++
        return fault.segment.nth === undefined || fault.segment.nth === entry.matches
    }
  }
}

function isMatch(match: SegmentMatch, carried: Carried): boolean {
  return (
    match.from === carried.from &&
    (match.seq === undefined || match.seq === carried.seq) &&
    (match.ack === undefined || match.ack === carried.ack) &&
    (match.flags === undefined || sameFlags(match.flags, carried.flags)) &&
    (match.data === undefined || match.data === carried.length > 0)
  )
}

const sameFlags = (words: string, flags: readonly Flag[]): boolean =>
  words.split(/[ ,]+/).filter(Boolean).sort().join() === [...flags].sort().join()
