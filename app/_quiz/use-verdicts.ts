'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Question } from '#exercises/quiz/questions'
import type { Response } from '#exercises/quiz/response'
import { verdictOn } from './room'
import type { Verdict } from './room-answers'
import type { AskedOf } from './use-asked'

const keyOf = ({ question, response, seed }: Answered): string => JSON.stringify([question.id, response, seed])

const WAITING: AskedOf<Verdict> = { kind: 'waiting' }

export interface Answered {
  readonly question: Question
  readonly response: Response | null
  /** By which the question was drawn. */
  readonly seed: number
}

/** What the engine says about answers: those that are to be told are asked about, each once. */
export function useVerdicts(toTell: readonly Answered[]) {
  const [known, setKnown] = useState<ReadonlyMap<string, AskedOf<Verdict>>>(new Map())
  const asked = useRef(new Map<string, Promise<Verdict>>())

  const ask = useCallback((answered: Answered): Promise<Verdict> => {
    const key = keyOf(answered)
    const before = asked.current.get(key)
    if (before) return before
    const keep = (verdict: AskedOf<Verdict>) => setKnown((all) => new Map(all).set(key, verdict))
    const verdict = verdictOn(answered.question, answered.response, answered.seed)
    asked.current.set(key, verdict)
    verdict.then(
      (value) => keep({ kind: 'here', value }),
      (error: unknown) => {
        asked.current.delete(key)
        keep({ kind: 'failed', why: error instanceof Error ? error.message : String(error) })
      },
    )
    return verdict
  }, [])

  const missing = toTell.filter((answered) => !known.has(keyOf(answered)))
  const missingKeys = missing.map(keyOf).join('\n')
  useEffect(() => {
    for (const answered of missing) ask(answered).catch(() => undefined)
    // The keys say which are missing; the list is another one each time.
  }, [missingKeys, ask])

  return {
    ask,
    verdictOf: (answered: Answered): AskedOf<Verdict> => known.get(keyOf(answered)) ?? WAITING,
  }
}
