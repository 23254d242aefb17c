import type { Trace } from '#engine/trace/format'

/**
 * What a trace holds up to one of its events: nothing that came of the event is in it, not even at the same moment. What is on
 * its way arrives all the same. Ids stay places in their lists.
 */
export function shownUntil(trace: Trace, event: number): Trace {
  const now = trace.events[event]?.at ?? 0
  const firstHidden = trace.segments.findIndex(({ cause }) => cause > event)
  const count = firstHidden < 0 ? trace.segments.length : firstHidden
  return {
    ...trace,
    segments: trace.segments.slice(0, count),
    transmissions: trace.transmissions
      .filter(({ segment, sent }) => segment < count && sent <= now)
      .map((transmission) => {
        const [first] = transmission.arrivals
        const come = transmission.arrivals.filter((at) => at <= now)
        return { ...transmission, arrivals: come.length === 0 && first !== undefined ? [first] : come }
      }),
    events: trace.events.slice(0, event + 1),
    series: {},
    snapshots: trace.snapshots.filter(({ nextEvent }) => nextEvent <= event),
  }
}
