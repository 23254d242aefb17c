'use client'

import { useEffect, useRef } from 'react'
import type { Runner } from '#app/_scene/runner'
import type { Locale } from '#content/locales'
import type { Grader } from '#exercises/grader/browser/grader'
import { graderFiles, RUNNER } from '#exercises/grader/browser/grader-files'
import type { Code } from './code-runner'

interface CodeRunners {
  /** Loads what runs code, so that the first run is quick. Runs nothing of the reader's. */
  warm(): void
  runnerFor(code: Code): Runner
  stop(): void
}

/** What runs a reader's code in the lab: loaded when it is asked for, and gone with the page. */
export function useCodeRunner(locale: Locale): CodeRunners {
  const grader = useRef<Promise<Grader> | null>(null)
  /** How often Stop was pressed: a run that it came between is stopped. */
  const stops = useRef(0)
  useEffect(
    () => () => {
      stops.current++
      const made = grader.current
      grader.current = null
      made?.then((it) => it.dispose()).catch(() => {})
    },
    [],
  )

  function ready(): Promise<Grader> {
    grader.current ??= loadGrader().catch((error) => {
      // The next run tries again.
      grader.current = null
      throw error
    })
    return grader.current
  }

  return {
    warm: () => {
      ready().catch(() => {})
    },
    runnerFor: (code) => async (scenario) => {
      const before = stops.current
      const [made, { codeRunner }] = await Promise.all([ready(), import('./code-runner')])
      return codeRunner(made, code, locale, () => stops.current !== before)(scenario)
    },
    stop() {
      stops.current++
      grader.current?.then((it) => it.stop()).catch(() => {})
    },
  }
}

async function loadGrader(): Promise<Grader> {
  const files = graderFiles({ base: process.env.NEXT_PUBLIC_BASE_PATH ?? '' })
  // On its way while the grader itself is. What goes wrong is told at the first run, which asks again.
  files.script(RUNNER).catch(() => {})
  const { createGrader } = await import('#exercises/grader/browser/grader')
  const grader = createGrader(files)
  grader.warm()
  return grader
}
