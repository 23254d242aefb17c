'use client'

import type { ReactNode } from 'react'
import { recordAnswer } from '#app/_progress/store'
import { useProgress } from '#app/_progress/use-progress'
import { useNamedScene } from '#app/_scene/scenes'
import { type Key, rightFeedback } from './key'
import { QuestionForm } from './question'

/** What a lesson gives to a question of its own. */
export interface QuestionProps {
  readonly lesson: string
  readonly id: string
  readonly answer: Key
  /** The scene that it is about. */
  readonly scene: string | null
  readonly children: ReactNode
}

/**
 * A question to commit to before the run is shown: then the rest of its scene is. An earlier choice is marked, and the answer stays
 * closed all the same.
 */
export function Predict({ lesson, id, answer, scene: named, children }: QuestionProps) {
  const { questions } = useProgress()
  const scene = useNamedScene(named)
  const key = `${lesson}/${id}`
  return (
    <QuestionForm
      id={id}
      kind="predict"
      answer={answer}
      scene={named}
      remembered={questions[key]?.answers.at(-1)?.choice ?? null}
      onCommit={(choice) => {
        scene?.store.reveal(id)
        // Where the browser cannot write, the course's own notice says so.
        recordAnswer(key, { choice, isRight: choice === rightFeedback(answer) }).catch(() => undefined)
      }}
    >
      {children}
    </QuestionForm>
  )
}
