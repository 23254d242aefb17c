'use client'

import type { ReactNode } from 'react'
import { recordAnswer } from '#app/_progress/store'
import { QuestionForm } from './question'

/** A question with feedback on each answer, as often as one likes. */
export function Quiz({
  id,
  correct,
  number,
  children,
}: {
  id: string
  correct: string
  number?: { readonly unit: string; readonly tolerance: number } | undefined
  children: ReactNode
}) {
  const right = number ? 'right' : correct
  return (
    <QuestionForm
      kind="quiz"
      correct={correct}
      number={number}
      onCommit={(choice) => recordAnswer(id, { choice, isRight: choice === right }).catch(() => undefined)}
    >
      {children}
    </QuestionForm>
  )
}
