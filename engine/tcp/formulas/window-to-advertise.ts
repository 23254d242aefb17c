import type { SequenceNumber } from '../segment'
import { seqDistance } from './sequence-numbers'

/** What a receiver knows when it states its window; bytes where no other unit stands. */
export interface ReceiveBuffer {
  readonly rcvNxt: SequenceNumber
  /** RCV.NXT + RCV.WND: up to where, without it, the peer was told that it may send. */
  readonly rightEdge: SequenceNumber
  /** RCV.BUFF - RCV.USER: room for what follows RCV.NXT. */
  readonly freeBytes: number
  /** RCV.BUFF. */
  readonly rcvBuff: number
  readonly mss: number
  /** By how many bits the window is shifted. */
  readonly shift: number
}

const MOST_WINDOW = 0xffff

/**
 * The window to put into a header.
 *
 * The right edge stays where it is until it can move by a full segment or half the buffer: a window that opened byte by byte
 * would be filled byte by byte (the silly window). It never moves left.
 *
 * ```
 *              |<---------- RCV.BUFF ------------->|
 *   -----------+-----------+-------------+---------+
 *     read     | RCV.USER  |   RCV.WND   |  gain   |
 *   -----------+-----------+-------------+---------+
 *                       RCV.NXT      right edge
 * ```
 *
 * Rounding is always down, so that nothing is promised that has no room; by less than 2^shift bytes the edge may then seem to
 * move left (RFC 7323 2.4), and the receiver still takes what it promised before.
 *
 * @see RFC 9293 3.8.6.2.2 MUST-39, 3.8.6 SHLD-14; RFC 7323 2.3
 */
export function windowToAdvertise({ rcvNxt, rightEdge, freeBytes, rcvBuff, mss, shift }: ReceiveBuffer): number {
  const promised = seqDistance(rcvNxt, rightEdge)
  const gain = freeBytes - promised
  const window = gain >= Math.min(rcvBuff / 2, mss) ? freeBytes : promised
  return Math.min(Math.floor(window / (1 << shift)), MOST_WINDOW)
}
