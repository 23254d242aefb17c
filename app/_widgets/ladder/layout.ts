import type { Moment } from '#app/_scene/moments'
import type { Nanoseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'
import { APART, Clearance, TOP } from './clearance'
import { endsOf, groupsOf } from './ends'
import type { Flight } from './flights'
import { type Label, labelHeight } from './label'
import type { Width } from './room'
import type { Place } from './timers'

/** How far an arrow falls on its way over the slowest link. */
const FALL = 44
/** A stretch of time longer than this is folded, to `FOLD`: sooner where nothing is on its way. */
const LONGEST_IDLE = 96
const LONGEST_BUSY = 180
const FOLD = 48
const FOLD_HEAD = 8
const BOTTOM = 18
const TICK = 14

/** A stretch of time that is drawn shorter than it is. */
export interface Fold {
  readonly y: number
  readonly height: number
  readonly length: Nanoseconds
  /** Whether something is on its way all the while. */
  readonly isBusy: boolean
}

/** A time at which something happens, and its band on the axis: what happens at once takes its places one below the other in it. */
export interface Instant {
  readonly at: Nanoseconds
  readonly top: number
  readonly bottom: number
  /** Whether the axis says the time: not where there is no room, nor where an arrow merely stops. */
  readonly isSaid: boolean
}

/** A time that is not a line but a band, held together by a bracket: a lower one is seen as one time without it. */
export const isBand = ({ top, bottom }: Pick<Instant, 'top' | 'bottom'>): boolean => bottom - top >= 3

/** Where one flight leaves, and where it ends: once for each arrival, or at its cross, or where it has come. */
export interface FlightPlace {
  readonly sentY: number
  readonly endsY: readonly number[]
}

export interface LadderLayout {
  readonly height: number
  /** By the flight's id. */
  readonly flights: readonly FlightPlace[]
  /** The vertical place of each moment, by its index. */
  readonly yOfMoment: readonly number[]
  /** Where a time lies, between moments too. Strictly increasing up to the last instant. */
  readonly yOf: (at: Nanoseconds) => number
  /** Where an event lies: in the band of its time, beside what it causes. */
  readonly yOfEvent: (place: Place) => number
  /** The upper end of each name that stands alone; null where there is no room near its event. */
  readonly topOfName: readonly (number | null)[]
  readonly folds: readonly Fold[]
  readonly instants: readonly Instant[]
}

export interface LadderContent {
  readonly trace: Trace
  readonly moments: readonly Moment[]
  readonly flights: readonly Flight[]
  /** By the flight's id; undefined where it has none. */
  readonly labels: readonly (Label | undefined)[]
  /** Hosts, from left to right. */
  readonly rails: readonly string[]
  /** How far the outermost rails are apart at the least. */
  readonly plot: Readonly<Record<Width, number>>
  /** What happens without a segment, and has its place on the axis too. */
  readonly marks: readonly Place[]
  /** Names at the rails that stand below what happened; null for those that stand above a label. */
  readonly names: readonly (NameAlone | null)[]
  readonly zoom: number
}

/** A name in the plot that belongs to an event, at its host's rail. */
export interface NameAlone extends Place {
  readonly label: Label
  readonly isRightward: boolean
  /** How far from the left its rail is, of 1. */
  readonly host: number
}

/** A name further from its event than this would be taken for another's. */
const FURTHEST = 30

/**
 * Places a run on a vertical axis of time.
 *
 * The axis is true: time runs strictly downwards, and the same time is the same length, except that
 * - a long wait is folded, with its length written there;
 * - what happens at one time is a band: its arrows begin and end below each other, in the order of their causes, as far as their
 *   labels or heads would meet. The axis holds the band together with a bracket, for it is one time;
 * - times that differ so little that labels or heads would meet are moved apart.
 *
 * Both ends of an arrow lie in the bands of their times, so that two arrows cross exactly where one of them overtook the other, or
 * where both were on their way at once.
 *
 * ```
 *    40 ms   |      \ SYN
 *    80 ms ┌ |  ACK  \        a band: two segments leave at 80 ms
 *          └ |  SEQ=1 LEN=10
 *   120 ms   |
 * ```
 */
export function layOut(content: LadderContent): LadderLayout {
  const { trace, moments, flights, zoom } = content
  const slowest = Math.max(0, ...trace.links.flatMap((link) => link.delay))
  const scale = (zoom * FALL) / (slowest > 0 ? slowest : 50_000_000)
  const clearance = new Clearance(content)
  const stops: (Instant & { readonly floor: number; readonly places: readonly (Place & { readonly y: number })[] })[] =
    []
  const topOfName: (number | null)[] = content.names.map(() => null)
  const namesAt = new Map<Nanoseconds, number[]>()
  content.names.forEach((name, index) => {
    if (name) namesAt.set(name.at, [...(namesAt.get(name.at) ?? []), index])
  })
  const folds: Fold[] = []
  const yOfMoment: number[] = moments.map(() => 0)
  const ys = new Map<string, number>()
  /** Until when something that has left by now is on its way. */
  let busyUntil = Number.NEGATIVE_INFINITY
  let lastTick = Number.NEGATIVE_INFINITY

  for (const { at, ends } of groupsOf(endsOf(content))) {
    const before = stops.at(-1)
    let y = TOP
    if (before) {
      const isBusy = busyUntil >= at
      const natural = (at - before.at) * scale
      const longest = (isBusy ? LONGEST_BUSY : LONGEST_IDLE) * Math.max(1, zoom)
      y = natural > longest ? before.floor + FOLD : before.bottom + Math.max(natural, APART)
      if (natural > longest) {
        const fold = {
          y: round(before.floor + FOLD_HEAD),
          height: FOLD - 2 * FOLD_HEAD,
          length: at - before.at,
          isBusy,
        }
        folds.push(fold)
        clearance.fold(fold)
      }
    }
    const ysOfEnds = ends.map((end) => {
      if (end.kind === 'mark') return null
      y = round(Math.max(y, clearance.lowest(end, at)))
      clearance.add(end, at, y)
      if (end.kind === 'sent') busyUntil = Math.max(busyUntil, ...end.flight.arrivals)
      ys.set(`${end.kind} ${end.flight.id} ${end.moment}`, y)
      return y
    })
    y = round(y)
    // What happens without a segment stands where the next segment of its time does.
    const places = ends.map(({ event }, index) => ({
      at,
      event,
      y: ysOfEnds.slice(index).find((it) => it !== null) ?? y,
    }))
    const top = places[0]?.y ?? y
    const isSaid = top - lastTick >= TICK && ends.some(({ kind }) => kind !== 'stopped')
    if (isSaid) lastTick = top
    let floor = Math.max(y, before?.floor ?? y)
    for (const index of namesAt.get(at) ?? []) {
      const name = content.names[index]
      if (!name) continue
      const event = places.find((place) => place.event >= name.event)?.y ?? y
      const nameTop = clearance.topOfName(name, event)
      if (nameTop - event > FURTHEST) continue
      clearance.addName(name, round(nameTop))
      topOfName[index] = round(nameTop)
      floor = Math.max(floor, round(nameTop) + labelHeight(name.label))
    }
    stops.push({ at, top, bottom: y, floor, isSaid, places })
  }

  moments.forEach(({ kind, transmission, arrival }, index) => {
    yOfMoment[index] = ys.get(`${kind} ${transmission} ${arrival}`) ?? 0
  })
  const yOf = (at: Nanoseconds): number => {
    const next = stops[firstAfter(stops, at)]
    const previous = stops[firstAfter(stops, at) - 1]
    if (!previous) return TOP / 2
    if (!next) return round(previous.bottom + Math.min((at - previous.at) * scale, BOTTOM / 2))
    return round(previous.bottom + ((at - previous.at) / (next.at - previous.at)) * (next.top - previous.bottom))
  }
  return {
    height: Math.ceil(Math.max((stops.at(-1)?.bottom ?? TOP) + BOTTOM, (stops.at(-1)?.floor ?? TOP) + 2)),
    flights: flights.map(({ id, arrivals }) => ({
      sentY: ys.get(`sent ${id} 0`) ?? 0,
      endsY:
        arrivals.length > 0
          ? arrivals.map((_, arrival) => ys.get(`arrived ${id} ${arrival}`) ?? 0)
          : [ys.get(`stopped ${id} 0`) ?? 0],
    })),
    yOfMoment,
    yOf,
    yOfEvent: ({ at, event }) => {
      const stop = stops[firstAfter(stops, at) - 1]
      if (stop?.at !== at) return yOf(at)
      return stop.places.find((place) => place.event >= event)?.y ?? stop.bottom
    },
    topOfName,
    folds,
    instants: stops.map(({ at, top, bottom, isSaid }) => ({ at, top, bottom, isSaid })),
  }
}

/** Server and browser must write the same digits. */
const round = (y: number): number => Math.ceil(y * 10 - 1e-6) / 10

/** The first of them that is later than a time. */
function firstAfter(stops: readonly { readonly at: Nanoseconds }[], at: Nanoseconds): number {
  let low = 0
  let high = stops.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stops[middle]?.at ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
