'use client'

import type { ReactNode } from 'react'
import { QuestionForm } from './question'

/** A question with feedback on each answer, as often as one likes. */
export function Quiz({
  correct,
  number,
  children,
}: {
  correct: string
  number?: { readonly unit: string; readonly tolerance: number } | undefined
  children: ReactNode
}) {
  return (
    <QuestionForm kind="quiz" correct={correct} number={number}>
      {children}
    </QuestionForm>
  )
}
