import type { ConnectionView, EarlyArrival } from '../connection-view'
import { seqAdd, seqDistance } from '../formulas/sequence-numbers'
import type { Payload, SequenceNumber } from '../segment'
import { slice } from '../sending/payloads'
import type { NewPart } from './trim'

/**
 * Puts a segment's new bytes in their place: what continues RCV.NXT is delivered, with everything early that it reaches.
 *
 * ```
 *   RCV.NXT
 *      |####|      early       |
 *      +----+    +-----+  +----+
 *      new ==>   |/////|  |////|
 * ```
 */
export function reassemble(
  view: ConnectionView,
  part: NewPart,
): { deliver: readonly Payload[]; rcvNxt: SequenceNumber; early: readonly EarlyArrival[] } {
  const arrivals = insert(view, part)
  const deliver: Payload[] = []
  let rcvNxt = view.rcvNxt
  let next = 0
  for (const { seq, payload } of arrivals) {
    const ahead = seqDistance(rcvNxt, seq)
    // A gap: what lies behind it keeps waiting. Arrivals are sorted, so no later one can be next.
    if (ahead !== 0 && view.formulas.seqLt(rcvNxt, seq)) break
    next++
    const known = seqDistance(seq, rcvNxt)
    if (known >= payload.length) continue
    deliver.push(slice(payload, known, payload.length - known))
    rcvNxt = seqAdd(seq, payload.length)
  }
  return { deliver, rcvNxt, early: arrivals.slice(next) }
}

/** The early arrivals and the new one, by their place in the window. */
function insert(view: ConnectionView, { seq, payload }: NewPart): readonly EarlyArrival[] {
  if (payload.length === 0) return view.early
  const place = (arrival: EarlyArrival) => seqDistance(view.rcvNxt, arrival.seq)
  return [...view.early, { seq, payload }].sort((a, b) => place(a) - place(b))
}
