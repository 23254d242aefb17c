'use client'

import { createContext, useContext } from 'react'
import type { Key } from './key'

/** What the parts of a question know of it. */
export interface Question {
  /** The name of the answer's field, and the id of the form that it belongs to. */
  readonly name: string
  readonly formId: string
  readonly kind: 'predict' | 'quiz'
  readonly answer: Key
  /** The feedback that what the reader has committed to gets. */
  readonly committed: string | null
  readonly remembered: string | null
  /** The scene of the question, where it has one. */
  readonly scene: string | null
  /** Where feedback goes that must stand behind a field, which the text ends with; null until it is there. */
  readonly below: HTMLElement | null
}

export const QuestionContext = createContext<Question | null>(null)

/** @throws Error outside of a question */
export function useQuestion(widget: string): Question {
  const question = useContext(QuestionContext)
  if (!question) throw new Error(`<${widget}> stands outside a <Predict> or <Quiz>.`)
  return question
}
