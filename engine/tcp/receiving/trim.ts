import type { ConnectionView } from '../connection-view'
import { seqAdd, seqDistance } from '../formulas/sequence-numbers'
import type { Payload, Segment, SequenceNumber } from '../segment'
import { slice } from '../sending/payloads'

/** The part of a segment that is new and fits the window. */
export interface NewPart {
  readonly seq: SequenceNumber
  readonly payload: Payload
  readonly fin: boolean
}

/**
 * Cuts from a segment the bytes that came before and those beyond the window. A FIN takes a number of the window, too:
 * where there is none left for it, it is cut.
 *
 * @see RFC 9293 3.10.7.4, first: "segments may be trimmed to the receive window"
 */
export function trim(view: ConnectionView, segment: Segment): NewPart {
  const { seqLt } = view.formulas
  const start = segment.syn ? seqAdd(segment.seq, 1) : segment.seq
  const old = seqLt(start, view.rcvNxt) ? seqDistance(start, view.rcvNxt) : 0
  const seq = seqAdd(start, old)
  // A FIN that lies wholly before RCV.NXT is old, and so is every byte before it.
  if (old > segment.payload.length) return { seq: view.rcvNxt, payload: slice(segment.payload, 0, 0), fin: false }

  const room = Math.max(0, view.rcvWnd - seqDistance(view.rcvNxt, seq))
  const length = Math.min(segment.payload.length - old, room)
  return {
    seq,
    payload: slice(segment.payload, old, length),
    fin: segment.fin && length < room,
  }
}
