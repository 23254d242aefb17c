import { type SegmentQuestion, segmentsSent } from '#engine/observe/measures'
import type { Trace, TraceEvent, TraceSegment } from '#engine/trace/format'
import type { Point } from './scene'

/**
 * The n-th segment, from 1, of those that a question names: where it leaves.
 *
 * @throws Error, once a run is asked that has no such segment
 */
export const sent =
  (question: SegmentQuestion, nth = 1): Point =>
  (trace) =>
    nthSegment(trace, question, nth)

/**
 * Where that segment arrives.
 *
 * @throws Error, once a run is asked that has no such segment, or where it never arrives
 */
export const arrives =
  (question: SegmentQuestion, nth = 1): Point =>
  (trace) => {
    const { id } = nthSegment(trace, question, nth)
    const event = trace.events.find((it) => it.kind === 'arrival' && it.segment === id)
    if (!event) throw new Error(`The segment ${asked(question, nth)} never arrives in this run.`)
    return event
  }

/**
 * Where an endpoint enters a state for the first time.
 *
 * @throws Error, once a run is asked in which it never does
 */
export const enters =
  (endpoint: string, state: string): Point =>
  (trace): TraceEvent => {
    const event = trace.events.find(
      (it) => it.endpoint === endpoint && it.changes.some(([path, , after]) => path === 'state' && after === state),
    )
    if (!event) throw new Error(`${endpoint} never enters ${state} in this run.`)
    return event
  }

function nthSegment(trace: Trace, question: SegmentQuestion, nth: number): TraceSegment {
  const found = segmentsSent(trace, question)
  const segment = found[nth - 1]
  if (!segment) throw new Error(`This run has ${found.length} segments ${asked(question, nth)}.`)
  return segment
}

const asked = (question: SegmentQuestion, nth: number): string =>
  `${JSON.stringify(question)}, of which number ${nth} is meant`
