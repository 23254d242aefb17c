import { milliseconds, toMilliseconds } from '../sim/time'
import type { Signal } from '../tcp/connection-view'
import { isState, type State } from '../tcp/state'
import type { Trace, TraceSegment } from '../trace/format'
import { stateAt } from '../trace/state-at'

/**
 * What may be asked of a trace: the numbers and names of which lessons speak and that quizzes ask for.
 *
 * Times are milliseconds of virtual time, as scenarios write them. An endpoint is named as the trace names it: `client`,
 * `server/2` for a host's second connection.
 */

/** A state that an endpoint entered, and when. */
export interface Entered {
  readonly state: State
  readonly atMs: number
}

/** What an application was told, and when. */
interface Told {
  readonly signal: Signal
  readonly atMs: number
}

/** Which segments are meant: all that is named must hold. */
export interface SegmentQuestion {
  /** The host that sent it, whether one of its connections did or none. */
  readonly from?: string
  /** Exactly these flags, in any order: `SYN ACK`. PSH is not counted, since it says nothing to the connection. */
  readonly flags?: string
  readonly data?: boolean
  /** Only those that send again what was sent before; or only those that do not. */
  readonly again?: boolean
}

/** The state of an endpoint once all has happened that happens at this moment; null where the endpoint is not there yet. */
export function stateOf(trace: Trace, endpoint: string, atMs: number): State | null {
  return asState(stateAt(trace, milliseconds(atMs), endpoint)?.state)
}

/** Every state that an endpoint entered, in order. An endpoint begins in CLOSED, which is not listed. */
export const statePath = (trace: Trace, endpoint: string): readonly Entered[] =>
  trace.events
    .filter((event) => event.endpoint === endpoint)
    .flatMap(({ at, changes }) =>
      changes.flatMap(([path, , after]): Entered[] => {
        const state = path === 'state' ? asState(after) : null
        return state === null ? [] : [{ state, atMs: toMilliseconds(at) }]
      }),
    )

/** When an endpoint first enters a state; null where it never does. */
export const whenEnters = (trace: Trace, endpoint: string, state: State): number | null =>
  statePath(trace, endpoint).find((it) => it.state === state)?.atMs ?? null

/** When an endpoint leaves a state for the first time; null where it stays, or never was there. */
export function whenLeaves(trace: Trace, endpoint: string, state: State): number | null {
  const path = statePath(trace, endpoint)
  const entered = path.findIndex((it) => it.state === state)
  return entered === -1 ? null : (path[entered + 1]?.atMs ?? null)
}

/** For how many milliseconds an endpoint is in a state, the first time; null where it stays, or never is. */
export function timeIn(trace: Trace, endpoint: string, state: State): number | null {
  const left = whenLeaves(trace, endpoint, state)
  return left === null ? null : left - (whenEnters(trace, endpoint, state) ?? left)
}

/** The segments that were sent, in order: all of them, or those that a question names. */
export const segmentsSent = (trace: Trace, question: SegmentQuestion = {}): readonly TraceSegment[] =>
  trace.segments.filter(
    ({ source, flags, length, copy }) =>
      (question.from === undefined || question.from === source.host) &&
      (question.flags === undefined || sorted(question.flags.split(' ')) === sorted(flags)) &&
      (question.data === undefined || question.data === length > 0) &&
      (question.again === undefined || question.again === copy > 1),
  )

/** When each of these segments left. */
export const timesOf = (segments: readonly TraceSegment[]): readonly number[] =>
  segments.map(({ at }) => toMilliseconds(at))

/** What was sent because a segment arrived, by whichever rules, in order. */
export const answersTo = (trace: Trace, segment: TraceSegment): readonly TraceSegment[] =>
  trace.segments.filter(({ cause }) => isCausedByArrival(trace, cause, segment.id))

/** What the application above an endpoint was told, in order. */
export const signalsOf = (trace: Trace, endpoint: string): readonly Told[] =>
  trace.events.flatMap((event): Told[] =>
    event.kind === 'signal' && event.endpoint === endpoint
      ? [{ signal: event.signal, atMs: toMilliseconds(event.at) }]
      : [],
  )

/** How many bytes have come in order for the application above an endpoint by this moment, read or not. */
export const bytesDelivered = (trace: Trace, endpoint: string, atMs = trace.scenario.untilMs): number =>
  Number(stateAt(trace, milliseconds(atMs), endpoint)?.delivered ?? 0)

/** How many of them wait in the receive buffer, because the program has not read them. */
export const bytesUnread = (trace: Trace, endpoint: string, atMs = trace.scenario.untilMs): number =>
  Number(stateAt(trace, milliseconds(atMs), endpoint)?.rcvUser ?? 0)

/** How many requests, and how many connections that nobody has accepted, stand in the queues of a listener at this moment. */
export function queuesOf(trace: Trace, listener: string, atMs: number): { requests: number; waiting: number } {
  const fields = stateAt(trace, milliseconds(atMs), listener)
  return { requests: Number(fields?.requests ?? 0), waiting: Number(fields?.waiting ?? 0) }
}

/** What `nstat` on a host would show of one of the kernel's counters at this moment: rules name those that they would raise. */
export const counterOf = (trace: Trace, host: string, counter: string, atMs = trace.scenario.untilMs): number =>
  trace.events.filter(
    (event) =>
      event.kind === 'rule' &&
      event.at <= milliseconds(atMs) &&
      event.endpoint?.split('/')[0] === host &&
      event.why.split(':')[0]?.split(', ').includes(counter),
  ).length

/** How many bytes have come early and wait for a gap before them to close. */
export const bytesEarly = (trace: Trace, endpoint: string, atMs = trace.scenario.untilMs): number =>
  Number(stateAt(trace, milliseconds(atMs), endpoint)?.early ?? 0)

/** Which endpoints are in a state at this moment. */
export const endpointsIn = (trace: Trace, state: State, atMs: number): readonly string[] =>
  trace.endpoints.map(({ id }) => id).filter((id) => stateOf(trace, id, atMs) === state)

/** The differences between moments that follow each other. */
export const gaps = (times: readonly number[]): readonly number[] =>
  times.slice(1).map((time, index) => time - (times[index] ?? 0))

const asState = (value: unknown): State | null => (isState(value) ? value : null)

const sorted = (flags: readonly string[]): string =>
  flags
    .filter((flag) => flag !== 'PSH')
    .sort()
    .join()

/** Follows the causes of a segment back to the first arrival: everything from there on happened because of it. */
function isCausedByArrival(trace: Trace, eventId: number | null, segmentId: number): boolean {
  const event = eventId === null ? undefined : trace.events[eventId]
  if (!event) return false
  return event.kind === 'arrival' ? event.segment === segmentId : isCausedByArrival(trace, event.cause, segmentId)
}
