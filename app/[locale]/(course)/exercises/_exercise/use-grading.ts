'use client'

import { useEffect, useRef, useState } from 'react'
import type { Grader, Rerun, Submitted } from '#exercises/grader/browser/grader'
import { graderFiles, RUNNER, scriptName } from '#exercises/grader/browser/grader-files'
import type { Part } from '#exercises/grader/protocol'
import { PUBLIC_CASE_SEED } from '#exercises/grader/public-case-seed'
import type { Verdict } from '#exercises/grader/verdict'
import type { Asked } from '#exercises/own-code/own-code'
import { OWN_CODE } from '#exercises/own-code/question'
import type { LearnerExercise } from './learner-exercise'

/** What stands in the results: a verdict, or why there is none. */
export type Outcome =
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly source: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'broken'; readonly message: string }

export interface Grading {
  readonly running: boolean
  /** The last outcome, and how many there were: the same outcome twice is said twice. */
  readonly last: { readonly outcome: Outcome; readonly turn: number } | null
  /** Loads the grader, so that the first Run is quick. Runs nothing of the person's. */
  warm(): void
  run(source: string): void
  /** Runs one test again, or one case of it. It counts for nothing, and `last` stays; null where a run came between. */
  rerun(source: string, part: Part): Promise<Rerun | null>
  /** Runs code in a scene drawn anew and returns what is asked about it; null where nothing is, or a run came between. */
  ask(source: string): Promise<Asked | null>
  stop(): void
}

/** Grades submissions of one exercise, one at a time. Nothing is graded before `run`. */
export function useGrading(exercise: LearnerExercise, onVerdict: (verdict: Verdict, source: string) => void): Grading {
  const grader = useRef<Promise<Grader> | null>(null)
  const current = useRef(0)
  const [running, setRunning] = useState(false)
  const [last, setLast] = useState<Grading['last']>(null)

  useEffect(
    () => () => {
      current.current++
      const made = grader.current
      grader.current = null
      made?.then((it) => it.dispose()).catch(() => {})
    },
    [],
  )

  function ready(): Promise<Grader> {
    grader.current ??= loadGrader(exercise).catch((error) => {
      // The next Run tries again.
      grader.current = null
      throw error
    })
    return grader.current
  }

  function finish(outcome: Outcome) {
    setRunning(false)
    setLast((before) => ({ outcome, turn: (before?.turn ?? 0) + 1 }))
  }

  const submitted = (source: string): Submitted => ({
    slug: exercise.slug,
    source,
    caseSeed: PUBLIC_CASE_SEED,
    tests: Object.entries(exercise.tests).map(([id, { points }]) => ({ id, points })),
    entryPoints: exercise.entryPoints,
    limits: exercise.limits,
  })

  async function run(source: string) {
    const mine = ++current.current
    setRunning(true)
    try {
      const verdict = await (await ready()).grade(submitted(source))
      if (mine !== current.current) return
      finish({ kind: 'verdict', verdict, source })
      onVerdict(verdict, source)
    } catch (error) {
      if (mine !== current.current) return
      finish({ kind: 'broken', message: error instanceof Error ? error.message : String(error) })
    }
  }

  /** One test alone; null where a run came between. */
  async function runPart(what: Submitted, part: Part): Promise<Rerun | null> {
    const before = current.current
    if (running) return null
    const result = await (await ready()).rerun(what, part)
    return before === current.current ? result : null
  }

  return {
    running,
    last,
    warm: () => {
      ready().catch(() => {})
    },
    run: (source) => {
      if (!running) run(source)
    },
    rerun: (source, part) => runPart(submitted(source), part),
    ask: async (source) => {
      const tests = [{ id: OWN_CODE, points: 0 }]
      const what: Submitted = { ...submitted(source), caseSeed: freshSeed(), tests, script: 'own-code' }
      return (await runPart(what, { test: OWN_CODE }))?.test.asked ?? null
    },
    stop: () => {
      if (!running) return
      current.current++
      grader.current?.then((it) => it.stop()).catch(() => {})
      finish({ kind: 'stopped' })
    },
  }
}

/** Of 31 bits. */
const freshSeed = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1

/** Loads what grades, and what it needs for this exercise beside it: on a slow network one after the other takes seconds. */
async function loadGrader({ slug, entryPoints }: LearnerExercise): Promise<Grader> {
  const files = graderFiles({ base: process.env.NEXT_PUBLIC_BASE_PATH ?? '' })
  // What does not come is asked for again at Run, where a verdict can say it.
  for (const name of [RUNNER, scriptName(slug)]) files.script(name).catch(() => {})
  const { createGrader } = await import('#exercises/grader/browser/grader')
  const grader = createGrader(files)
  grader.warm({ slug, entryPoints, caseSeed: PUBLIC_CASE_SEED })
  return grader
}
