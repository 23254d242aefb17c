import type { Nanoseconds } from '#engine/sim/time'
import type { Flight } from './flights'
import type { LadderContent } from './layout'
import type { Place } from './timers'

/** The part of its way that a lost segment is drawn. */
export const LOST_AFTER = 0.62

/** Something that has a place on the axis. */
export type End = Place &
  (
    | { readonly kind: 'sent' | 'arrived' | 'stopped'; readonly flight: Flight; readonly moment: number }
    | { readonly kind: 'mark' }
  )

/** All that has a place on the axis, in the order in which it happened: that of the moments, and of the events. */
export function endsOf({ trace, moments, flights, marks }: LadderContent): readonly End[] {
  const last = trace.events.length
  const ends: End[] = moments.flatMap(({ kind, at, event, transmission, arrival }): End[] => {
    const flight = flights[transmission]
    return flight ? [{ kind, at, event, flight, moment: arrival }] : []
  })
  for (const flight of flights) {
    if (flight.kind === 'message') {
      const event = flight.hop === 0 ? (flight.message.cause ?? last) : last
      ends.push({ kind: 'sent', at: flight.sent, event, flight, moment: 0 })
      flight.arrivals.forEach((at, moment) => {
        ends.push({ kind: 'arrived', at, event: last, flight, moment })
      })
    }
    if (flight.arrivals.length > 0) continue
    const part = flight.outcome === 'lost' ? LOST_AFTER : flight.part
    // It is later than what it follows from, also where a link takes no time.
    const at = flight.sent + Math.max(1, Math.round(flight.delay * part))
    ends.push({ kind: 'stopped', at, event: last, flight, moment: 0 })
  }
  return [...ends, ...marks.map((place): End => ({ kind: 'mark', ...place }))].sort(
    (a, b) => a.at - b.at || a.event - b.event,
  )
}

/** What happens at one time, together. */
export function groupsOf(ends: readonly End[]): { at: Nanoseconds; ends: End[] }[] {
  const groups: { at: Nanoseconds; ends: End[] }[] = []
  for (const end of ends) {
    const last = groups.at(-1)
    if (last?.at === end.at) last.ends.push(end)
    else groups.push({ at: end.at, ends: [end] })
  }
  return groups
}
