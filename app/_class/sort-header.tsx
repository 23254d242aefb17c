import type { ReactNode } from 'react'
import { type OrderBy, sortOf, turned } from './in-order'

interface Props<Column> {
  readonly by: Column
  readonly order: OrderBy<Column> | null
  /** Names, which are looked up from A. */
  readonly isText?: boolean
  readonly className?: string
  readonly title: string
  readonly onOrder: (order: OrderBy<Column>) => void
  readonly children: ReactNode
}

const ARROW = { none: '', ascending: ' ↑', descending: ' ↓' } as const

/** The head of a column, which sorts by it: the first press one way, the next the other. */
export function SortHeader<Column>({ by, order, isText = false, className, title, onOrder, children }: Props<Column>) {
  const sort = sortOf(order, by)
  return (
    <th aria-sort={sort} className={`px-1 py-1 font-semibold ${className}`} scope="col">
      <button
        className="min-h-9 cursor-pointer rounded px-2 text-left hover:underline"
        onClick={() => onOrder(turned(order, by, isText))}
        title={title}
        type="button"
      >
        {children}
        <span aria-hidden="true">{ARROW[sort]}</span>
      </button>
    </th>
  )
}
