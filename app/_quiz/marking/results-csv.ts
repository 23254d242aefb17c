import { type Cell, csvOf } from '#exercises/files/csv'
import type { QuizMarkStrings } from './quiz-mark-strings'
import { remarkText } from './quiz-mark-strings'
import { type HandMarks, type MarkedQuiz, pointsIn, type ResultRow, remarksOn, totalIn } from './result-rows'

/**
 * The table as CSV: a line for each file, a column for each question. What is not known is an empty cell, which is no zero; a file of
 * another quiz has no points at all.
 */
export function resultsCsv(
  rows: readonly ResultRow[],
  quiz: MarkedQuiz,
  byHand: HandMarks,
  say: QuizMarkStrings,
): string {
  const { questions } = quiz.bank
  const outOf = questions.reduce((sum, { points }) => sum + points, 0)
  const { csv } = say
  const head: Cell[] = [
    say.student,
    ...questions.map(({ id }, index) => `${say.question(index + 1)} [${id}]`),
    say.total,
    csv.outOf,
    csv.isOpen,
    csv.said,
    csv.attempt,
    csv.minutes,
    csv.handedIn,
    csv.note,
    csv.file,
    csv.seed,
  ]
  const remarks = remarksOn(rows, quiz)
  const lines = rows.map((row): Cell[] => {
    const { result } = row
    const { points, isOpen } = totalIn(row, quiz, byHand)
    return [
      result.student,
      ...questions.map((question) => rounded(pointsIn(row, question, byHand))),
      row.marks === null ? '' : rounded(points),
      outOf,
      isOpen ? csv.yes : '',
      rounded(result.points.got),
      result.attempt,
      rounded((result.finishedAt - result.startedAt) / 60_000),
      timeOf(result.finishedAt),
      (remarks.get(row.id) ?? []).map((remark) => remarkText(remark, say)).join('. '),
      row.path,
      result.seed,
    ]
  })
  return csvOf([head, ...lines])
}

const rounded = (points: number | null): Cell => (points === null ? '' : Math.round(points * 100) / 100)

/** As people sort it. What is no time, which a file may say, is nothing. */
function timeOf(at: number): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}
