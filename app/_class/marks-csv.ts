import { type Cell, csvOf } from '#exercises/files/csv'
import { type Assignment, fragmentOf } from './assignment'
import type { ClassExercise } from './class-exercise'
import type { MarkStrings } from './mark-strings'
import { type Mark, type Row, totalOf } from './marking'

/** What the table is about. */
export interface Sheet {
  readonly exercises: readonly Pick<ClassExercise, 'slug' | 'title' | 'points'>[]
  /** The one that is marked, where the page was opened by its link. */
  readonly assignment: Assignment | null
  readonly caseSeed: number
}

/** The table as CSV: a line for each submission, two columns for each exercise, of which the first holds points or nothing. */
export function marksCsv(rows: readonly Row[], { exercises, assignment, caseSeed }: Sheet, say: MarkStrings): string {
  const outOf = exercises.reduce((sum, { points }) => sum + points, 0)
  const head: Cell[] = [
    say.student,
    ...exercises.flatMap(({ title }) => [`${title} (${say.csv.points})`, `${title} (${say.csv.state})`]),
    say.total,
    say.csv.outOf,
    say.file,
    say.csv.note,
    say.csv.seed,
  ]
  const notes = notesOf(rows, assignment, say)
  const lines = rows.map((row): Cell[] => [
    row.submission.student,
    ...exercises.flatMap(({ slug }) => cellsOf(row.marks.get(slug) ?? { kind: 'missing' }, say)),
    totalOf(row) ?? '',
    outOf,
    row.path,
    (notes.get(row.id) ?? []).join(', '),
    caseSeed,
  ])
  return csvOf([head, ...lines])
}

/** What was not judged has no points: an empty cell is not a zero. What is missing was, and has none. */
function cellsOf(mark: Mark, say: MarkStrings): [Cell, Cell] {
  if (mark.kind === 'marked') return [mark.verdict.points, say.state[mark.verdict.status]]
  return [mark.kind === 'missing' ? 0 : '', say.state[mark.kind]]
}

/** What a teacher should look at before they count a submission, by the row's id; rows without are left out. */
export function notesOf(rows: readonly Row[], assignment: Assignment | null, say: MarkStrings): Map<number, string[]> {
  const times = new Map<string, number>()
  for (const { submission } of rows) times.set(submission.student, (times.get(submission.student) ?? 0) + 1)
  const fragment = assignment && fragmentOf(assignment)
  return new Map(
    rows.flatMap(({ id, submission }): [number, string[]][] => {
      const isAgain = (times.get(submission.student) ?? 0) > 1
      const isOther = fragment !== null && fragmentOf(submission.assignment) !== fragment
      return isAgain || isOther ? [[id, [...(isAgain ? [say.again] : []), ...(isOther ? [say.other] : [])]]] : []
    }),
  )
}
