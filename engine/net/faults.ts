import type { Fault, SegmentMatch } from '../scenario/schema'
import { Random } from '../sim/random'
import { milliseconds, type Nanoseconds } from '../sim/time'
import type { Flag } from '../tcp/segment'

/** A packet as links see it. */
interface AnyPacket {
  readonly from: string
  readonly to: string
  /** Bytes, headers included. */
  readonly size: number
}

/** A segment as faults see it: its numbers are relative to the initial sequence number of the end that counts them. */
export interface CarriedSegment extends AnyPacket {
  readonly kind: 'segment'
  /** The id of the endpoint that sent it; null where no connection did. */
  readonly endpoint: string | null
  readonly seq: number
  readonly ack: number | null
  readonly flags: readonly Flag[]
  readonly length: number
}

/** An ICMP message: faults that look for segments do not see it. */
interface CarriedMessage extends AnyPacket {
  readonly kind: 'message'
}

export type Carried = CarriedSegment | CarriedMessage

/** A fault that strikes a segment, with its place in the scenario. */
export interface Struck {
  readonly fault: Fault
  readonly index: number
  /** Where it is duplicated: how much later each further copy arrives, one for each duplication. */
  readonly copiesAfterMs: readonly number[]
}

type IcmpFault = Extract<Fault, { kind: 'icmp' }>
interface Entry {
  readonly fault: Fault
  matches: number
}

/** The faults of a scenario. Invariant: what strikes depends on the seed and on what came before, on nothing else. */
export class Faults {
  readonly #entries: readonly Entry[]
  readonly #random: Random

  constructor(faults: readonly Fault[], seed: number) {
    this.#entries = faults.map((fault) => ({ fault, matches: 0 }))
    this.#random = new Random(seed, 1)
  }

  /**
   * The last fault that strikes: what was added later has the last word. Every fault counts what it matches, also where
   * another one strikes. Duplications are not in each other's way: each adds its copy.
   *
   * A fault strikes a segment where it leaves its sender, so that it is counted once; a partition strikes wherever it is.
   */
  strike(carried: Carried, at: string, between: readonly [string, string], now: Nanoseconds): Struck | null {
    let struck: Struck | null = null
    for (const [index, entry] of this.#entries.entries()) {
      const { fault } = entry
      if (fault.kind === 'icmp' || (at !== carried.from && fault.kind !== 'partition')) continue
      if (!this.#strikes(entry, carried, between, now)) continue
      const copiesAfterMs: readonly number[] =
        fault.kind === 'duplicate' ? [...(struck?.copiesAfterMs ?? []), fault.afterMs] : []
      struck = { fault, index, copiesAfterMs }
    }
    return struck
  }

  /** The fault by which a host answers a segment that arrives there with an ICMP error. */
  refuse(carried: CarriedSegment, at: string, isFirstHop: boolean): { fault: IcmpFault; index: number } | null {
    let struck: { fault: IcmpFault; index: number } | null = null
    for (const [index, entry] of this.#entries.entries()) {
      const { fault } = entry
      if (fault.kind !== 'icmp' || (fault.by === undefined ? !isFirstHop : fault.by !== at)) continue
      if (isCounted(entry, fault.segment, carried)) struck = { fault, index }
    }
    return struck
  }

  #strikes(entry: Entry, carried: Carried, between: readonly [string, string], now: Nanoseconds): boolean {
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
      case 'forged-icmp':
      case 'forged-segment':
      case 'forged-syn':
        return false
      default:
        return carried.kind === 'segment' && isCounted(entry, fault.segment, carried)
    }
  }
}

/** Is this a segment that the fault names, and the one of them that it strikes? */
function isCounted(entry: Entry, match: SegmentMatch, carried: CarriedSegment): boolean {
  if (!isMatch(match, carried)) return false
  entry.matches++
  return match.nth === undefined || match.nth === entry.matches
}

/** Is this a segment that a fault names, whichever of them it strikes? */
export function isMatch(match: SegmentMatch, carried: CarriedSegment): boolean {
  return (
    match.from === carried.from &&
    (match.connection === undefined || match.connection === carried.endpoint) &&
    (match.seq === undefined || match.seq === carried.seq) &&
    (match.ack === undefined || match.ack === carried.ack) &&
    (match.flags === undefined || sameFlags(match.flags, carried.flags)) &&
    (match.data === undefined || match.data === carried.length > 0)
  )
}

const sameFlags = (words: string, flags: readonly Flag[]): boolean =>
  words.split(/[ ,]+/).filter(Boolean).sort().join() === [...flags].sort().join()
