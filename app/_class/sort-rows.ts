import type { Locale } from '#app/_ui/locale'
import { inOrder, type OrderBy } from './in-order'
import { type Mark, type Row, totalOf } from './marking'

/** By which column a table is sorted: the student, the total, or an exercise by its slug. */
export type Order = OrderBy<'student' | 'total' | { readonly slug: string }>

/** The rows in an order; without one, as they came. */
export const sortedRows = (rows: readonly Row[], order: Order | null, locale: Locale): readonly Row[] =>
  order === null ? rows : inOrder(rows, (row) => sortValue(row, order.by), order.descending, locale)

function sortValue(row: Row, by: Order['by']): string | number {
  if (by === 'student') return row.submission.student
  return by === 'total' ? (totalOf(row) ?? -1) : pointsOf(row.marks.get(by.slug))
}

/** Below no points at all stands what was not handed in, and below that what was not judged. */
function pointsOf(mark: Mark | undefined): number {
  if (mark?.kind === 'marked') return mark.verdict.points
  return mark?.kind === 'missing' ? -1 : -2
}
