import { inOrder, type OrderBy } from '#app/_class/in-order'
import type { Locale } from '#app/_ui/locale'
import { type HandMarks, type MarkedQuiz, pointsIn, type ResultRow, totalIn } from './result-rows'

/** By which column the results are sorted: the student, the total, the time that it took, or a question by its id. */
export type ResultOrder = OrderBy<'student' | 'total' | 'time' | { readonly question: string }>

/** The rows in an order; without one, as they came. What has no points yet stands below those that have none. */
export function sortedResults(
  rows: readonly ResultRow[],
  order: ResultOrder | null,
  { quiz, byHand, locale }: { readonly quiz: MarkedQuiz; readonly byHand: HandMarks; readonly locale: Locale },
): readonly ResultRow[] {
  if (order === null) return rows
  const { by, descending } = order
  const sortValue = (row: ResultRow): string | number => {
    if (by === 'student') return row.result.student
    if (by === 'time') return timeTaken(row)
    if (by === 'total') return row.marks === null ? -1 : totalIn(row, quiz, byHand).points
    const question = quiz.bank.questions.find(({ id }) => id === by.question)
    return (question && pointsIn(row, question, byHand)) ?? -1
  }
  return inOrder(rows, sortValue, descending, locale)
}

/** In milliseconds. A file may say anything about its times. */
export const timeTaken = ({ result: { startedAt, finishedAt } }: ResultRow): number =>
  Math.max(0, finishedAt - startedAt)
