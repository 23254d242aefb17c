import type { Locale } from '#app/_ui/locale'
import { type Mark, type Row, totalOf } from './marking'

/** By which column a table is sorted: the student, the total, or an exercise by its slug. */
export interface Order {
  readonly by: 'student' | 'total' | { readonly slug: string }
  readonly descending: boolean
}

/** The rows in an order; without one, as they came. Rows that are equal stay as they came. */
export function sortedRows(rows: readonly Row[], order: Order | null, locale: Locale): readonly Row[] {
  if (order === null) return rows
  const { by, descending } = order
  // 9 stands before 10, and Chinese names as their readers say them.
  const { compare } = new Intl.Collator(locale === 'zh' ? 'zh-Hans' : 'en', { numeric: true })
  const ascending =
    by === 'student'
      ? (a: Row, b: Row) => compare(a.submission.student, b.submission.student)
      : (a: Row, b: Row) => sortValue(a, by) - sortValue(b, by)
  return rows.toSorted((a, b) => (descending ? ascending(b, a) : ascending(a, b)))
}

function sortValue(row: Row, by: 'total' | { readonly slug: string }): number {
  return by === 'total' ? (totalOf(row) ?? -1) : pointsOf(row.marks.get(by.slug))
}

/** Below no points at all stands what was not handed in, and below that what was not judged. */
function pointsOf(mark: Mark | undefined): number {
  if (mark?.kind === 'marked') return mark.verdict.points
  return mark?.kind === 'missing' ? -1 : -2
}
