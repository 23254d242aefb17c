import type { Decision } from './handlers'
import { STATES } from './tcp/state'

export const UINT32 = 'a whole number from 0 to 4294967295'

const DECISION_KEYS: readonly (keyof Decision)[] = ['set', 'send', 'timers', 'deliver', 'signal', 'why', 'then']
const SEQUENCE_NUMBERS = ['iss', 'irs', 'sndUna', 'sndNxt', 'rcvNxt', 'sndWl1', 'sndWl2']

/** What is wrong with something that a rule returned as its decision: what stands there, and what was expected. */
export function* wrongsOf(decision: unknown): Generator<string> {
  if (!isRecord(decision)) {
    yield `returned ${describe(decision)}; expected a decision or null`
    return
  }
  for (const key of Object.keys(decision)) {
    if (!DECISION_KEYS.some((known) => known === key))
      yield `decided "${key}"; a decision has ${DECISION_KEYS.join(', ')}`
  }
  if (decision.then !== 'continue' && decision.then !== 'stop') {
    yield `then is ${describe(decision.then)}; expected 'continue' or 'stop'`
  }
  const { set = {}, send = [], timers = {} } = decision
  yield* wrongFields(set)
  if (Array.isArray(send)) for (const [index, segment] of send.entries()) yield* wrongSegment(segment, `send[${index}]`)
  else yield `send is ${describe(send)}; expected a list of segments`
  if (!isRecord(timers)) yield `timers is ${describe(timers)}; expected moments by timer`
}

function* wrongFields(set: unknown): Generator<string> {
  if (!isRecord(set)) {
    yield `set is ${describe(set)}; expected fields of the connection`
    return
  }
  if (set.state !== undefined && !STATES.some((state) => state === set.state)) {
    yield `set.state is ${describe(set.state)}; expected one of ${STATES.join(', ')}`
  }
  for (const field of SEQUENCE_NUMBERS) {
    if (set[field] !== undefined && !isUint32(set[field]))
      yield `set.${field} is ${describe(set[field])}; expected ${UINT32}`
  }
}

function* wrongSegment(segment: unknown, place: string): Generator<string> {
  if (!isRecord(segment)) {
    yield `${place} is ${describe(segment)}; expected a segment`
    return
  }
  if (!isUint32(segment.seq)) yield `${place}.seq is ${describe(segment.seq)}; expected ${UINT32}`
  if (segment.ack !== null && !isUint32(segment.ack)) {
    yield `${place}.ack is ${describe(segment.ack)}; expected ${UINT32}, or null for no ACK bit`
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isUint32 = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff

/** A value in a few words, whatever it is: it comes from code that nobody here wrote. */
export function describe(value: unknown): string {
  try {
    if (value instanceof Error) return `${value.name}: ${value.message}`.slice(0, 200)
    if (typeof value === 'function') return 'a function'
    return (JSON.stringify(value) ?? String(value)).slice(0, 80)
  } catch {
    return 'a value that cannot be shown'
  }
}
