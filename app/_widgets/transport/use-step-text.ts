import { momentSentence } from '#app/_scene/moment-sentence'
import type { SceneStore } from '#app/_scene/store'
import { useScene } from '#app/_scene/use-scene'
import type { Locale } from '#content/locales'
import { transportStrings } from './transport-strings'

/** Where the run is, in words: which step of how many, and what happens there. */
export function useStepText(store: SceneStore, locale: Locale): string {
  const { trace, moments } = useScene(store, (state) => state.run)
  const moment = useScene(store, (state) => state.moment)
  return transportStrings[locale].step(moment + 1, moments.length, momentSentence(trace, moments[moment], locale))
}
