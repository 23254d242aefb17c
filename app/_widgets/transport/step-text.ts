import { momentSentence } from '#app/_scene/moment-sentence'
import type { SceneStore } from '#app/_scene/store'
import type { Locale } from '#content/locales'
import { transportStrings } from './transport-strings'

/** Where the run is, in words: which step of how many, and what happens there. */
export function stepText(store: SceneStore, locale: Locale): string {
  const { moment, run } = store.get()
  const { trace, moments } = run
  return transportStrings[locale].step(moment + 1, moments.length, momentSentence(trace, moments[moment], locale))
}

/**
 * Writes where the run is whenever that changes, by reference: a run is dragged through faster than React draws.
 *
 * @returns what ends it
 */
export function onStep(store: SceneStore, write: () => void): () => void {
  let { moment, run } = store.get()
  write()
  return store.subscribe(() => {
    const now = store.get()
    if (now.moment === moment && now.run === run) return
    moment = now.moment
    run = now.run
    write()
  })
}
