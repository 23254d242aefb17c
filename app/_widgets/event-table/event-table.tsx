'use client'

import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import type { SceneStore } from '#app/_scene/store'
import { useScene } from '#app/_scene/use-scene'
import type { Locale } from '#content/locales'
import { NEEDS_SCRIPT } from '../needs-script'
import type { MenuRequest } from '../segment-menu/segment-menu'
import { eventTableStrings } from './event-table-strings'
import { Row } from './row'
import { rowsOf, type TableRow } from './rows'
import { MOST_ROWS, ROW, useRowsInView } from './use-rows-in-view'
import { useSelection } from './use-selection'

/**
 * The ladder in words: a row for each transmission, the same selection, stepped with the arrow keys.
 *
 * Of a long run only the rows in view are in the page; each says which it is of how many.
 */
export function EventTable({
  store,
  locale,
  label,
  marked,
  onMenu,
}: {
  store: SceneStore
  locale: Locale
  label: string
  /** A segment to point at: with these words, or, without any, as the one that differs. */
  marked?: { readonly segment: number; readonly words?: string } | undefined
  /** Left out where nothing can be done to a segment. */
  onMenu?: ((request: MenuRequest) => void) | undefined
}) {
  const strings = eventTableStrings[locale]
  const { trace } = useScene(store, (state) => state.run)
  const rows = useMemo(() => rowsOf(trace), [trace])
  const places = useMemo(
    () => new Map(rows.map((row, index) => [row.kind === 'transmission' ? row.transmission : null, index])),
    [rows],
  )
  const isLong = rows.length > MOST_ROWS
  const selection = useSelection(store, isLong)
  const selected = selection === null ? -1 : (places.get(selection) ?? -1)
  const pane = useRef<HTMLElement>(null)
  const { first, last } = useRowsInView(pane, rows.length)
  const wantsFocus = useRef<number | null>(null)
  const inTabOrder = selected >= first && selected < last ? selected : first

  useEffect(() => {
    if (pane.current && selected >= 0) scrollTo(pane.current, selected, isLong)
  }, [selected, isLong])

  // The row that an arrow key leads to may have come into the page only now.
  useEffect(() => {
    const wanted = wantsFocus.current
    if (wanted === null || wanted < first || wanted >= last) return
    wantsFocus.current = null
    pane.current?.querySelector<HTMLElement>(`[data-row="${wanted}"] button`)?.focus({ preventScroll: true })
  })

  const choose = useCallback(
    (index: number) => {
      const row = rows[index]
      if (row?.kind === 'transmission') store.select(row.transmission)
      else if (row?.kind === 'message') {
        const { message } = row
        const { events } = store.get().run.trace
        const arrival = events.find((it) => it.kind === 'icmp-arrival' && it.message === message.id)
        if (arrival) store.selectEvent(arrival.id)
        else store.seek(message.at)
      }
    },
    [rows, store],
  )
  const step = (event: KeyboardEvent) => {
    const here = Number(event.target instanceof Element ? event.target.closest('tr')?.dataset.row : undefined)
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (to === undefined || !(to >= 0 && to < rows.length)) return
    event.preventDefault()
    wantsFocus.current = to
    choose(to)
    if (isLong && pane.current) scrollTo(pane.current, to, isLong)
    pane.current?.querySelector<HTMLElement>(`[data-row="${to}"] button`)?.focus({ preventScroll: true })
  }

  // A row is the segment, wherever it is pressed; the keyboard has the button in it.
  const press = ({ target }: MouseEvent) => {
    const row = target instanceof Element && !target.closest('button') ? target.closest('tr')?.dataset.row : undefined
    if (row !== undefined) choose(Number(row))
  }

  const markOn = (row: TableRow): { words: string; isDifference: boolean } | undefined => {
    const isHere = row.kind === 'transmission' && trace.transmissions[row.transmission]?.segment === marked?.segment
    if (!marked || !isHere) return undefined
    return { words: marked.words ?? strings.differs, isDifference: marked.words === undefined }
  }

  return (
    <section
      ref={pane}
      className="relative max-h-72 overflow-auto rounded-md border border-line"
      aria-label={strings.caption(label)}
    >
      <table
        className="m-0 w-full border-separate border-spacing-0 text-[0.8125rem] leading-snug"
        aria-rowcount={isLong ? rows.length + 1 : undefined}
      >
        <thead className="sticky top-0 z-10 bg-surface-raised text-left">
          <tr aria-rowindex={isLong ? 1 : undefined}>
            {[strings.time, strings.segment, strings.outcome].map((title) => (
              <th key={title} scope="col" className="border-line border-b px-2 py-1 font-semibold">
                {title}
              </th>
            ))}
            {onMenu && (
              <th scope="col" className={`border-line border-b ${NEEDS_SCRIPT}`}>
                <span className="sr-only">{strings.change}</span>
              </th>
            )}
          </tr>
        </thead>
        {isLong && <Space rows={first} />}
        <tbody onKeyDown={step} onClick={press}>
          {rows.slice(first, last).map((row, place) => (
            <Row
              key={first + place}
              trace={trace}
              row={row}
              index={first + place}
              locale={locale}
              isSelected={first + place === selected}
              isInTabOrder={first + place === inTabOrder}
              mark={markOn(row)}
              isOneLine={isLong}
              onSelect={choose}
              onMenu={onMenu}
            />
          ))}
        </tbody>
        {isLong && <Space rows={rows.length - last} />}
      </table>
    </section>
  )
}

/** The room of rows that are not in the page. */
function Space({ rows }: { rows: number }) {
  return (
    <tbody aria-hidden="true">
      <tr style={{ height: Math.max(0, rows) * ROW }}>
        <td colSpan={4} />
      </tr>
    </tbody>
  )
}

/** Brings a row into the table's own pane, without moving the page. */
function scrollTo(pane: HTMLElement, index: number, isLong: boolean): void {
  const row = pane.querySelector<HTMLTableRowElement>(`[data-row="${index}"]`)
  const head = pane.querySelector('thead')?.offsetHeight ?? 0
  if (!row && !isLong) return
  const height = isLong ? ROW : (row?.offsetHeight ?? 0)
  const top = isLong ? index * ROW : (row?.offsetTop ?? 0) - head
  const bottom = top + height + head
  if (top < pane.scrollTop) pane.scrollTop = top
  else if (bottom > pane.scrollTop + pane.clientHeight) pane.scrollTop = bottom - pane.clientHeight
}
