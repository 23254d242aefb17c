import { seqAdd, seqBetween, seqDistance } from '#engine/tcp/formulas/sequence-numbers'
import { isAcceptable } from '#engine/tcp/receiving/acceptable'
import { segment } from '#engine/tcp/segment'

/** A receiver's window: RCV.NXT and RCV.WND. */
export interface Window {
  readonly rcvNxt: number
  readonly rcvWnd: number
}

/** Where a segment lies and what becomes of it: the kinds in which readers think, not those of the code. */
export type Verdict =
  | { readonly kind: 'next' | 'ahead'; readonly isAcceptable: true; readonly cut: number }
  | { readonly kind: 'partly-old'; readonly isAcceptable: true; readonly old: number; readonly cut: number }
  | { readonly kind: 'empty'; readonly isAcceptable: true }
  | { readonly kind: 'old' | 'beyond' | 'opposite' | 'closed'; readonly isAcceptable: false }

/**
 * What a receiver makes of `length` bytes from `seq` on.
 *
 * @returns `old` and `cut`: how many bytes are trimmed below RCV.NXT and beyond the window
 * @see RFC 9293 3.4, table 5
 */
export function judge({ rcvNxt, rcvWnd }: Window, seq: number, length: number): Verdict {
  const arriving = segment({ flags: 'ACK', seq, payload: { length } })
  const ahead = signedDistance(rcvNxt, seq)
  if (!isAcceptable({ rcvNxt, rcvWnd, formulas: { seqBetween } }, arriving)) {
    if (seqDistance(rcvNxt, seq) === 2 ** 31) return { kind: 'opposite', isAcceptable: false }
    if (rcvWnd === 0) return { kind: 'closed', isAcceptable: false }
    return { kind: ahead < 0 ? 'old' : 'beyond', isAcceptable: false }
  }
  if (length === 0) return { kind: 'empty', isAcceptable: true }
  const cut = Math.max(0, ahead + length - rcvWnd)
  if (ahead < 0) return { kind: 'partly-old', isAcceptable: true, old: -ahead, cut }
  return { kind: ahead === 0 ? 'next' : 'ahead', isAcceptable: true, cut }
}

/** How far `to` lies ahead of `from`, the short way round: negative where it lies behind. */
export const signedDistance = (from: number, to: number): number => (to - from) | 0

/** The number `distance` ahead of `from`; behind it where negative. */
export const ahead = (from: number, distance: number): number => seqAdd(from, distance)
