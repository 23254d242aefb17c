import type { SceneStore } from '#app/_scene/store'
import type { LadderLayout } from './layout'

/** Where the cursor stands in a drawing. */
export function cursorY(store: SceneStore, layout: LadderLayout): number {
  const { at, moment, run } = store.get()
  return run.moments[moment]?.at === at ? (layout.yOfMoment[moment] ?? 0) : layout.yOf(at)
}
