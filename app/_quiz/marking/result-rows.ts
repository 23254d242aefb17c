import type { Question } from '#exercises/quiz/questions'
import type { Bank } from '#exercises/quiz/schema'
import type { QuizResult } from '../result-file'
import type { Settings } from '../settings'
import { fingerprintOf } from '../sitting'
import type { Marks } from './marks'

/** One result file in the table. */
export interface ResultRow {
  /** Tells rows apart whose students and files have one name. */
  readonly id: number
  readonly path: string
  readonly result: QuizResult
  /** null while they are not known, and where the file is not of this quiz. */
  readonly marks: Marks | null
}

/** What results are marked with. */
export interface MarkedQuiz {
  readonly bank: Bank
  /** How it was to be taken, where that is known. */
  readonly settings: Settings | null
}

/** Points that a person gave, by row and question. */
export type HandMarks = ReadonlyMap<string, number>

/** The same file has the same key when it is chosen again. */
export const handKey = ({ student, seed, startedAt }: QuizResult, question: string): string =>
  JSON.stringify([student, seed, startedAt, question])

/** Whose result a file is: of this bank, of another version of it, or of something else. */
export function kinshipOf({ bank }: QuizResult, quiz: MarkedQuiz): 'same' | 'other-version' | 'foreign' {
  if (bank.fingerprint === fingerprintOf(quiz.bank)) return 'same'
  return bank.id === quiz.bank.id ? 'other-version' : 'foreign'
}

/** The points of one question in a row; null where they are not known: not judged, or not marked by hand. */
export function pointsIn({ marks, result }: ResultRow, question: Question, byHand: HandMarks): number | null {
  const mark = marks?.[question.id]
  switch (mark?.kind) {
    case 'scored':
      return mark.fraction * question.points
    case 'unanswered':
    case 'other-draw':
      return 0
    case 'written':
      return byHand.get(handKey(result, question.id)) ?? null
    default:
      return null
  }
}

/** What a row comes to, and whether something in it still waits: for the engine, or for a person. */
export function totalIn(row: ResultRow, { bank }: MarkedQuiz, byHand: HandMarks) {
  const points = bank.questions.map((question) => pointsIn(row, question, byHand))
  return { points: points.reduce<number>((sum, each) => sum + (each ?? 0), 0), isOpen: points.includes(null) }
}

/** What a teacher should look at before they count a result. */
export type Remark =
  | { readonly kind: 'foreign'; readonly bank: string }
  | { readonly kind: 'other-version' | 'again' | 'same-draw' | 'over-time' | 'over-attempts' | 'other-settings' }
  | { readonly kind: 'points-differ'; readonly said: number; readonly found: number }
  | { readonly kind: 'other-draw' | 'failed'; readonly questions: readonly number[] }

/** A clock of a slow machine. */
const GRACE_MS = 5000
/** Points are sums of fractions. */
const SAME = 0.005

/** The remarks on each row, by its id. */
export function remarksOn(rows: readonly ResultRow[], quiz: MarkedQuiz): ReadonlyMap<number, readonly Remark[]> {
  const filesOf = new Map<string, number>()
  const drawnFor = new Map<number, Set<string>>()
  for (const { result } of rows) {
    if (kinshipOf(result, quiz) !== 'same') continue
    const { student, seed } = result
    filesOf.set(student, (filesOf.get(student) ?? 0) + 1)
    drawnFor.set(seed, (drawnFor.get(seed) ?? new Set()).add(student))
  }
  const remarks = (row: ResultRow): Remark[] => {
    const { result } = row
    const kinship = kinshipOf(result, quiz)
    if (kinship === 'foreign') return [{ kind: 'foreign', bank: result.bank.id }]
    if (kinship === 'other-version') return [{ kind: 'other-version' }]
    const isAgain = (filesOf.get(result.student) ?? 0) > 1
    const isCopy = (drawnFor.get(result.seed)?.size ?? 0) > 1
    return [
      ...(isAgain ? [{ kind: 'again' } as const] : []),
      ...(isCopy ? [{ kind: 'same-draw' } as const] : []),
      ...ofSettings(result, quiz.settings),
      ...ofMarks(row, quiz),
    ]
  }
  return new Map(rows.map((row) => [row.id, remarks(row)]))
}

function ofSettings(result: QuizResult, settings: Settings | null): Remark[] {
  if (settings === null) return []
  const took = result.finishedAt - result.startedAt
  const { minutes, attempts } = settings
  return [
    ...(JSON.stringify(result.settings) === JSON.stringify(settings) ? [] : [{ kind: 'other-settings' } as const]),
    ...(minutes !== null && took > minutes * 60_000 + GRACE_MS ? [{ kind: 'over-time' } as const] : []),
    ...(attempts !== null && result.attempt > attempts ? [{ kind: 'over-attempts' } as const] : []),
  ]
}

function ofMarks({ result, marks }: ResultRow, { bank }: MarkedQuiz): Remark[] {
  if (marks === null) return []
  const numbers = (kind: 'other-draw' | 'failed') =>
    bank.questions.flatMap(({ id }, index) => (marks[id]?.kind === kind ? [index + 1] : []))
  const found = bank.questions.reduce((sum, { id, points }) => {
    const mark = marks[id]
    return mark?.kind === 'scored' ? sum + points * mark.fraction : sum
  }, 0)
  const said = result.points.got
  return [
    ...(['other-draw', 'failed'] as const).flatMap((kind) => {
      const questions = numbers(kind)
      return questions.length > 0 ? [{ kind, questions }] : []
    }),
    ...(Math.abs(found - said) > SAME ? [{ kind: 'points-differ', said, found } as const] : []),
  ]
}

/** How a question came out over all results. */
export interface QuestionStatistics {
  readonly question: Question
  /** From 1, as in the table. */
  readonly n: number
  /** How many gave an answer, of how many that were judged. */
  readonly answered: number
  readonly of: number
  /** The mean share of its points, from 0 to 1; null where nothing is judged. The lower, the harder. */
  readonly share: number | null
}

export function statisticsOf(
  rows: readonly ResultRow[],
  { bank }: MarkedQuiz,
  byHand: HandMarks,
): QuestionStatistics[] {
  return bank.questions.map((question, index) => {
    const judged = rows.flatMap((row) => {
      const points = pointsIn(row, question, byHand)
      return points === null ? [] : [{ points, isAnswered: row.marks?.[question.id]?.kind !== 'unanswered' }]
    })
    const sum = judged.reduce((all, { points }) => all + points, 0)
    return {
      question,
      n: index + 1,
      answered: judged.filter(({ isAnswered }) => isAnswered).length,
      of: judged.length,
      share: judged.length === 0 ? null : sum / judged.length / question.points,
    }
  })
}
