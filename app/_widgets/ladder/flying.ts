import type { Nanoseconds } from '#engine/sim/time'
import type { Drawing, DrawnFlight } from './drawing'
import { LOST_AFTER } from './ends'

/** Where a segment or a message on its way is: across in percent, down in pixels, as its arrow. */
export interface Dot {
  readonly x: number
  readonly y: number
}

/**
 * Says where those flights of a drawing are that are on their way at a time.
 *
 * @returns asked many times a second: it looks at none that ended before the first of these left
 */
export function flyingIn({ flights }: Pick<Drawing, 'flights'>): (at: Nanoseconds, atMost: number) => readonly Dot[] {
  const inOrder = [...flights].sort((a, b) => a.flight.sent - b.flight.sent)
  const ends = latestEnds(inOrder)
  return (at, atMost) => {
    const dots: Dot[] = []
    for (let index = firstFrom(ends, at); index < inOrder.length && dots.length < atMost; index++) {
      const drawn = inOrder[index]
      if (!drawn || drawn.flight.sent >= at) break
      const dot = dotOf(drawn, at)
      if (dot) dots.push(dot)
    }
    return dots
  }
}

/** Null where it has come to the end of its arrow. */
function dotOf(drawn: DrawnFlight, at: Nanoseconds): Dot | null {
  const { flight, fromX, sentY, ends } = drawn
  const [end] = ends
  const part = (at - flight.sent) / Math.max(1, endOf(drawn) - flight.sent) / drawnPart(drawn)
  return end && part < 1 ? { x: fromX + (end.x - fromX) * part, y: sentY + (end.y - sentY) * part } : null
}

/** When the first copy has ended its way: where there is none, when it would have. */
const endOf = ({ flight: { arrivals, sent, delay } }: DrawnFlight): Nanoseconds => arrivals[0] ?? sent + delay

/** How much of its way is drawn. */
function drawnPart({ flight }: DrawnFlight): number {
  if (flight.outcome === 'arrives') return 1
  return flight.outcome === 'lost' ? LOST_AFTER : flight.part
}

/** For each flight, when it and all before it have ended. */
function latestEnds(flights: readonly DrawnFlight[]): readonly Nanoseconds[] {
  let latest = 0
  return flights.map((drawn) => {
    latest = Math.max(latest, endOf(drawn))
    return latest
  })
}

/** The first of values that never fall which is not below a bound. */
function firstFrom(values: readonly number[], bound: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) < bound) low = middle + 1
    else high = middle
  }
  return low
}
