'use client'

import { useEffect, useEffectEvent, useMemo, useReducer, useState } from 'react'
import { runInWorker } from '#app/_scene/run-in-worker'
import { runProblemText } from '#app/_scene/run-words'
import { InScene, ScenesProvider } from '#app/_scene/scenes'
import type { RulePlace } from '#app/engine-source/rule-source'
import type { Locale } from '#content/locales'
import type { Scenario } from '#engine/scenario/schema'
import type { Trace } from '#engine/trace/format'
import { readAddress } from './address'
import { Bench } from './bench'
import { checkDraft } from './check-draft'
import { type CodeChoice, type LabExercise, withExercise } from './code-choice'
import { endHostsOf } from './draft'
import { FormContext } from './form-context'
import type { FormShape } from './form-shape'
import { edited, historyOf } from './history'
import { exerciseInAddress } from './lab-path'
import { labStrings } from './lab-strings'
import type { Start } from './starts'

interface Props {
  readonly locale: Locale
  readonly shape: FormShape
  readonly starts: readonly Start[]
  /** Whose code can be an end of a connection. */
  readonly exercises: readonly LabExercise[]
  /** The run of the first start, made on the server, so that something stands there at once. */
  readonly trace: Trace
  readonly places: Readonly<Record<string, RulePlace>>
}

/** The whole lab: what is written, and the tree of the runs that were made of it. */
export function Lab({ locale, shape, starts, exercises, trace, places }: Props) {
  const strings = labStrings[locale]
  const [history, edit] = useReducer(edited, trace.scenario, historyOf)
  const [root, setRoot] = useState({ nth: 0, trace })
  const [isText, setIsText] = useState(false)
  const [code, setCode] = useState<CodeChoice | null>(null)
  const [notice, setNotice] = useState<string | null>(null)
  const { draft } = history.now
  const checked = useMemo(() => checkDraft(draft), [draft])

  const openAddress = useEffectEvent(async () => {
    const read = readAddress(location.hash)
    if (read === null) return
    if (read.kind === 'unreadable') return setNotice(strings.badAddress(read.why))
    setNotice(null)
    edit({ kind: 'replace', draft: read.scenario })
    await open(read.scenario)
  })
  /** A run that somebody sent is the root of a tree of its own. */
  async function open(scenario: Scenario) {
    try {
      const opened = await runInWorker(scenario)
      setRoot(({ nth }) => ({ nth: nth + 1, trace: opened }))
    } catch (error) {
      setNotice(strings.failed(runProblemText(error instanceof Error ? error.message : String(error), locale)))
    }
  }
  const chooseCode = useEffectEvent(() => {
    const named = exercises.find(({ slug }) => slug === exerciseInAddress(location.search))
    if (named) setCode(withExercise(named.slug, null, endHostsOf(draft)))
  })
  useEffect(() => {
    const listen = () => openAddress()
    chooseCode()
    listen()
    addEventListener('hashchange', listen)
    return () => removeEventListener('hashchange', listen)
  }, [])

  const form = useMemo(() => ({ draft, checked, shape, locale, edit }), [draft, checked, shape, locale])
  return (
    <FormContext value={form}>
      <p aria-live="polite" className="max-w-3xl text-loss empty:hidden" data-notice="">
        {notice}
      </p>
      <ScenesProvider
        key={root.nth}
        locale={locale}
        scenes={{ lab: { trace: root.trace, title: strings.result, horizons: [], points: {} } }}
      >
        <InScene id="lab">
          <Bench
            code={code}
            exercises={exercises}
            history={history}
            isText={isText}
            onCode={setCode}
            onText={setIsText}
            places={places}
            starts={starts}
          />
        </InScene>
      </ScenesProvider>
    </FormContext>
  )
}
