import type { Nanoseconds } from '#engine/sim/time'
import type { Trace, TraceMessage, Transmission } from '#engine/trace/format'

/**
 * A run as far as it can be known at a moment, that moment included. What is still on its way has no arrival yet, and nobody knows
 * whether it will be lost.
 *
 * All in a trace is in order of time, so ids stay places in their lists.
 */
export function traceUntil(trace: Trace, until: Nanoseconds): Trace {
  const known = (way: Way): Way => {
    if (Math.max(way.sent + delayOver(trace, way), ...way.arrivals) <= until) return way
    const { because: _, fault: __, ...open } = way
    return { ...open, arrivals: way.arrivals.filter((at) => at <= until), fate: 'delivered' }
  }
  const knownMessage = (message: TraceMessage): TraceMessage => ({
    ...message,
    hops: message.hops.filter(({ sent }) => sent <= until).map(known),
  })
  return {
    ...trace,
    segments: trace.segments.filter(({ at }) => at <= until),
    transmissions: trace.transmissions
      .filter(({ sent }) => sent <= until)
      .map((transmission) => ({ segment: transmission.segment, ...known(transmission) })),
    ...(trace.messages && { messages: trace.messages.filter(({ at }) => at <= until).map(knownMessage) }),
    events: trace.events.filter(({ at }) => at <= until),
    series: Object.fromEntries(
      Object.entries(trace.series).map(([name, points]) => [name, points.filter(([at]) => at <= until)]),
    ),
    snapshots: trace.snapshots.filter(({ at }) => at <= until),
  }
}

/** Over one link: what a segment's transmission and an ICMP message's hop have in common. */
type Way = Omit<Transmission, 'segment'>

/** How long a link takes in that direction, where it has no queue. */
export function delayOver({ links }: Pick<Trace, 'links'>, { link, from }: Pick<Way, 'link' | 'from'>): Nanoseconds {
  const its = links.find(({ id }) => id === link)
  return its?.delay[its.between[0] === from ? 0 : 1] ?? 0
}
