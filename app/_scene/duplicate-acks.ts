import { seqAdd, seqLt } from '#engine/tcp/formulas/sequence-numbers'
import type { Trace, TraceSegment } from '#engine/trace/format'

/** What an endpoint knows when a segment arrives, as far as it decides whether that is a duplicate ACK. */
interface Receiver {
  /** The number after all that it has sent; null before its SYN. */
  sentUntil: number | null
  /** The greatest acknowledgment that it has received. */
  acknowledged: number | null
  /** The window that the last acknowledgment stated, in bytes. */
  window: number
  /** The window scale of its own SYN, and of its peer's. */
  ownScale: number | undefined
  peerScale: number | undefined
}

/**
 * The duplicate ACKs of a run, by segment: RFC 5681 2 defines them where they arrive, by five conditions. Who receives it has something
 * outstanding; it carries no data; neither SYN nor FIN; its number is the greatest that was received; its window is that of the last.
 *
 * An ACK that merely says again what was said, and what has not arrived, is none.
 *
 * @see RFC 5681 2, DUPLICATE ACKNOWLEDGMENT
 */
export function duplicateAcksOf({ segments, events }: Pick<Trace, 'segments' | 'events'>): ReadonlySet<number> {
  const receivers = new Map<string, Receiver>()
  const receiver = (endpoint: string): Receiver => {
    const known = receivers.get(endpoint)
    if (known) return known
    const its = { sentUntil: null, acknowledged: null, window: 0, ownScale: undefined, peerScale: undefined }
    receivers.set(endpoint, its)
    return its
  }
  const duplicates = new Set<number>()
  const judged = new Set<number>()
  let sent = 0
  for (const event of events) {
    if (event.kind !== 'arrival' || event.endpoint === null) continue
    for (let next = segments[sent]; next && next.cause < event.id; next = segments[++sent]) {
      if (next.endpoint !== null) noteSent(receiver(next.endpoint), next)
    }
    const segment = segments[event.segment]
    if (!segment) continue
    const its = receiver(event.endpoint)
    // A copy that the network made is not another acknowledgment of its sender's.
    if (isDuplicate(its, segment) && !judged.has(segment.id)) duplicates.add(segment.id)
    judged.add(segment.id)
    noteArrived(its, segment)
  }
  return duplicates
}

function isDuplicate(its: Receiver, segment: TraceSegment): boolean {
  if (segment.length > 0 || segment.flags.some((flag) => flag === 'SYN' || flag === 'FIN' || flag === 'RST'))
    return false
  if (segment.ack === null || its.sentUntil === null || its.acknowledged === null) return false
  const isOutstanding = seqLt(its.acknowledged, its.sentUntil)
  return isOutstanding && segment.ack === its.acknowledged && windowOf(its, segment) === its.window
}

function noteSent(its: Receiver, segment: TraceSegment): void {
  const isSyn = segment.flags.includes('SYN')
  const until = seqAdd(segment.seq, segment.length + Number(isSyn) + Number(segment.flags.includes('FIN')))
  if (isSyn) {
    its.ownScale = segment.options?.windowScale
    // A SYN sent for the first time begins a connection.
    if (segment.copy === 1) Object.assign(its, { sentUntil: until, acknowledged: null })
  }
  if (its.sentUntil === null || seqLt(its.sentUntil, until)) its.sentUntil = until
}

function noteArrived(its: Receiver, segment: TraceSegment): void {
  if (segment.flags.includes('SYN')) its.peerScale = segment.options?.windowScale
  if (segment.ack === null || segment.flags.includes('RST')) return
  // What acknowledges a thing that was never sent acknowledges nothing.
  if (its.sentUntil === null || seqLt(its.sentUntil, segment.ack)) return
  if (its.acknowledged === null || seqLt(its.acknowledged, segment.ack)) its.acknowledged = segment.ack
  its.window = windowOf(its, segment)
}

/** The window of a SYN is never scaled; later ones are where both SYNs said by how much (RFC 7323 2.2). */
function windowOf({ ownScale, peerScale }: Receiver, { window, flags }: TraceSegment): number {
  const isScaled = !flags.includes('SYN') && ownScale !== undefined && peerScale !== undefined
  return isScaled ? window << peerScale : window
}
