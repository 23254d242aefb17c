'use client'

import { stopRunning } from '#app/_scene/run-in-worker'
import { type Runner, RunRefusal } from '#app/_scene/runner'
import { useSceneOfPage } from '#app/_scene/scenes'
import { hostText } from '#app/_scene/segment-words'
import { toLink } from '#engine/scenario/compact'
import type { Scenario } from '#engine/scenario/schema'
import { chosenText } from './chosen-code'
import { type CodeChoice, hostsWithCode, type LabExercise } from './code-choice'
import { endHostsOf } from './draft'
import { useForm } from './form-context'
import { labStrings } from './lab-strings'
import { differenceText } from './scenario-difference'
import { showWidget } from './shown-widgets'
import { useCodeRunner } from './use-code-runner'

interface Starting {
  /** Runs a scenario, and what the reader's code does in it beside the run of the reference. `title`: what it is called. */
  start(wanted: Scenario | null, title?: string): Promise<void>
  stop(): void
  warm(): void
}

/** Runs what the form says, with the reader's code where some is chosen. */
export function useStart(choice: CodeChoice | null, exercises: readonly LabExercise[]): Starting {
  const { locale } = useForm()
  const { store } = useSceneOfPage()
  const code = useCodeRunner(locale)
  const strings = labStrings[locale]

  async function start(wanted: Scenario | null, title?: string) {
    if (wanted === null || store.get().isRunning) return
    const { at, run: before } = store.get()
    const wasAtEnd = at >= before.end
    const hosts = hostsWithCode(choice, endHostsOf(wanted))
    const exercise = exercises.find(({ slug }) => slug === choice?.slug)
    const name = title ?? differenceText(before.scenario, wanted)
    if (choice && exercise && hosts.length > 0) await startCode(wanted, choice, exercise, hosts, name)
    else await store.rerun(wanted, { kind: 'scenario', title: name })
    const { run: now } = store.get()
    if (now !== before && wasAtEnd) store.goTo(now.moments.length - 1)
  }

  /** The run with the code branches off from that of the reference, which is made first where there is none. */
  async function startCode(
    wanted: Scenario,
    chosen: CodeChoice,
    exercise: LabExercise,
    hosts: readonly string[],
    title: string,
  ) {
    const link = toLink(wanted)
    const reference = store.get().runs.findLast((it) => !it.runner && toLink(it.scenario) === link)
    if (reference) store.show(reference.id)
    else await store.rerun(wanted, { kind: 'scenario', title })
    if (store.get().failure !== null || toLink(store.get().run.scenario) !== link) return
    const places = hosts.map((host) => hostText(host, locale)).join(strings.listed)
    const kind = chosen.text === 'draft' ? strings.code.isDraft : strings.code.isPassed
    const runner: Runner = async (scenario) => {
      const source = await chosenText(chosen, exercise)
      if (source === null) throw new RunRefusal(strings.code.gone)
      return code.runnerFor({ exercise, source, hosts })(scenario)
    }
    await store.rerun(wanted, { kind: 'scenario', title: strings.code.run(exercise.title, kind, places) }, runner)
    if (store.get().run.runner === runner) showWidget('Compare', true)
  }

  return {
    start,
    stop() {
      code.stop()
      stopRunning(new RunRefusal(strings.stopped))
    },
    warm: code.warm,
  }
}
