import type { Nanoseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'

/** One step of a run: a segment leaves, or a copy of it arrives. */
export interface Moment {
  readonly kind: 'sent' | 'arrived'
  readonly at: Nanoseconds
  /** Which transmission, by index in `trace.transmissions`. */
  readonly transmission: number
  /** Which of its arrivals; 0 for `sent`. */
  readonly arrival: number
  /** The event that it is, or that made it: moments of the same time are in the order of their causes. */
  readonly event: number
}

/** The steps of a run, in the order in which they happened. */
export function momentsOf(trace: Trace): readonly Moment[] {
  const arrivalEvents = new Map<string, number>()
  for (const event of trace.events) {
    if (event.kind === 'arrival') arrivalEvents.set(`${event.segment}@${event.at}`, event.id)
  }
  const moments: Moment[] = []
  trace.transmissions.forEach(({ segment: id, from, sent, arrivals }, transmission) => {
    const segment = trace.segments[id]
    // A router passes on what has arrived: an arrival that no event tells of stands behind all events, and this behind it.
    const isFirstHop = from === (segment?.forgedBy ?? segment?.source.host)
    const event = (isFirstHop ? segment?.cause : undefined) ?? trace.events.length
    moments.push({ kind: 'sent', at: sent, transmission, arrival: 0, event })
    arrivals.forEach((at, arrival) => {
      const event = arrivalEvents.get(`${id}@${at}`) ?? trace.events.length
      moments.push({ kind: 'arrived', at, transmission, arrival, event })
    })
  })
  return moments.sort((a, b) => a.at - b.at || a.event - b.event || a.transmission - b.transmission)
}

/** The last moment that has happened at a time; -1 before the first. */
export function momentAt(moments: readonly Moment[], at: Nanoseconds): number {
  let low = 0
  let high = moments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((moments[middle]?.at ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
