'use client'

import { createContext, useContext } from 'react'
import type { Locale } from '#content/locales'
import type { Checked } from './check-draft'
import { type Path, pathKey } from './draft'
import type { FormShape } from './form-shape'
import type { Edit } from './history'
import { problemText } from './problem-words'

interface FormOfLab {
  readonly draft: unknown
  readonly checked: Checked
  readonly shape: FormShape
  readonly locale: Locale
  readonly edit: (edit: Edit) => void
}

export const FormContext = createContext<FormOfLab | null>(null)

/** @throws Error outside the lab's form */
export function useForm(): FormOfLab {
  const form = useContext(FormContext)
  if (!form) throw new Error('A field stands outside the form of the lab.')
  return form
}

/** What is wrong at a path, in the reader's language; null where nothing is. */
export function useProblem(path: Path): string | null {
  const { checked, locale } = useForm()
  const problem = checked.at.get(pathKey(path))
  return problem ? problemText(problem.says, locale) : null
}

/** Whether anything is wrong at a path or below it. */
export function useHasProblem(path: Path): boolean {
  const { checked } = useForm()
  return checked.problems.some((problem) => path.every((key, place) => problem.path[place] === key))
}
