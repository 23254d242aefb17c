import { type Band, scrollToSee } from './scroll-to-see'

/** So much around the line of the present belongs to it: the arrow that ends there or begins, and its label. */
const AROUND_NOW = 72
const EDGE = 12

/**
 * Scrolls the page as little as it takes to see where the cursor of a scene stands, and what shows its moment, once a reader has pressed
 * what moves it. What was pressed stays in the window.
 *
 * @param pressed a part of the scene that leads through the run
 */
export function keepInView(pressed: HTMLElement): void {
  const scene = pressed.closest<HTMLElement>('[data-scene]')
  const now = scene?.querySelector('[data-veil]')
  if (!scene || !now) return
  const isHeld = getComputedStyle(pressed).position === 'sticky'
  const kept = isHeld ? null : grown(pressed.getBoundingClientRect(), EDGE)
  // A long ladder moves in a pane of its own.
  const pane = now.closest('section[tabindex]')
  const { left, right, top } = now.getBoundingClientRect()
  const line = pane?.getBoundingClientRect() ?? grown({ top, bottom: top }, AROUND_NOW)
  const beside = [...scene.querySelectorAll('[data-aside]')].flatMap((aside) => {
    const box = aside.getBoundingClientRect()
    // One that stands below cannot be seen together with the ladder.
    return box.left >= right || box.right <= left ? [{ top: box.top, bottom: box.bottom, ceiling: EDGE }] : []
  })
  scrollDown(
    scrollToSee(
      [...beside, { top: line.top, bottom: line.bottom, ceiling: ceilingOf(scene) }],
      innerHeight - EDGE,
      kept,
    ),
  )
}

/** Scrolls the page by so many pixels, at once for who wants less motion. */
export function scrollDown(by: number): void {
  if (by === 0) return
  const wantsLessMotion = matchMedia('(prefers-reduced-motion: reduce)').matches
  scrollBy({ top: by, behavior: wantsLessMotion ? 'auto' : 'smooth' })
}

/** Where a scene is seen from on: below what is held at the top of the window. */
export function ceilingOf(scene: HTMLElement): number {
  const held = [...scene.querySelectorAll<HTMLElement>('[data-leads]')].find(
    (lead) => getComputedStyle(lead).position === 'sticky',
  )
  return held ? held.offsetHeight : 0
}

/** A stretch with so much more on both sides. */
export const grown = ({ top, bottom }: Band, by: number): Band => ({ top: top - by, bottom: bottom + by })
