import { type CarriedSegment, isMatch } from '../net/faults'
import { seqDistance } from '../tcp/formulas/sequence-numbers'
import type { Trace, TraceSegment, Value } from '../trace/format'
import type { Fault, Scenario, SegmentMatch } from './schema'

type Striking = Extract<Fault, { kind: 'lose' | 'duplicate' | 'delay' | 'hold' | 'corrupt' | 'reorder' }>
/** What an edit does to one segment: `{ kind: 'lose' }`, `{ kind: 'delay', byMs: 50 }`, ... */
export type Change = Striking extends infer Kind ? (Kind extends Striking ? Omit<Kind, 'segment'> : never) : never

/**
 * A fault that does something to one segment of a run.
 *
 * It names the segment by what it is, "the second segment with the bytes from 2920 on that the client sends", and not by its
 * place in the trace: so it still strikes the same one when other edits have changed what comes before.
 *
 * @param trace a whole one: what the recorder's level `segments` keeps is not enough
 * @throws RangeError where the trace has no such segment
 */
export function editOf(trace: Trace, segment: number, change: Change): Striking {
  const chosen = trace.segments[segment]
  if (!chosen) throw new RangeError(`the trace has no segment ${segment}; it has ${trace.segments.length}`)
  const match = matchOf(carriedOf(trace, chosen))
  const nth = trace.segments.slice(0, segment + 1).filter((it) => isMatch(match, carriedOf(trace, it))).length
  return { ...change, segment: { ...match, nth } }
}

/**
 * The scenario with edits, which act in the order in which they were made: of two on one segment the later one counts, and each
 * duplication adds its copy. Until the first segment that an edit strikes, both runs are the same; without edits it is the scenario as it was.
 */
export const withEdits = (scenario: Scenario, edits: readonly Fault[]): Scenario =>
  edits.length === 0 ? scenario : { ...scenario, faults: [...(scenario.faults ?? []), ...edits] }

/** What all copies of a segment have in common. An acknowledgment without data is what it acknowledges. */
function matchOf({ from, endpoint, seq, ack, flags, length }: CarriedSegment): SegmentMatch {
  const end = { from, ...(endpoint !== null && { connection: endpoint }), seq }
  // Bytes that are sent again may come with a PSH or a FIN that was not there before, and acknowledge more.
  if (length > 0) return { ...end, data: true }
  const isPureAck = flags.join() === 'ACK' && ack !== null
  return { ...end, flags: flags.join(' '), data: false, ...(isPureAck && { ack }) }
}

/** A segment of a trace as the faults of its run saw it. */
function carriedOf(trace: Trace, segment: TraceSegment): CarriedSegment {
  const { endpoint, seq, ack, flags, length, source, destination, forgedBy } = segment
  return {
    kind: 'segment',
    from: forgedBy ?? source.host,
    to: destination.host,
    endpoint,
    seq: seqDistance(initial(trace, segment, 'iss'), seq),
    ack: ack === null ? null : seqDistance(initial(trace, segment, 'irs'), ack),
    flags,
    length,
    size: 0,
  }
}

/** The initial number of one direction when a segment was sent; 0 for a segment that no connection sent. */
function initial({ snapshots, events }: Trace, { endpoint, cause }: TraceSegment, field: 'iss' | 'irs'): number {
  const snapshot = snapshots.findLast((it) => it.endpoint === endpoint && it.nextEvent <= cause)
  let value: Value = snapshot?.fields[field] ?? 0
  for (const event of events.slice(snapshot?.nextEvent ?? 0, cause + 1)) {
    if (event.endpoint !== endpoint) continue
    for (const [path, , after] of event.changes) if (path === field) value = after
  }
  return typeof value === 'number' ? value : 0
}
