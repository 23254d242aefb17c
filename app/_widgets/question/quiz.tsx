'use client'

import { recordAnswer } from '#app/_progress/store'
import { rightFeedback } from './key'
import type { QuestionProps } from './predict'
import { QuestionForm } from './question'

/** A question with feedback on each answer, as often as one likes. */
export function Quiz({ lesson, id, answer, scene, children }: QuestionProps) {
  return (
    <QuestionForm
      id={id}
      kind="quiz"
      answer={answer}
      scene={scene}
      onCommit={(choice) =>
        recordAnswer(`${lesson}/${id}`, { choice, isRight: choice === rightFeedback(answer) }).catch(() => undefined)
      }
    >
      {children}
    </QuestionForm>
  )
}
