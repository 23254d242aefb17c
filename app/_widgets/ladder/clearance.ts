import type { Nanoseconds } from '#engine/sim/time'
import { type Across, acrossOf, areBeside, covers } from './across'
import { type End, LOST_AFTER } from './ends'
import type { Flight } from './flights'
import { type Label, labelHeight } from './label'
import type { Fold, LadderContent, NameAlone } from './layout'

/** What happens at different times is never drawn closer together than this; nor are two ends of arrows at one rail. */
export const APART = 7
/** Above all that is drawn. */
export const TOP = 8
/** Between a label and its arrow, and between a label and what is above it. */
const LABEL_LIFT = 3
const LABEL_AIR = 4
/** How far a cross reaches. */
const STOP = 7

export type FlightEnd = Exclude<End, { kind: 'mark' }>

/** Between an event and the name of the state that it leads to. */
const NAME_AIR = 3

/** What was placed, as far as it can be in the way of what comes next. Invariant: nothing is placed above what was placed before. */
export class Clearance {
  readonly #content: LadderContent
  /** The labels further down than any later one could reach. */
  #labels: { readonly y: number; readonly across: Across }[] = []
  /** The crosses and dots at which arrows end on their way: how far from the left, of 1, and how far down. */
  #stops: { readonly x: number; readonly y: number }[] = []
  #foldEnd = 0
  /** By rail: the last end there. */
  readonly #last = new Map<string, { readonly y: number; readonly kind: End['kind']; readonly at: Nanoseconds }>()

  constructor(content: LadderContent) {
    this.#content = content
  }

  fold({ y, height }: Fold): void {
    this.#foldEnd = y + height
  }

  /** The uppermost place at which this end is in nobody's way. */
  lowest(end: FlightEnd, at: Nanoseconds): number {
    const { flight, kind } = end
    const last = this.#last.get(railOf(end))
    // An answer leaves where its cause arrived; whatever else meets at a rail keeps apart, so that the order is seen.
    const isAnswer = last?.kind === 'arrived' && kind === 'sent' && last.at === at
    let y = last && kind !== 'stopped' && !isAnswer ? last.y + APART : TOP
    // A cross does not reach into the label of what leaves at that moment.
    if (kind === 'stopped') return Math.max(y, ...this.#labels.map((other) => other.y + STOP - LABEL_LIFT))
    const label = kind === 'sent' ? this.#content.labels[flight.id] : undefined
    if (!label) return y
    const room = labelHeight(label) + LABEL_LIFT
    y = Math.max(y, this.#foldEnd + room + 1, TOP + room)
    if (last && !isAnswer) y = Math.max(y, last.y + room + LABEL_AIR)
    return this.#clearOfOthers(y, room, this.#acrossOf(flight, label))
  }

  add(end: FlightEnd, at: Nanoseconds, y: number): void {
    if (end.kind === 'stopped') {
      this.#stops = this.#stops.filter((other) => other.y > y - HIGHEST_LABEL)
      this.#stops.push({ x: this.#stopOf(end.flight), y })
    } else this.#last.set(railOf(end), { y, kind: end.kind, at })
    const label = end.kind === 'sent' ? this.#content.labels[end.flight.id] : undefined
    if (!label) return
    this.#labels = this.#labels.filter((other) => other.y > y - HIGHEST_LABEL)
    this.#labels.push({ y, across: this.#acrossOf(end.flight, label) })
  }

  /** The uppermost place below an event at which a name that stands alone is in nobody's way: its upper end. */
  topOfName(name: NameAlone, event: number): number {
    const room = labelHeight(name.label) + LABEL_LIFT
    // As though an arrow left below it.
    return this.#clearOfOthers(event + NAME_AIR + room, room, this.#acrossOfName(name)) - room
  }

  addName(name: NameAlone, top: number): void {
    this.#labels.push({ y: top + labelHeight(name.label) + LABEL_LIFT, across: this.#acrossOfName(name) })
  }

  /** From a place on downwards the first at which what needs so much room above it meets no label and covers no cross. */
  #clearOfOthers(from: number, room: number, across: Across): number {
    let y = from
    for (const other of this.#labels)
      if (!areBeside(other.across, across)) y = Math.max(y, other.y - LABEL_LIFT + room + LABEL_AIR)
    for (const stop of this.#stops)
      if (covers(across, stop.x, STOP, this.#content.plot)) y = Math.max(y, stop.y + STOP + room)
    return y
  }

  #acrossOf(flight: Flight, label: Label): Across {
    return acrossOf(label, this.#railAt(flight.from), this.#isRightward(flight), this.#content.plot)
  }

  #acrossOfName({ label, host, isRightward }: NameAlone): Across {
    return acrossOf(label, host, isRightward, this.#content.plot)
  }

  /** Where an arrow ends that does not arrive. */
  #stopOf({ from, to, outcome, part }: Flight): number {
    const [start, end] = [this.#railAt(from), this.#railAt(to)]
    return start + (end - start) * (outcome === 'lost' ? LOST_AFTER : part)
  }

  #railAt(host: string): number {
    const { rails } = this.#content
    return rails.length > 1 ? Math.max(0, rails.indexOf(host)) / (rails.length - 1) : 0
  }

  #isRightward({ from, to }: Flight): boolean {
    const { rails } = this.#content
    return rails.indexOf(to) >= rails.indexOf(from)
  }
}

/** No label is higher, with its air. */
const HIGHEST_LABEL = 120

const railOf = ({ kind, flight }: FlightEnd): string => (kind === 'sent' ? flight.from : flight.to)
