import type { Nanoseconds } from '#engine/sim/time'
import type { Trace, Transmission } from '#engine/trace/format'

/**
 * A run as far as it can be known at a moment, that moment included. What is still on its way has no arrival yet, and nobody knows
 * whether it will be lost.
 *
 * All in a trace is in order of time, so ids stay places in their lists.
 */
export function traceUntil(trace: Trace, until: Nanoseconds): Trace {
  const delays = new Map(trace.links.map((link) => [link.id, link]))
  const known = (transmission: Transmission): Transmission => {
    const { link, from, sent, arrivals } = transmission
    const its = delays.get(link)
    const delay = its?.delay[its.between[0] === from ? 0 : 1] ?? 0
    if (Math.max(sent + delay, ...arrivals) <= until) return transmission
    const { because: _, fault: __, ...open } = transmission
    return { ...open, arrivals: arrivals.filter((at) => at <= until), fate: 'delivered' }
  }
  return {
    ...trace,
    segments: trace.segments.filter(({ at }) => at <= until),
    transmissions: trace.transmissions.filter(({ sent }) => sent <= until).map(known),
    ...(trace.messages && { messages: trace.messages.filter(({ at }) => at <= until) }),
    events: trace.events.filter(({ at }) => at <= until),
    series: Object.fromEntries(
      Object.entries(trace.series).map(([name, points]) => [name, points.filter(([at]) => at <= until)]),
    ),
    snapshots: trace.snapshots.filter(({ at }) => at <= until),
  }
}
