import { toMilliseconds } from '#engine/sim/time'
import type { Trace, TraceEvent, TraceSegment } from '#engine/trace/format'

/** Milliseconds with three digits behind the point: what a person can write, and every platform prints alike. */
export const inMs = (at: number): number => Math.round(at / 1000) / 1000

/** How long one way takes on the first link, in milliseconds. */
export const oneWayMs = (trace: Trace): number => toMilliseconds(trace.links[0]?.delay[0] ?? 0)

/** Sums of milliseconds, as exact as they are shown. */
export const rounded = (ms: number): number => Math.round(ms * 1000) / 1000

/** A time that can be: nothing happens before the start of the run. */
export const ifPossible = (value: number): number | null => (value >= 0 ? rounded(value) : null)

export const hostOf = (endpoint: string): string => endpoint.split('/')[0] ?? endpoint

/** The other end of a connection: the end whose addresses are these the other way round, or the first on another host. */
export function peerOf(trace: Trace, endpoint: string): string | null {
  const own = trace.endpoints.find(({ id }) => id === endpoint)
  const segment = trace.segments.find((it) => it.endpoint === endpoint)
  const peer = trace.segments.find(
    (it) =>
      it.endpoint !== null &&
      it.source.host === segment?.destination.host &&
      it.source.port === segment.destination.port &&
      it.destination.port === segment.source.port,
  )
  return peer?.endpoint ?? trace.endpoints.find(({ host }) => host !== own?.host)?.id ?? null
}

/** The segment whose arrival led to an event, the nearest one; null where a call or a timer did, and nothing came before it. */
export function arrivalBehind(trace: Trace, event: TraceEvent): TraceSegment | null {
  for (let it: TraceEvent | undefined = event; it; it = it.cause === null ? undefined : trace.events[it.cause]) {
    if (it.at !== event.at) return null
    if (it.kind === 'arrival') return trace.segments[it.segment] ?? null
  }
  return null
}
