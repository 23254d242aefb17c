import type { Field } from './packet-fields'

/** A row of the tree as it is open now. */
export interface TreeRow {
  readonly field: Field
  /** From 1. */
  readonly level: number
  readonly isOpen: boolean
  /** Its place among those of the same parent, from 1, and how many they are. */
  readonly place: number
  readonly count: number
  /** Null at the top. */
  readonly parent: string | null
}

/** The rows that can be seen, in order. */
export const visibleRows = (
  fields: readonly Field[],
  open: ReadonlySet<string>,
  level = 1,
  parent: string | null = null,
): readonly TreeRow[] =>
  fields.flatMap((field, index) => {
    const isOpen = field.parts.length > 0 && open.has(field.key)
    const row = { field, level, isOpen, place: index + 1, count: fields.length, parent }
    return isOpen ? [row, ...visibleRows(field.parts, open, level + 1, field.key)] : [row]
  })

/** What a key does in a tree: to which row it moves, or which one it opens or closes; null for a key that does nothing. */
export function keyInTree(
  key: string,
  rows: readonly TreeRow[],
  current: string,
): { readonly moveTo: string } | { readonly toggle: string } | null {
  const index = rows.findIndex(({ field }) => field.key === current)
  const row = rows[index]
  if (!row) return null
  const move = (to: TreeRow | undefined) => (to ? { moveTo: to.field.key } : null)
  switch (key) {
    case 'ArrowDown':
      return move(rows[index + 1])
    case 'ArrowUp':
      return move(rows[index - 1])
    case 'Home':
      return move(rows[0])
    case 'End':
      return move(rows.at(-1))
    case 'ArrowRight':
      if (row.field.parts.length === 0) return null
      return row.isOpen ? move(rows[index + 1]) : { toggle: current }
    case 'ArrowLeft':
      if (row.isOpen) return { toggle: current }
      return row.parent === null ? null : { moveTo: row.parent }
    case 'Enter':
    case ' ':
      return row.field.parts.length > 0 ? { toggle: current } : null
    default:
      return null
  }
}
