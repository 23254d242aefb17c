'use client'

import { useMemo } from 'react'
import type { Locale } from '#app/_ui/locale'
import { checkIn } from '../room'
import type { BankDraft } from './draft-types'
import type { Problem } from './problem'
import { useLatest } from './run-forms/use-latest'
import { runProblems, toCheck } from './run-problems'

/** What running a question showed, by the question as text: nothing is run twice. */
const known = new Map<string, readonly string[]>()

/**
 * What only a run shows to be wrong in a quiz, question by question: a key that is always the same, a place that is not in the run. It is
 * found in the background, and of a question that has changed since nothing is said.
 */
export function useRunProblems(bank: BankDraft, locale: Locale): readonly Problem[] {
  const toRun = useMemo(() => bank.questions.map(toCheck), [bank.questions])
  const missing = toRun.filter((it) => it !== null).map(({ text }) => text)
  const latest = useLatest(missing.length === 0 ? null : missing.join('\n'), async () => {
    for (const it of toRun) {
      if (it === null || known.has(it.text)) continue
      // A question that cannot be run at all keeps those behind it from nothing.
      known.set(it.text, await checkIn(it.question).catch((error: Error) => [error.message]))
    }
    return known.size
  })
  // What was found is in the map; that something more was is what renders this again.
  const found = latest.value
  return useMemo(() => (found === null ? [] : runProblems(toRun, known, locale)), [found, toRun, locale])
}
