/** A stretch of the window from top to bottom, in pixels; above the window it is negative. */
export interface Band {
  readonly top: number
  readonly bottom: number
}

/** What a reader wants to see, and where the part of the window begins in which it is seen: below what lies over it. */
export interface Wanted extends Band {
  readonly ceiling: number
}

/**
 * How far down a page is to be scrolled, in pixels, so that all that is wanted is seen; as little as it takes. Up is negative.
 *
 * @param wanted the most wanted last: where there is no room for all, it is seen; of what is higher than the window, the top
 * @param height of the window
 * @param kept what must not leave the window, such as the button that was pressed; null where it is held there
 */
export function scrollToSee(wanted: readonly Wanted[], height: number, kept: Band | null): number {
  let by = 0
  for (const { top, bottom, ceiling } of wanted) {
    const above = top - by - ceiling
    const below = bottom - by - height
    if (above < 0) by += above
    else if (below > 0) by += Math.min(below, above)
  }
  if (!kept) return Math.round(by)
  return Math.round(by > 0 ? Math.min(by, Math.max(0, kept.top)) : Math.max(by, Math.min(0, kept.bottom - height)))
}
