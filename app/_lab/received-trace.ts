import type { Scenario } from '#engine/scenario/schema'
import { milliseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'
import { traceSchema } from './trace-schema'

/** Longer than this no run is read: it would hold up the page. */
export const MOST_CHARACTERS = 4_000_000
/** The bytes of all payloads together; a capture of the run holds them. */
const MOST_BYTES = 64_000_000
/** What is on its way when a run ends arrives later: a fault may hold it as long as a scenario may last. */
const LATEST = milliseconds(10_000_000)

/**
 * Reads a run from a place where somebody else's code ran. Nothing is believed that the engine could not have written of this
 * scenario: every part has its shape, and whatever one part names is there.
 *
 * @param json as it came
 * @param scenario what was to be run; it stands in the trace, whatever came
 * @returns null where this is no such run
 */
export function receivedTrace(json: string, scenario: Scenario): Trace | null {
  if (json.length > MOST_CHARACTERS) return null
  const value = parsed(json)
  if (typeof value !== 'object' || value === null) return null
  const trace: unknown = { ...value, scenario }
  return isTrace(trace) && !namesPrototype(trace) && isWhole(trace) ? trace : null
}

/** What was read is kept as it was read, for the order of its words counts in its fingerprint. */
const isTrace = (value: unknown): value is Trace => traceSchema.safeParse(value).success

/** JSON may have a key `__proto__` of its own, which a schema passes over. No run has one. */
const namesPrototype = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (Object.hasOwn(value, '__proto__') || Object.values(value).some(namesPrototype))

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Whether all that is named in a trace is in it, ids are places, and causes lie before what they cause. */
function isWhole({
  scenario,
  endpoints,
  links,
  segments,
  transmissions,
  messages = [],
  events,
  ...rest
}: Trace): boolean {
  const { hosts: hostsOf, faults = [] } = scenario
  const isHost = (name: string) => Object.hasOwn(hostsOf, name)
  const ids = new Set(endpoints.map(({ id }) => id))
  const isEndpoint = (id: string | null) => id === null || ids.has(id)
  const ways = new Map(links.map(({ id, between }) => [id, between]))
  const isFault = (fault: number | undefined) => fault === undefined || fault < faults.length
  const isTime = (at: number) => at <= LATEST
  const isBefore = (cause: number | null, event: number) => cause === null || cause < event
  const isCrossed = ({ link, from, to, sent, arrivals, fault }: Omit<Trace['transmissions'][number], 'segment'>) => {
    const ends = ways.get(link)
    return (
      from !== to &&
      ends?.includes(from) === true &&
      ends.includes(to) &&
      isFault(fault) &&
      isTime(sent) &&
      arrivals.every((at) => at >= sent && isTime(at))
    )
  }
  return (
    ids.size === endpoints.length &&
    endpoints.every(({ id, host, local }) => isHost(host) && local.host === host && id.split('/')[0] === host) &&
    ways.size === links.length &&
    links.every(({ between }) => between.every(isHost)) &&
    inOrder(segments.map(({ at }) => at)) &&
    segments.every(
      ({ id, endpoint, forgedBy, at, cause }, place) =>
        id === place &&
        isEndpoint(endpoint) &&
        (forgedBy === undefined || isHost(forgedBy)) &&
        isTime(at) &&
        cause < events.length,
    ) &&
    segments.reduce((sum, { length }) => sum + length, 0) <= MOST_BYTES &&
    transmissions.every((it) => it.segment < segments.length && isCrossed(it)) &&
    messages.every(
      ({ id, from, to, at, segment, cause, hops }, place) =>
        id === place &&
        isHost(from) &&
        isHost(to) &&
        isTime(at) &&
        (segment === null || segment < segments.length) &&
        (cause === null || cause < events.length) &&
        hops.every(isCrossed),
    ) &&
    inOrder(events.map(({ at }) => at)) &&
    events.every((event, place) => {
      const { id, at, endpoint, cause } = event
      if (id !== place || !isTime(at) || !isEndpoint(endpoint) || !isBefore(cause, id)) return false
      switch (event.kind) {
        case 'arrival':
          return event.segment < segments.length
        case 'icmp-arrival':
          return event.message < messages.length
        case 'drop':
          return event.segment < segments.length && isHost(event.host) && isFault(event.fault)
        default:
          return true
      }
    }) &&
    Object.keys(rest.series).every((key) => key.startsWith('.') || ids.has(key.slice(0, key.lastIndexOf('.')))) &&
    rest.snapshots.every(({ at, nextEvent, endpoint }) => isTime(at) && nextEvent <= events.length && ids.has(endpoint))
  )
}

const inOrder = (times: readonly number[]): boolean => times.every((at, place) => at >= (times[place - 1] ?? 0))
