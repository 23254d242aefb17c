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
  // By far the most common: nothing is early, and the segment is the next.
  if (view.early.length === 0 && part.seq === view.rcvNxt && part.payload.length > 0) {
    return { deliver: [part.payload], rcvNxt: seqAdd(part.seq, part.payload.length), early: view.early }
  }
  const arrivals = insert(view, part)
  const deliver: Payload[] = []
  let rcvNxt = view.rcvNxt
  let next = 0
  for (const { seq, payload } of arrivals) {
    // A gap: what lies behind it keeps waiting. Arrivals are sorted, so no later one can be next.
    if (seq !== rcvNxt) break
    next++
    deliver.push(payload)
    rcvNxt = seqAdd(seq, payload.length)
  }
  return { deliver, rcvNxt, early: arrivals.slice(next) }
}

/** The early arrivals and the new one, by their place in the window, each byte held once. */
function insert(view: ConnectionView, { seq, payload }: NewPart): readonly EarlyArrival[] {
  if (payload.length === 0) return view.early
  const place = (arrival: EarlyArrival) => seqDistance(view.rcvNxt, arrival.seq)
  let end = 0
  return [...view.early, { seq, payload }]
    .sort((a, b) => place(a) - place(b))
    .flatMap((arrival) => {
      const start = place(arrival)
      const known = Math.max(0, end - start)
      const length = arrival.payload.length - known
      if (length <= 0) return []
      end = start + known + length
      return [{ seq: seqAdd(arrival.seq, known), payload: slice(arrival.payload, known, length) }]
    })
}
