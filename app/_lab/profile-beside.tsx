'use client'

import { useState } from 'react'
import { useSceneOfPage } from '#app/_scene/scenes'
import { useScene } from '#app/_scene/use-scene'
import { Button } from '#app/_ui/button'
import { problemsOf } from '#engine/scenario/problems'
import { type Scenario, scenarioSchema } from '#engine/scenario/schema'
import { choiceName } from './field-words'
import { useForm } from './form-context'
import { ChoiceInput } from './inputs'
import { labStrings } from './lab-strings'
import { problemText } from './problem-words'

const PROFILES = ['rfc9293', 'linux-6.18', 'linux-3.10', 'bsd'] as const satisfies readonly Scenario['profile'][]

/** Runs the scenario that is shown with the numbers of another stack, so that both stand side by side. */
export function ProfileBeside() {
  const { locale } = useForm()
  const { store } = useSceneOfPage()
  const strings = labStrings[locale].profile
  const scenario = useScene(store, (state) => state.run.scenario)
  const others = PROFILES.filter((it) => it !== scenario.profile)
  const [chosen, setChosen] = useState<string>('')
  const [problem, setProblem] = useState<string | null>(null)
  const profile = others.find((it) => it === chosen) ?? others[0]
  const nameOf = (it: string) => choiceName(it, locale)
  const beside = async () => {
    if (profile === undefined || store.get().isRunning) return
    const wanted = { ...scenario, profile }
    const read = scenarioSchema.safeParse(wanted)
    if (!read.success) {
      const [first] = problemsOf(read.error.issues, wanted)
      return setProblem(strings.refused(nameOf(profile), first ? problemText(first.says, locale) : ''))
    }
    setProblem(null)
    await store.rerun(read.data, { kind: 'scenario', title: strings.changed(nameOf(profile)) })
  }
  return (
    <div>
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-44">
          <ChoiceInput
            label={strings.label}
            onValue={setChosen}
            options={others.map((it) => ({ value: it, text: nameOf(it) }))}
            problem={null}
            value={profile ?? ''}
          />
        </div>
        <Button className="min-h-9 px-3 text-sm" onClick={beside}>
          {strings.run}
        </Button>
      </div>
      <p aria-live="polite" className="m-0 mt-1 text-loss text-sm empty:hidden">
        {problem}
      </p>
    </div>
  )
}
