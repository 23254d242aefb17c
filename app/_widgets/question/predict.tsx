'use client'

import type { ReactNode } from 'react'
import { recordAnswer } from '#app/_progress/store'
import { useProgress } from '#app/_progress/use-progress'
import { useNamedScene } from '#app/_scene/scenes'
import { QuestionForm } from './question'

/**
 * A question to commit to before the run is shown. An earlier choice is marked, and the answer stays closed all the same.
 *
 * @param hides the scene that would give the answer away; its rest is shown once the reader has committed
 */
export function Predict({
  lesson,
  id,
  correct,
  hides,
  children,
}: {
  lesson: string
  id: string
  correct: string
  hides: string | null
  children: ReactNode
}) {
  const { questions } = useProgress()
  const scene = useNamedScene(hides)
  const key = `${lesson}/${id}`
  return (
    <QuestionForm
      kind="predict"
      correct={correct}
      remembered={questions[key]?.answers.at(-1)?.choice ?? null}
      onCommit={(choice) => {
        scene?.store.reveal(id)
        // Where the browser cannot write, the course's own notice says so.
        recordAnswer(key, { choice, isRight: choice === correct }).catch(() => undefined)
      }}
    >
      {children}
    </QuestionForm>
  )
}
