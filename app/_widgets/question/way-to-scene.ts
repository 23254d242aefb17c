import { ceilingOf, grown, scrollDown } from '../keep-in-view'
import { scrollToSee } from '../scroll-to-see'

/** An arrow that is pointed at is whole by itself. */
const AROUND = 16
/** So high is the way back to a question, which lies over the foot of the window. */
const WAY_BACK = 64

/** Scrolls to a scene of the page, as far as it takes to see what is selected there: the words that speak of it stay in sight if they can. */
export function goToScene(id: string): void {
  const scene = document.querySelector<HTMLElement>(`[data-scene="${id}"]`)
  if (!scene) return
  const target = (scene.querySelector('[data-selected]') ?? scene).getBoundingClientRect()
  scrollDown(scrollToSee([{ ...grown(target, AROUND), ceiling: ceilingOf(scene) }], innerHeight - WAY_BACK, null))
}

/** Scrolls back to the words that a reader has come from, and gives them the focus. */
export function goBackTo(words: HTMLElement): void {
  scrollDown(scrollToSee([{ ...grown(words.getBoundingClientRect(), AROUND), ceiling: 0 }], innerHeight, null))
  words.focus({ preventScroll: true })
}
