'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { useSceneOfPage } from '#app/_scene/scenes'
import { useScene } from '#app/_scene/use-scene'
import { Button } from '#app/_ui/button'
import { NEEDS_SCRIPT } from '#app/_widgets/needs-script'
import type { RulePlace } from '#app/engine-source/rule-source'
import { toLink } from '#engine/scenario/compact'
import type { CodeChoice, LabExercise } from './code-choice'
import { CodeForm } from './code-form'
import { NOTHING } from './entries'
import { useForm } from './form-context'
import { FormView } from './form-view'
import type { History } from './history'
import { labStrings } from './lab-strings'
import { ProblemList } from './problem-list'
import { Result } from './result'
import type { Start } from './starts'
import { TextView } from './text-view'
import { useStart } from './use-start'

interface Props {
  readonly history: History
  readonly starts: readonly Start[]
  readonly places: Readonly<Record<string, RulePlace>>
  /** Whether the scenario is shown as text. */
  readonly isText: boolean
  readonly onText: (isText: boolean) => void
  readonly exercises: readonly LabExercise[]
  /** Which of the reader's code runs, where some does. */
  readonly code: CodeChoice | null
  readonly onCode: (code: CodeChoice | null) => void
}

/** What is written on one side, and its run on the other. */
export function Bench({ history, starts, places, isText, onText, exercises, code, onCode }: Props) {
  const { checked, locale, edit } = useForm()
  const { store } = useSceneOfPage()
  const strings = labStrings[locale]
  const run = useScene(store, (state) => state.run)
  const isRunning = useScene(store, (state) => state.isRunning)
  const id = useId()
  const { scenario } = checked
  const differs = scenario === null || toLink(scenario) !== toLink(run.scenario)

  const { start, stop, warm } = useStart(code, exercises)
  const open = (chosen: Start | undefined) => {
    edit({ kind: 'replace', draft: chosen?.scenario ?? NOTHING })
    if (chosen) start(chosen.scenario, chosen.title[locale])
  }
  const isFirst = useRef(true)
  useEffect(() => {
    // The page as it is found has its address already, or one that could not be read.
    if (!isFirst.current) window.history.replaceState(window.history.state, '', `#${toLink(run.scenario)}`)
    isFirst.current = false
  }, [run])

  return (
    <div className="grid grid-cols-1 items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,25rem)_minmax(0,1fr)]">
      <section
        aria-labelledby={id}
        className={NEEDS_SCRIPT}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) start(scenario)
        }}
      >
        <h2 className="mb-2 text-xl" id={id}>
          {strings.scenario}
        </h2>
        <Starts starts={starts} onOpen={open} />
        <div className="mb-3 flex flex-wrap items-center gap-2">
          <fieldset className="m-0 flex border-0 p-0">
            <legend className="sr-only">{strings.views}</legend>
            {[false, true].map((it) => (
              <button
                aria-pressed={isText === it}
                className="min-h-9 cursor-pointer border border-line px-3 text-sm first-of-type:rounded-s-md last-of-type:rounded-e-md aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
                key={String(it)}
                onClick={() => onText(it)}
                type="button"
              >
                {it ? strings.text : strings.form}
              </button>
            ))}
          </fieldset>
          <Step isPossible={history.past.length > 0} onPress={() => edit({ kind: 'undo' })} text={strings.undo} />
          <Step isPossible={history.future.length > 0} onPress={() => edit({ kind: 'redo' })} text={strings.redo} />
        </div>
        {isText ? <TextView text={history.now.text} /> : <FormView />}
        <CodeForm
          choice={code}
          exercises={exercises}
          onChoice={(chosen) => {
            onCode(chosen)
            if (chosen) warm()
          }}
        />
        <div className="mt-4 space-y-2 border-line border-t bg-surface py-3 lg:sticky lg:bottom-0 lg:z-10 lg:max-h-[35dvh] lg:overflow-y-auto">
          <div className="flex flex-wrap items-center gap-2">
            <Button
              aria-disabled={scenario === null || isRunning}
              aria-keyshortcuts="Control+Enter"
              look="primary"
              onClick={() => start(scenario)}
            >
              {strings.run}
            </Button>
            {isRunning && <Button onClick={stop}>{strings.stop}</Button>}
            {differs && !isRunning && (
              <Button className="text-sm" onClick={() => edit({ kind: 'replace', draft: run.scenario })}>
                {strings.takeRun}
              </Button>
            )}
          </div>
          <p className="m-0 text-ink-muted text-sm empty:hidden">{differs && !isRunning ? strings.differs : ''}</p>
          <ProblemList isText={isText} text={history.now.text} />
        </div>
      </section>
      <Result places={places} />
    </div>
  )
}

function Starts({ starts, onOpen }: { starts: readonly Start[]; onOpen: (start: Start | undefined) => void }) {
  const { locale } = useForm()
  const strings = labStrings[locale]
  const [chosen, setChosen] = useState(starts[0]?.id ?? '')
  const id = useId()
  return (
    <div className="mb-3">
      <label className="block text-sm" htmlFor={id}>
        {strings.start}
      </label>
      <div className="mt-0.5 flex gap-2">
        <select
          className="min-h-10 min-w-0 flex-1 rounded-md border border-ink-muted/60 bg-surface px-2 text-sm"
          id={id}
          onChange={({ target }) => setChosen(target.value)}
          value={chosen}
        >
          {starts.map((it) => (
            <option key={it.id} value={it.id}>
              {it.title[locale]}
            </option>
          ))}
          <option value="">{strings.nothing}</option>
        </select>
        <Button onClick={() => onOpen(starts.find((it) => it.id === chosen))}>{strings.open}</Button>
      </div>
    </div>
  )
}

/** A step back or forward keeps the focus where it can go no further. */
function Step({ text, isPossible, onPress }: { text: string; isPossible: boolean; onPress: () => void }) {
  return (
    <Button
      aria-disabled={!isPossible}
      className="min-h-9 px-3 text-sm"
      onClick={() => {
        if (isPossible) onPress()
      }}
    >
      {text}
    </Button>
  )
}
