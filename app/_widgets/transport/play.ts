import type { SceneStore } from '#app/_scene/store'

/** A millisecond of the run takes 30 of the reader's, between these bounds, so that a long wait is not waited for. */
const SLOWER = 30
const SHORTEST_MS = 250
const LONGEST_MS = 1300

/**
 * Moves the cursor from moment to moment until the end, as fast as the store's speed says; who wants less motion sees steps.
 *
 * @returns what ends it
 */
export function play(store: SceneStore): () => void {
  const wantsLessMotion = matchMedia('(prefers-reduced-motion: reduce)').matches
  let frame = 0
  let before: number | null = null
  /** The part of the way to the next moment that is done. */
  let part = 0
  let from = store.get()
  const tick = (now: number) => {
    const elapsed = now - (before ?? now)
    before = now
    const next = from.run.moments[from.moment + 1]
    if (!next) return store.setPlaying(false)
    const length = next.at - from.at
    const lasts = Math.min(Math.max((length / 1_000_000) * SLOWER, SHORTEST_MS), LONGEST_MS)
    part += (elapsed * store.get().speed) / lasts
    if (part >= 1) {
      store.goTo(from.moment + 1)
      from = store.get()
      part = 0
    } else if (!wantsLessMotion && length > 0) {
      store.seek(from.at + Math.min(part * length, length - 1))
    }
    frame = requestAnimationFrame(tick)
  }
  frame = requestAnimationFrame(tick)
  return () => cancelAnimationFrame(frame)
}
