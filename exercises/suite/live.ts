import { TestRunner } from 'vitest'
import type { HandlerRefusal } from '#engine/guard'
import type { Replacements } from '#engine/handlers'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { toMilliseconds } from '#engine/sim/time'
import { firstDifference } from '#engine/trace/difference'
import type { Trace, TraceSegment } from '#engine/trace/format'
import { stateAt } from '#engine/trace/state-at'
import { breachText } from '../grader/breach-text'
import { FindingError } from './calling'

/** A connection with the learner's code at one end or both, beside the same scenario with the reference alone. */
export interface AttachedRun {
  readonly learner: Trace
  readonly reference: Trace
}

declare module 'vitest' {
  interface TaskMeta {
    run?: AttachedRun
  }
}

/**
 * Puts two runs of one scenario on the test that is running, so that its verdict can show both ladders.
 *
 * Attach before the first assertion: what fails afterwards takes the runs with it.
 *
 * @throws where no test is running
 */
export function attachRun(run: AttachedRun): void {
  const test = TestRunner.getCurrentTest()
  if (test === undefined) {
    throw new Error(
      'attachRun was called outside of a test, so there is no verdict to attach to. Call it inside test().',
    )
  }
  test.meta.run = run
}

interface LiveTest {
  readonly scenario: Scenario
  /** The learner's code, by host. */
  readonly handlers: Readonly<Record<string, Replacements>>
  /** What the connection does, for the author's sentence: `client.send(3000 B)`. */
  readonly call: string
  /** The host whose application the bytes are for. */
  readonly receiver: string
}

/**
 * Runs a connection with the learner's code, attaches it beside the reference's, and fails where the two part: by the bytes
 * that the application got, else by the first segment that differs, else by the state in which a connection ends.
 *
 * Where the code threw, its error goes with the finding, for it knows the line.
 *
 * @throws FindingError whose values are bytes (`server.delivered = 1072 B`), a segment (`#7 server ACK 0 ack 108`), a state (`server: CLOSING`) or what the code did to end the run
 */
export function runsLikeTheReference({ scenario, handlers, call, receiver }: LiveTest): void {
  let refusal: HandlerRefusal | undefined
  const learner = run(scenario, {
    handlers,
    onRefusal: (it) => {
      refusal = it
    },
  })
  const reference = run(scenario)
  attachRun({ learner, reference })

  const wanted = delivered(reference, receiver)
  const halt = learner.events.find((event) => event.kind === 'halt')
  if (halt) throw new FindingError({ call, got: haltText(halt), expected: wanted }, refusal?.thrown)

  const got = delivered(learner, receiver)
  if (got !== wanted) throw new FindingError({ call, got, expected: wanted })

  const parting = firstDifference(learner, reference)
  if (parting) {
    const text = parting.field === 'at' ? timedText : segmentText
    throw new FindingError({ call, got: text(parting.a), expected: text(parting.b) })
  }

  for (const { id } of reference.endpoints) {
    const [ended, right] = [`${id}: ${atTheEnd(learner, id)?.state}`, `${id}: ${atTheEnd(reference, id)?.state}`]
    if (ended !== right) throw new FindingError({ call, got: ended, expected: right })
  }
}

/** The fields of an endpoint when all is over; null where there is none. */
const atTheEnd = (trace: Trace, endpoint: string) => stateAt(trace, trace.events.at(-1)?.at ?? 0, endpoint)

/** `2362.5 ms: #7 client ACK 401`: the same segment, at another time. */
const timedText = (segment: TraceSegment | null): string =>
  `${segment === null ? '–' : toMilliseconds(segment.at)} ms: ${segmentText(segment)}`

/** `seqLt(5, 7) returned 1`; what was expected stands after the semicolon, and our own sentence says it better. */
const haltText = (halt: { handler: string | null; reason: string }): string => breachText(halt).split(';')[0] ?? ''

/** How many bytes a host's application got: `server.delivered = 1072 B`. */
function delivered(trace: Trace, host: string): string {
  return `${host}.delivered = ${atTheEnd(trace, host)?.delivered ?? 0} B`
}

/** `#7 server ACK 0 ack 108 +536 B` for the seventh segment, or `–` for one that is not there. */
function segmentText(segment: TraceSegment | null): string {
  if (segment === null) return '–'
  const { id, endpoint, source, flags, seq, ack, length } = segment
  return `#${id + 1} ${endpoint ?? source.host} ${flags.join(' ')} ${seq}${ack === null ? '' : ` ack ${ack}`}${length ? ` +${length} B` : ''}`
}
