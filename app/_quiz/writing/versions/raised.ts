import type { Question } from '#exercises/quiz/questions'
import type { Bank } from '#exercises/quiz/schema'
import type { BankDraft } from '../draft-types'
import { isAlike, substance } from './essence'

/** The version of each question, by its name. */
export type Versions = ReadonlyMap<string, number>

/** A question in which something else is asked, or something else is right, than when it was last given to others. */
export interface RaisedQuestion {
  readonly id: string
  readonly from: number
  readonly to: number
}

/**
 * What a bank's questions get as their versions when it is published: one more than they last had where what is asked or what is right has
 * changed since, and the same where it has not, whatever else about them has.
 *
 * @param published what was given to others before, the latest first; a question that was left out meanwhile is compared with what it last was
 */
export function raisedSince({ questions }: Bank, published: readonly Bank[]): readonly RaisedQuestion[] {
  return questions.flatMap((question) => {
    const before = lastOf(question.id, published)
    if (before === undefined || isAlike(substance(before), substance(question))) return []
    return [{ id: question.id, from: before.version, to: Math.max(question.version, before.version + 1) }]
  })
}

/** The versions of all questions, as publishing gives them. A question that is as it was keeps its number, also where an earlier state was taken back. */
export function versionsSince(bank: Bank, published: readonly Bank[]): Versions {
  const raised = new Map(raisedSince(bank, published).map(({ id, to }) => [id, to]))
  return new Map(
    bank.questions.map(({ id, version }) => [
      id,
      raised.get(id) ?? Math.max(version, lastOf(id, published)?.version ?? version),
    ]),
  )
}

const lastOf = (id: string, published: readonly Bank[]): Question | undefined =>
  published.flatMap(({ questions }) => questions.filter((it) => it.id === id))[0]

export const inVersions = (bank: Bank, versions: Versions): Bank => ({
  ...bank,
  questions: bank.questions.map((it) => ({ ...it, version: versions.get(it.id) ?? it.version })),
})

/** The same of a draft. Questions that came after are as they were. */
export function draftInVersions(draft: BankDraft, versions: Versions): BankDraft {
  const questions = draft.questions.map((it) => {
    const version = versions.get(it.id)
    return version === undefined || version === (it.version ?? 1) ? it : { ...it, version }
  })
  // A draft that changes in nothing stays the same one, and is not written again.
  return questions.every((it, index) => it === draft.questions[index]) ? draft : { ...draft, questions }
}
