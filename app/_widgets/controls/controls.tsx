'use client'

import { lazy, Suspense, useState } from 'react'
import { useSceneOfPage } from '#app/_scene/scenes'
import { useScene } from '#app/_scene/use-scene'
import { COLON } from '#app/_ui/colon'
import { NEEDS_SCRIPT } from '../needs-script'
import { controlsStrings } from './controls-strings'

const AsTheEngineSays = ({ says }: { says: string }) => says
/** Loaded with the first run that fails; where nothing can be loaded any more, which may be why, the engine's own words stand. */
const RunProblem = lazy(() =>
  import('#app/_scene/run-problem').then(
    (it) => ({ default: it.RunProblem }),
    () => ({ default: AsTheEngineSays }),
  ),
)

/** The knob of a scene: each of its values is a scenario of its own, and says beforehand what will come of it. */
export function Controls() {
  const { store, locale, knob } = useSceneOfPage()
  const strings = controlsStrings[locale]
  const [place, setPlace] = useState(knob?.start ?? 0)
  const isRunning = useScene(store, (state) => state.isRunning)
  const failure = useScene(store, (state) => state.failure)
  // What comes of a value was computed beforehand, for a run that nobody has changed.
  const isChanged = useScene(store, ({ run }) => run.change !== null && run.change.kind !== 'knob')
  if (!knob) throw new Error('<Controls> stands in a scene that has no knob.')
  const setting = knob.settings[place]
  const choose = (next: number) => {
    const chosen = knob.settings[next]
    if (!chosen) return
    setPlace(next)
    store.rerun(chosen.scenario, { kind: 'knob', value: chosen.value })
  }
  const outcome = `${knob.outcomeTitle}${COLON[locale]}${setting?.outcome}`
  const valueText = `${setting?.value} ${knob.unit}`
  return (
    <fieldset className={`m-0 min-w-0 rounded-md border border-line px-4 py-2 ${NEEDS_SCRIPT}`}>
      <legend className="px-1 font-semibold text-sm">{strings.title}</legend>
      <label className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {knob.title}
        <output className="min-w-20 text-end font-mono">{valueText}</output>
        <input
          type="range"
          min={0}
          max={knob.settings.length - 1}
          value={place}
          aria-valuetext={valueText}
          onChange={(event) => choose(Number(event.target.value))}
          className="h-8 min-w-40 flex-1 basis-48 accent-accent"
        />
      </label>
      <p aria-live="polite" className="m-0 min-h-7 text-sm">
        {failure ? (
          <Suspense>
            <RunProblem says={failure.message} locale={locale} />
          </Suspense>
        ) : isRunning ? (
          strings.running
        ) : isChanged ? (
          strings.unchanged(outcome)
        ) : (
          outcome
        )}
      </p>
    </fieldset>
  )
}
