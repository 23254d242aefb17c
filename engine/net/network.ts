import type { Fault, Scenario, SegmentMatch } from '../scenario/schema'
import { Random } from '../sim/random'
import { milliseconds, type Nanoseconds } from '../sim/time'
import type { Flag } from '../tcp/segment'
import type { Transmission } from '../trace/format'

/** A segment as faults see it: its numbers are relative to the initial sequence number of the end that counts them. */
export interface Carried {
  readonly from: string
  readonly to: string
  readonly seq: number
  readonly ack: number | null
  readonly flags: readonly Flag[]
  readonly length: number
}

export interface Link {
  readonly id: string
  readonly between: readonly [string, string]
  readonly delay: Nanoseconds
}

/**
 * The links of a scenario and what goes wrong on them. Invariant: the fate of a segment depends on the scenario and on what
 * was carried before it, on nothing else.
 */
export class Network {
  readonly links: readonly Link[]
  readonly #faults: readonly { readonly fault: Fault; matches: number }[]
  readonly #random: Random

  constructor(scenario: Scenario) {
    this.links = scenario.links.map(({ between, delayMs }) => ({
      id: between.join('-'),
      between,
      delay: milliseconds(delayMs),
    }))
    this.#faults = (scenario.faults ?? []).map((fault) => ({ fault, matches: 0 }))
    this.#random = new Random(scenario.seed ?? 0, 1)
  }

  /**
   * Puts a segment on the link between two hosts and says when it arrives.
   *
   * @throws RangeError where no link joins them
   */
  carry(carried: Carried, now: Nanoseconds): Omit<Transmission, 'segment'> {
    const link = this.links.find(({ between }) => between.includes(carried.from) && between.includes(carried.to))
    if (!link) throw new RangeError(`no link joins ${carried.from} and ${carried.to}`)

    const arrival = now + link.delay
    const struck = this.#strike(carried)
    const on = { link: link.id, sent: now }
    if (!struck) return { ...on, arrivals: [arrival], fate: 'delivered' }
    const { fault, index } = struck
    switch (fault.kind) {
      case 'lose':
      case 'lose-at-random':
        return { ...on, arrivals: [], fate: 'lost', fault: index }
      case 'duplicate':
        return { ...on, arrivals: [arrival, arrival + milliseconds(fault.afterMs)], fate: 'duplicated', fault: index }
      case 'delay':
        return { ...on, arrivals: [arrival + milliseconds(fault.byMs)], fate: 'delivered', fault: index }
    }
  }

  /** The first fault that strikes this segment. Every fault counts what it matches, also where an earlier one strikes. */
  #strike(carried: Carried): { fault: Fault; index: number } | null {
    let struck: { fault: Fault; index: number } | null = null
    for (const [index, entry] of this.#faults.entries()) {
      const { fault } = entry
      if (fault.kind === 'lose-at-random') {
        if (fault.from === carried.from && this.#random.fraction() < fault.probability) struck ??= { fault, index }
      } else if (isMatch(fault.segment, carried)) {
        entry.matches++
        if (fault.segment.nth === undefined || fault.segment.nth === entry.matches) struck ??= { fault, index }
      }
    }
    return struck
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
