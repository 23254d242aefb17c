'use client'

import { type KeyboardEvent, useRef } from 'react'
import type { Locale } from '#content/locales'
import { fieldWords } from './field-words'
import type { Field } from './packet-fields'
import { keyInTree, visibleRows } from './tree-rows'

/** The fields of a packet as a tree: arrow keys move, open and close. */
export function FieldTree({
  fields,
  open,
  current,
  marked,
  locale,
  label,
  describedBy,
  onToggle,
  onCurrent,
  onPoint,
}: {
  fields: readonly Field[]
  open: ReadonlySet<string>
  /** The row that the keyboard is on, by its field's key. */
  current: string
  /** The field that is pointed at, here or in the bytes. */
  marked: string | null
  locale: Locale
  label: string
  describedBy: string
  onToggle: (key: string) => void
  onCurrent: (key: string) => void
  onPoint: (key: string | null) => void
}) {
  const tree = useRef<HTMLDivElement>(null)
  const rows = visibleRows(fields, open)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const does = keyInTree(event.key, rows, current)
    if (!does) return
    event.preventDefault()
    if ('toggle' in does) return onToggle(does.toggle)
    onCurrent(does.moveTo)
    tree.current?.querySelector<HTMLElement>(`[data-key="${does.moveTo}"]`)?.focus()
  }
  // The row that the keyboard was on may be of another segment, or closed away.
  const reachable = rows.some(({ field }) => field.key === current) ? current : rows[0]?.field.key
  return (
    <div
      ref={tree}
      role="tree"
      tabIndex={-1}
      aria-label={label}
      aria-describedby={describedBy}
      onKeyDown={onKeyDown}
      onPointerLeave={() => onPoint(null)}
      className="text-sm"
    >
      {rows.map(({ field, level, isOpen, place, count }) => {
        const { name, meaning } = fieldWords(field.id, locale)
        const hasParts = field.parts.length > 0
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys of all its rows.
          <div
            key={field.key}
            role="treeitem"
            data-key={field.key}
            aria-level={level}
            aria-posinset={place}
            aria-setsize={count}
            aria-expanded={hasParts ? isOpen : undefined}
            aria-selected={field.key === current}
            tabIndex={field.key === reachable ? 0 : -1}
            onFocus={() => onCurrent(field.key)}
            onClick={() => {
              onCurrent(field.key)
              if (hasParts) onToggle(field.key)
            }}
            onPointerEnter={() => onPoint(field.key)}
            style={{ paddingInlineStart: `${level * 0.9 - 0.4}rem` }}
            className={`flex min-h-7 cursor-pointer items-baseline gap-x-2 py-0.5 pe-2 leading-snug ${
              field.key === (marked ?? current) ? 'bg-accent/15' : ''
            }`}
          >
            <span className="w-2.5 flex-none text-ink-muted text-xs" aria-hidden="true">
              {hasParts ? (isOpen ? '▾' : '▸') : ''}
            </span>
            {/* Drawn anew with each value, so that none moves another. */}
            <span key={field.value} className="flex flex-1 flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{name}</span>
              {field.value !== '' && <span className="break-all font-mono text-[0.8125rem]">{field.value}</span>}
              <span className={`text-xs ${field.id.endsWith('.wrong') ? 'font-bold text-loss' : 'text-ink-muted'}`}>
                {meaning}
              </span>
            </span>
          </div>
        )
      })}
    </div>
  )
}
