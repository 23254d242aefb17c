'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { Locale } from '#app/_ui/locale'
import { moved } from '../../shown-order'
import type { OnChange } from '../form-props'
import { formStrings } from '../form-strings'
import type { Problem } from '../problem'
import { Problems } from './field'
import { IconButton, Sign } from './icon-button'

interface Props<Row> {
  readonly title: string
  readonly hint?: string
  readonly rows: readonly Row[]
  /** `Answer 2` */
  readonly nameOf: (n: number) => string
  readonly add: string
  readonly newRow: () => NoInfer<Row>
  /** So few rows must stay. */
  readonly least: number
  readonly locale: Locale
  /** Of the list itself. */
  readonly problems: readonly Problem[]
  readonly onChange: OnChange<readonly Row[]>
  readonly children: (row: Row, index: number, change: OnChange<Row>) => ReactNode
}

/** Things of one kind, each with fields of its own: they are added, moved and removed by buttons. */
export function Rows<Row>({
  title,
  hint,
  rows,
  nameOf,
  add,
  newRow,
  least,
  locale,
  problems,
  onChange,
  children,
}: Props<Row>) {
  const say = formStrings[locale]
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  // What was pressed has another place now, or is gone: the focus goes to where somebody would go on.
  useEffect(() => {
    if (wanted.current === null) return
    list.current?.querySelector<HTMLElement>(wanted.current)?.focus()
    wanted.current = null
  })
  const move = (from: number, to: number, way: string) => {
    if (to < 0 || to >= rows.length) return
    wanted.current = `[data-row-way="${to}-${way}"]`
    onChange(moved(rows, from, to), say.moved(nameOf(from + 1)))
  }
  const remove = (index: number) => {
    if (rows.length <= least) return
    wanted.current = index > 0 ? `[data-row-way="${index - 1}-remove"]` : '[data-row-way="0-remove"]'
    onChange(rows.toSpliced(index, 1), say.removed(nameOf(index + 1)))
  }
  const addOne = () => {
    wanted.current = `[data-row-place="${rows.length}"] :is(input:not([type="radio"], [type="checkbox"]), textarea)`
    onChange([...rows, newRow()], say.added(nameOf(rows.length + 1)))
  }
  return (
    <fieldset aria-describedby={problems.length > 0 ? `${id}-problems` : undefined} className="min-w-0">
      <legend className="font-semibold">{title}</legend>
      {hint !== undefined && <p className="text-ink-muted text-sm">{hint}</p>}
      <Problems id={`${id}-problems`} problems={problems} />
      <div className="mt-2 space-y-3" ref={list}>
        {rows.map((row, index) => (
          <fieldset
            className="min-w-0 rounded-md border border-line bg-surface px-3 pt-2 pb-3"
            data-row-place={index}
            key={index}
          >
            <legend className="sr-only">{nameOf(index + 1)}</legend>
            <div className="mb-1 flex items-center justify-between gap-2">
              <span aria-hidden="true" className="label">
                {nameOf(index + 1)}
              </span>
              <span className="flex gap-1">
                <IconButton
                  aria-disabled={index === 0}
                  data-row-way={`${index}-up`}
                  name={say.up(nameOf(index + 1))}
                  onClick={() => move(index, index - 1, 'up')}
                  sign="up"
                />
                <IconButton
                  aria-disabled={index === rows.length - 1}
                  data-row-way={`${index}-down`}
                  name={say.down(nameOf(index + 1))}
                  onClick={() => move(index, index + 1, 'down')}
                  sign="down"
                />
                <IconButton
                  aria-disabled={rows.length <= least}
                  data-row-way={`${index}-remove`}
                  name={say.remove(nameOf(index + 1))}
                  onClick={() => remove(index)}
                  sign="remove"
                />
              </span>
            </div>
            {children(row, index, (next, what, joins) =>
              onChange(
                rows.with(index, next),
                say.of(nameOf(index + 1), what),
                joins && `${nameOf(index + 1)}/${joins}`,
              ),
            )}
          </fieldset>
        ))}
        <button
          className="inline-flex min-h-10 cursor-pointer items-center gap-2 rounded-md border border-ink-muted border-dashed px-3 text-[0.9375rem]"
          onClick={addOne}
          type="button"
        >
          <Sign of="add" />
          {add}
        </button>
      </div>
    </fieldset>
  )
}
