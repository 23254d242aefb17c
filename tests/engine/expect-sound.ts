import { expect } from 'vitest'
import type { Trace, TraceEvent, Value } from '#engine/trace/format'
import { stateAt } from '#engine/trace/state-at'

/** What holds for every trace: ids are indices, causes come before what they cause, and the parts agree with each other. */
export function expectSound(trace: Trace): void {
  const { events, segments, transmissions, endpoints } = trace
  const wrong: string[] = []
  const claim = (holds: boolean, what: string) => {
    if (!holds) wrong.push(what)
  }

  let last = 0
  for (const [index, event] of events.entries()) {
    claim(event.id === index, `event ${index} has the id ${event.id}`)
    claim(event.at >= last, `event ${index} happens before the one before it`)
    last = event.at
    claim(event.kind !== 'halt', `event ${index} ends the run: ${event.kind === 'halt' && event.reason}`)
    if (event.cause === null) claim(event.kind === 'call', `event ${index}, a ${event.kind}, has no cause`)
    else claim(event.cause < index && isEarlier(events[event.cause], event), `event ${index} has a later cause`)
    if (event.kind === 'arrival' || event.kind === 'drop') {
      const arrivals = transmissions.filter(({ segment }) => segment === event.segment).flatMap((it) => it.arrivals)
      claim(arrivals.includes(event.at), `event ${index}: segment ${event.segment} arrives when no link brings it`)
    }
  }
  for (const [index, segment] of segments.entries()) {
    claim(segment.id === index, `segment ${index} has the id ${segment.id}`)
    claim(events[segment.cause]?.kind === 'rule', `segment ${index} was made by no rule`)
    claim(events[segment.cause]?.at === segment.at, `segment ${index} was not made when its rule fired`)
    claim(
      transmissions.some((it) => it.segment === index),
      `segment ${index} was never transmitted`,
    )
  }
  for (const { segment, sent, arrivals } of transmissions) {
    claim(segments[segment] !== undefined, `a transmission of segment ${segment}, which is not there`)
    claim(
      arrivals.every((at) => at >= sent),
      `segment ${segment} arrives before it is sent`,
    )
  }
  for (const { id } of endpoints) {
    const chain = changesOf(trace, id)
    claim(chain.wrong === null, `endpoint ${id}: ${chain.wrong}`)
    expect(stateAt(trace, Number.MAX_SAFE_INTEGER, id)).toEqual(chain.fields)
  }
  expect(wrong).toEqual([])
}

const isEarlier = (cause: TraceEvent | undefined, event: TraceEvent): boolean =>
  cause !== undefined && cause.at <= event.at

/** Follows an endpoint's changes one by one: each must begin where the one before it ended. */
function changesOf(trace: Trace, endpoint: string): { fields: Record<string, Value>; wrong: string | null } {
  const first = trace.snapshots.find((it) => it.endpoint === endpoint)
  const fields = { ...first?.fields }
  let wrong: string | null = null
  for (const event of trace.events) {
    if (event.endpoint !== endpoint || event.id < (first?.nextEvent ?? 0)) continue
    for (const [path, before, after] of event.changes) {
      if (fields[path] !== before)
        wrong ??= `event ${event.id} changes ${path} from ${before}, but it was ${fields[path]}`
      fields[path] = after
    }
  }
  return { fields, wrong }
}
