import type { BankDraft } from '../draft-types'
import { essence, isAlike } from './essence'

/** How a state of a quiz differs from another one. */
export interface Difference {
  readonly title: boolean
  readonly languages: boolean
  /** Its source or its file's name. */
  readonly about: boolean
  /** Places in the later state, from 1. */
  readonly changed: readonly number[]
  readonly added: number
  readonly removed: number
  readonly isReordered: boolean
}

/** What lies between two states of a quiz. Versions of questions are no difference: publishing writes them. */
export function differenceOf(before: BankDraft, after: BankDraft): Difference {
  const idsBefore = before.questions.map(({ id }) => id)
  const idsAfter = after.questions.map(({ id }) => id)
  const stayed = idsBefore.filter((id) => idsAfter.includes(id))
  return {
    title: !isAlike(before.title, after.title),
    languages: !isAlike(before.languages, after.languages),
    about: before.id !== after.id || (before.source ?? '') !== (after.source ?? ''),
    changed: after.questions.flatMap((question, index) => {
      const was = before.questions.find(({ id }) => id === question.id)
      return was === undefined || isAlike(essence(was), essence(question)) ? [] : [index + 1]
    }),
    added: idsAfter.length - stayed.length,
    removed: idsBefore.length - stayed.length,
    isReordered: !isAlike(
      stayed,
      idsAfter.filter((id) => idsBefore.includes(id)),
    ),
  }
}

export const isNone = ({ title, languages, about, changed, added, removed, isReordered }: Difference): boolean =>
  !(title || languages || about || isReordered) && changed.length + added + removed === 0
