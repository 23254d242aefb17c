import type { Run } from '#app/_scene/run'
import type { Span } from '#app/_scene/store'
import { milliseconds } from '#engine/sim/time'

/** Nothing is told apart below that. */
const SHORTEST = 1000

/** From the first moment of a run to the last, with a little room at each end. */
export function wholeSpan({ end }: Pick<Run, 'end'>): Span {
  const length = Math.max(end, milliseconds(1))
  return { from: Math.round(-0.015 * length), until: Math.round(1.015 * length) }
}

/** The span that plots show: what the reader chose, as far as the run has it. */
export function shownSpan(chosen: Span | null, whole: Span): Span {
  if (!chosen || chosen.from >= whole.until) return whole
  return within(chosen, whole)
}

/** Twice as close, or (with 2) half as close, around a time. */
export function zoomed({ from, until }: Span, factor: number, around: number, whole: Span): Span {
  const length = (until - from) * factor
  // What lies under the finger stays there; a time that is not in sight comes into the middle.
  const isIn = around >= from && around <= until
  const part = isIn ? (around - from) / (until - from) : 0.5
  const start = (isIn ? around : Math.min(Math.max(around, whole.from), whole.until)) - part * length
  return within({ from: start, until: start + length }, whole)
}

/** Moved by a part of its length; less than 0 is back. */
export function moved({ from, until }: Span, part: number, whole: Span): Span {
  const by = (until - from) * part
  return within({ from: from + by, until: until + by }, whole)
}

/** Brought to the ends of the whole, with its length kept where that is possible. */
export function within({ from, until }: Span, whole: Span): Span {
  const length = Math.min(Math.max(until - from, SHORTEST), whole.until - whole.from)
  const start = Math.min(Math.max(from, whole.from), whole.until - length)
  return { from: Math.round(start), until: Math.round(start + length) }
}
