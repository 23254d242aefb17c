'use client'

import type { ReactNode } from 'react'
import { recordAnswer } from '#app/_progress/store'
import { useProgress } from '#app/_progress/use-progress'
import { QuestionForm } from './question'

/** A question to commit to before the run is shown. An earlier choice is marked, and the answer stays closed all the same. */
export function Predict({ id, correct, children }: { id: string; correct: string; children: ReactNode }) {
  const { questions } = useProgress()
  return (
    <QuestionForm
      kind="predict"
      correct={correct}
      remembered={questions[id]?.answers.at(-1)?.choice ?? null}
      // Where the browser cannot write, the course's own notice says so.
      onCommit={(choice) => recordAnswer(id, { choice, isRight: choice === correct }).catch(() => undefined)}
    >
      {children}
    </QuestionForm>
  )
}
