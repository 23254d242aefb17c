import type { Words } from '../words'
import type { Unreadable } from './written'

/** What an answer is worth, and what is said about it. */
export interface Score {
  /** Of the question's points, from 0 to 1; null where a person has to mark it. */
  readonly fraction: number | null
  /** What the author says about this answer. The explanation of the question is not in it. */
  readonly feedback: readonly Words[]
  /** Why a written answer could not be read, where it could not. */
  readonly unreadable?: Unreadable
  /** The gaps of a cloze, by name. */
  readonly parts?: Readonly<Record<string, Score>>
}

export const WRONG: Score = { fraction: 0, feedback: [] }

/** The worth of percents: never less than nothing, never more than all. */
export const asFraction = (percents: number): number => Math.min(1, Math.max(0, percents / 100))

/** The score of an answer that the author foresaw; nothing where the author did not. */
export const ofAnswer = (answer: { readonly fraction: number; readonly feedback?: Words | undefined } | null): Score =>
  answer === null ? WRONG : { fraction: asFraction(answer.fraction), feedback: said(answer.feedback) }

/** A score of so many out of so many. */
export const share = (right: number, of: number, feedback: readonly (Words | undefined)[] = []): Score => ({
  fraction: of === 0 ? 0 : right / of,
  feedback: feedback.flatMap(said),
})

export const said = (words: Words | undefined): Words[] => (words === undefined ? [] : [words])
