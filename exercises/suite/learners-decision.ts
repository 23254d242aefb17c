import type { Decision, Segment } from 'tcp'
import {
  boolean,
  type Check,
  describe,
  isRecord,
  listOf,
  oneThat,
  orNull,
  record,
  uint32,
} from '#engine/decision-check'
import { type Nanoseconds, toMilliseconds } from '#engine/sim/time'

/** What a submission's handler returned is no decision. The message has its place and its value, and not the handler's name. */
export class NoDecision extends Error {
  override readonly name = 'NoDecision'
}

/**
 * A handler's decision as it came, if it is one in the words of the exercises. The engine makes a decision of its own from it,
 * and by then a number that is none would look like an error of somebody else's code.
 *
 * State, numbers and signals that it sets are the engine's to check: they have the same names there.
 *
 * @param now the host's clock: a timer is set for then or later
 * @throws NoDecision
 */
export function asDecision(decision: Decision | null, now: Nanoseconds): Decision | null {
  for (const wrong of wrongsOf(decision, toMilliseconds(now))) throw new NoDecision(wrong)
  return decision
}

/** The latest moment of virtual time. */
const MOST_MS = toMilliseconds(Number.MAX_SAFE_INTEGER)

const segment = record('a segment', {
  seq: uint32,
  ack: orNull(uint32),
  syn: boolean,
  fin: boolean,
  rst: boolean,
  length: uint32,
} satisfies Record<keyof Segment, Check>)
const segments = listOf('segments', segment)
const fields = oneThat(isRecord, 'fields of the connection')
const timers = oneThat(isRecord, 'moments by timer')

/** @param decision anything at all: types end where a submission runs */
function* wrongsOf(decision: unknown, nowMs: number): Generator<string> {
  if (decision === null) return
  if (!isRecord(decision)) {
    yield `returned ${describe(decision)}; expected a decision or null`
    return
  }
  if (decision.set !== undefined) yield* fields(decision.set, 'set')
  if (decision.send !== undefined) yield* segments(decision.send, 'send')
  if (decision.timers === undefined) return
  yield* timers(decision.timers, 'timers')
  const timeWaitMs = isRecord(decision.timers) ? decision.timers.timeWaitMs : undefined
  if (timeWaitMs === undefined) return
  const moment = (value: unknown) => value === null || (typeof value === 'number' && value >= nowMs && value <= MOST_MS)
  yield* oneThat(moment, `a number of milliseconds from ${nowMs} on, or null to stop the timer`)(
    timeWaitMs,
    'timers.timeWaitMs',
  )
}
