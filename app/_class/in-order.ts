import type { Locale } from '#app/_ui/locale'

/** By which column a table is sorted. */
export interface OrderBy<Column> {
  readonly by: Column
  readonly descending: boolean
}

/** What a row has in a column: texts stand as their readers look them up, numbers by their size. */
type Value = string | number

/** The rows in an order. Rows that are equal stay as they came. */
export function inOrder<Row>(
  rows: readonly Row[],
  sortValue: (row: Row) => Value,
  descending: boolean,
  locale: Locale,
): readonly Row[] {
  // 9 stands before 10, and Chinese names as their readers say them.
  const { compare } = new Intl.Collator(locale === 'zh' ? 'zh-Hans' : 'en', { numeric: true })
  const ascending = (a: Value, b: Value): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b))
  const valued = rows.map((row) => ({ row, value: sortValue(row) }))
  return valued
    .sort((a, b) => (descending ? ascending(b.value, a.value) : ascending(a.value, b.value)))
    .map(({ row }) => row)
}

/** How a column is sorted, as `aria-sort` says it. */
export function sortOf<Column>(order: OrderBy<Column> | null, by: Column): 'none' | 'ascending' | 'descending' {
  if (order === null || !isSame(order.by, by)) return 'none'
  return order.descending ? 'descending' : 'ascending'
}

/** The order that a press on the head of a column asks for: names are looked up from A, of numbers one wants the greatest first. */
export const turned = <Column>(order: OrderBy<Column> | null, by: Column, isText: boolean): OrderBy<Column> => ({
  by,
  descending: order !== null && isSame(order.by, by) ? !order.descending : !isText,
})

const isSame = <Column>(a: Column, b: Column): boolean => JSON.stringify(a) === JSON.stringify(b)
