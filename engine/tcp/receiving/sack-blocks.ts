import type { ConnectionView, EarlyArrival } from '../connection-view'
import { seqAdd, seqDistance } from '../formulas/sequence-numbers'
import type { SackBlock, SequenceNumber } from '../segment'
import { effectiveMss } from '../sending/mss'

const NO_BLOCKS: readonly SackBlock[] = []

/**
 * What has come beyond the gap, as blocks of bytes without holes, in the order in which they are reported.
 *
 * ```
 *   RCV.NXT
 *      |    gap    |#######|   gap   |###|
 *                  1 ......2         3...4
 * ```
 *
 * First comes the block that holds what has just arrived, grown by all that it touches; then those that were reported most
 * recently. So every block is told at least three times, and the loss of an acknowledgment or two hides nothing.
 *
 * A FIN that came early is the last byte of its block, as in Linux: it takes a number, and it is kept.
 *
 * @param before what was reported until now, the most recent first
 * @param arrived SEG.SEQ of the segment that is being answered; one that closed the gap lies in no block
 * @see RFC 2018 4
 */
export function sackBlocks(
  { sackBlocks: before }: Pick<ConnectionView, 'sackBlocks'>,
  { rcvNxt, early, peerFin }: Pick<ConnectionView, 'rcvNxt' | 'early' | 'peerFin'>,
  arrived: SequenceNumber,
): readonly SackBlock[] {
  const blocks = withoutHoles(early, isKeptBehind(early, rcvNxt, peerFin) ? peerFin : null)
  if (blocks.length === 0) return NO_BLOCKS
  const inOrder = new Set<SackBlock>()
  for (const seq of [arrived, ...before.map(({ left }) => left)]) {
    const block = blocks.find(({ left, right }) => seqDistance(left, seq) < seqDistance(left, right))
    if (block) inOrder.add(block)
  }
  return [...inOrder]
}

/** Does the peer's FIN wait, too, and behind all that is early? A peer that sends more than it ended with contradicts itself. */
function isKeptBehind(early: readonly EarlyArrival[], rcvNxt: SequenceNumber, fin: SequenceNumber | null): boolean {
  if (fin === null || fin === rcvNxt) return false
  const last = early.at(-1)
  return !last || seqDistance(rcvNxt, last.seq) + last.payload.length <= seqDistance(rcvNxt, fin)
}

/** What is early lies in the order of its numbers, and no byte of it twice. */
function withoutHoles(early: readonly EarlyArrival[], fin: SequenceNumber | null): SackBlock[] {
  const blocks: SackBlock[] = []
  const pieces = early.map(({ seq, payload }) => ({ left: seq, right: seqAdd(seq, payload.length) }))
  if (fin !== null) pieces.push({ left: fin, right: seqAdd(fin, 1) })
  for (const piece of pieces) {
    const last = blocks.at(-1)
    if (last?.right === piece.left) blocks[blocks.length - 1] = { left: last.left, right: piece.right }
    else blocks.push(piece)
  }
  return blocks
}

/** Bytes of the header that the option takes beside its blocks: kind, length, and two that align it. */
export const SACK_BYTES = 4
/** Two numbers. */
export const BLOCK_BYTES = 8

/**
 * The blocks that a segment carries: 40 bytes of options hold four, or three beside timestamps.
 *
 * A segment full of text has no room for them. It leaves with as many as fit, since what it carries was cut before anybody knew
 * of the gap, and the acknowledgments without text tell them all. (Linux cuts its segments shorter instead.)
 *
 * @param length bytes of payload
 * @see RFC 2018 3
 */
export function blocksThatFit(
  view: Pick<ConnectionView, 'peerMss' | 'pathMtu' | 'profile' | 'timestamps'>,
  blocks: readonly SackBlock[],
  length: number,
): readonly SackBlock[] {
  const most = view.timestamps ? 3 : 4
  if (length === 0) return blocks.slice(0, most)
  const room = Math.floor((effectiveMss(view) - length - SACK_BYTES) / BLOCK_BYTES)
  return room < 1 ? NO_BLOCKS : blocks.slice(0, Math.min(most, room))
}
