'use client'

import { memo, useMemo, useState } from 'react'
import type { Locale } from '#app/_ui/locale'
import { colourOf, StatusMark } from '../[locale]/(course)/exercises/_exercise/status-mark'
import type { MarkableExercise } from './class-exercise'
import type { MarkStrings } from './mark-strings'
import { stateOf } from './mark-words'
import { type Mark, type Row, totalOf } from './marking'
import { notesOf, type Sheet } from './marks-csv'
import { SortHeader } from './sort-header'
import { type Order, sortedRows } from './sort-rows'

/** A mark that somebody wants to see more of. */
export interface ChosenMark {
  readonly row: Row
  readonly exercise: MarkableExercise
  readonly mark: Mark
}

interface Props {
  readonly rows: readonly Row[]
  readonly columns: readonly MarkableExercise[]
  readonly sheet: Sheet
  readonly locale: Locale
  readonly say: MarkStrings
  readonly onChoose: (chosen: ChosenMark) => void
}

/** Students down, exercises across. What is too wide scrolls beside the student's name. */
export function MarkTable({ rows, columns, sheet, locale, say, onChoose }: Props) {
  const [order, setOrder] = useState<Order | null>(null)
  const sorted = useMemo(() => sortedRows(rows, order, locale), [rows, order, locale])
  const notes = useMemo(() => notesOf(rows, sheet.assignment, say), [rows, sheet.assignment, say])
  const outOf = columns.reduce((sum, { points }) => sum + points, 0)
  const header = (by: Order['by'], words: string, points?: number) => (
    <SortHeader
      by={by}
      className={by === 'student' ? 'sticky left-0 bg-surface-raised' : 'min-w-24'}
      isText={by === 'student'}
      key={words}
      onOrder={setOrder}
      order={order}
      title={say.sortBy(words)}
    >
      {words}
      {points !== undefined && <span className="font-normal text-ink-muted"> {points}</span>}
    </SortHeader>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keyboard.
    <section aria-label={say.table} className="overflow-x-auto rounded-md border border-line" tabIndex={0}>
      <table className="w-full border-separate border-spacing-0 text-left text-[0.9375rem]">
        <thead className="bg-surface-raised align-bottom">
          <tr>
            {header('student', say.student)}
            {columns.map(({ slug, title, points }) => header({ slug }, title, points))}
            {header('total', say.total, outOf)}
          </tr>
        </thead>
        {/* Each cell has its own line: a column that stays in place would leave a shared one behind. */}
        <tbody className="[&_:is(td,th)]:border-line [&_:is(td,th)]:border-t">
          {sorted.map((row) => (
            <MarkRow
              columns={columns}
              key={row.id}
              notes={notes.get(row.id)?.join('\n') ?? ''}
              onChoose={onChoose}
              row={row}
              say={say}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RowProps extends Pick<Props, 'columns' | 'say' | 'onChoose'> {
  readonly row: Row
  /** One in each line. */
  readonly notes: string
}

/** One submission. Drawn anew only when something in it changes: a class is marked one by one, and each mark is a change of the table. */
const MarkRow = memo(function MarkRow({ row, columns, notes, say, onChoose }: RowProps) {
  return (
    <tr>
      <th
        className="sticky left-0 min-w-32 max-w-40 bg-surface px-3 py-2 font-normal [overflow-wrap:anywhere] sm:max-w-72"
        scope="row"
      >
        <bdi className="font-medium">{row.submission.student}</bdi>
        <span className="line-clamp-1 text-ink-muted text-sm" title={row.path}>
          <bdi>{row.path}</bdi>
        </span>
        {notes !== '' && <span className="block whitespace-pre-line text-loss text-sm">{notes}</span>}
      </th>
      {columns.map((exercise) => (
        <td className="px-3 py-2" key={exercise.slug}>
          <MarkCell exercise={exercise} onChoose={onChoose} row={row} say={say} />
        </td>
      ))}
      <td className="px-3 py-2 tabular-nums">{totalOf(row) ?? '–'}</td>
    </tr>
  )
})

type CellProps = Pick<Props, 'say' | 'onChoose'> & { readonly row: Row; readonly exercise: MarkableExercise }

function MarkCell({ row, exercise, say, onChoose }: CellProps) {
  const mark = row.marks.get(exercise.slug) ?? { kind: 'missing' }
  const state = stateOf(mark, say)
  if (mark.kind !== 'marked' && mark.kind !== 'broken')
    return <span className="whitespace-nowrap text-ink-muted">{state}</span>
  const status = mark.kind === 'marked' ? mark.verdict.status : 'broken'
  return (
    <button
      aria-label={say.details(row.submission.student, exercise.title, state)}
      className="-mx-2 flex min-h-9 cursor-pointer items-center gap-2 rounded px-2 text-left hover:bg-surface-raised"
      onClick={() => onChoose({ row, exercise, mark })}
      type="button"
    >
      <StatusMark size={18} status={status} />
      <span className="whitespace-nowrap">
        <span className={colourOf(status)}>{state}</span>
        {mark.kind === 'marked' && status !== 'did-not-run' && (
          <span className="ml-1.5 text-ink-muted tabular-nums">
            {say.of(String(mark.verdict.points), exercise.points)}
          </span>
        )}
      </span>
    </button>
  )
}
