import type { ConnectionView, EarlyArrival } from '../connection-view'
import { seqAdd } from '../formulas/sequence-numbers'
import type { Payload, Segment, SequenceNumber } from '../segment'
import { reassemble } from './reassembly'
import { trim } from './trim'

/** What the text of a segment brings: bytes for the application, and the receive variables after them. */
interface Placed {
  readonly deliver: readonly Payload[]
  readonly rcvNxt: SequenceNumber
  readonly early: readonly EarlyArrival[]
  readonly peerFin: SequenceNumber | null
}

/** Puts the bytes of a segment where they belong in the peer's stream, and keeps the place of its FIN. */
export function place(view: ConnectionView, segment: Segment): Placed {
  const { payload } = segment
  if (isPlain(view, segment)) {
    return { deliver: [payload], rcvNxt: seqAdd(view.rcvNxt, payload.length), early: view.early, peerFin: null }
  }
  const part = trim(view, segment)
  const { deliver, rcvNxt, early } = reassemble(view, part)
  const finSeen = part.fin ? seqAdd(part.seq, part.payload.length) : view.peerFin
  // A peer that sends bytes past its own FIN contradicts itself: the FIN is forgotten.
  const peerFin = finSeen !== null && view.formulas.seqLt(finSeen, rcvNxt) ? null : finSeen
  return { deliver, rcvNxt, early, peerFin }
}

/** Nearly every segment: it is next, it fits, nothing waits behind it and no FIN is in sight. */
const isPlain = (view: ConnectionView, { seq, syn, fin, payload }: Segment): boolean =>
  seq === view.rcvNxt &&
  view.early.length === 0 &&
  view.peerFin === null &&
  !syn &&
  !fin &&
  payload.length <= view.rcvWnd
