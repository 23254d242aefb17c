'use client'

import { useSceneOfPage } from '#app/_scene/scenes'
import { useScene } from '#app/_scene/use-scene'
import { runText } from '#app/_widgets/run-tree/run-text'
import { labStrings } from './lab-strings'

/** Every run that was made, to be shown again. */
export function RunList() {
  const { store, locale } = useSceneOfPage()
  const strings = labStrings[locale]
  const runs = useScene(store, (state) => state.runs)
  const shown = useScene(store, (state) => state.run)
  if (runs.length < 2) return null
  return (
    <fieldset className="m-0 mt-1 flex max-h-32 flex-wrap gap-1.5 overflow-y-auto border-0 p-0.5">
      <legend className="sr-only">{strings.runs}</legend>
      {runs.map((run) => (
        <button
          aria-pressed={run === shown}
          className="min-h-8 cursor-pointer rounded-md border border-line px-2.5 text-sm aria-pressed:border-accent aria-pressed:font-semibold"
          key={run.id}
          onClick={() => store.show(run.id)}
          title={runText(run, locale)}
          type="button"
        >
          {strings.runNumber(run.id + 1)}
        </button>
      ))}
    </fieldset>
  )
}
