'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { flagsText, hostText, marksOf, timeText } from '#app/_scene/segment-words'
import type { SceneStore } from '#app/_scene/store'
import { useScene } from '#app/_scene/use-scene'
import type { Locale } from '#content/locales'
import type { Trace, TraceSegment, Transmission } from '#engine/trace/format'
import { eventTableStrings } from './event-table-strings'

/** The ladder in words: a row for each transmission, the same selection, stepped with the arrow keys. */
export function EventTable({
  store,
  locale,
  label,
  marked,
}: {
  store: SceneStore
  locale: Locale
  label: string
  /** A segment to point at: with these words, or, without any, as the one that differs. */
  marked?: { readonly segment: number; readonly words?: string } | undefined
}) {
  const strings = eventTableStrings[locale]
  const { trace } = useScene(store, (state) => state.run)
  const selection = useScene(store, (state) => state.selection)
  const body = useRef<HTMLTableSectionElement>(null)
  const rowOfKeyboard = selection ?? 0

  useEffect(() => {
    const row = selection === null ? null : body.current?.rows[selection]
    if (row) scrollIntoPane(row)
  }, [selection])

  const step = (event: KeyboardEvent) => {
    const to = {
      ArrowDown: rowOfKeyboard + 1,
      ArrowUp: rowOfKeyboard - 1,
      Home: 0,
      End: trace.transmissions.length - 1,
    }[event.key]
    if (to === undefined || to < 0 || to >= trace.transmissions.length) return
    event.preventDefault()
    store.select(to)
    body.current?.querySelectorAll('button')[to]?.focus()
  }

  return (
    <section
      className="relative max-h-72 overflow-y-auto rounded-md border border-line"
      aria-label={strings.caption(label)}
    >
      <table className="m-0 w-full border-collapse text-[0.8125rem] leading-snug">
        <thead className="sticky top-0 z-10 bg-surface-raised text-left">
          <tr>
            {[strings.time, strings.segment, strings.outcome].map((title) => (
              <th key={title} scope="col" className="border-line border-b px-2 py-1 font-semibold">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={step}>
          {trace.transmissions.map((transmission, index) => {
            const segment = trace.segments[transmission.segment]
            if (!segment) return null
            const isSelected = selection === index
            return (
              <tr
                key={`${transmission.segment} ${transmission.link}`}
                aria-current={isSelected ? 'step' : undefined}
                className={isSelected ? 'bg-accent/15' : ''}
              >
                <th scope="row" className="border-line border-b p-0 text-left font-normal">
                  <button
                    type="button"
                    tabIndex={index === rowOfKeyboard ? 0 : -1}
                    onClick={() => store.select(index)}
                    className="flex min-h-7 w-full cursor-pointer items-center whitespace-nowrap px-2 py-1 text-start font-mono text-xs"
                  >
                    <span aria-hidden="true" className="inline-block w-3">
                      {isSelected ? '▸' : ''}
                    </span>
                    {timeText(transmission.sent)}
                  </button>
                </th>
                <td className="border-line border-b px-2 py-1">
                  <span className="inline-block text-ink-muted">
                    {hostText(segment.source.host, locale)} → {hostText(segment.destination.host, locale)}
                  </span>{' '}
                  <Fields segment={segment} />
                </td>
                <td className="border-line border-b px-2 py-1">
                  {outcomeOf(trace, transmission, locale)}
                  {marked?.segment === transmission.segment && (
                    <strong className={`block ${marked.words === undefined ? 'text-loss' : 'text-accent'}`}>
                      ◀ {marked.words ?? strings.differs}
                    </strong>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** Brings a row into the table's own pane, without moving the page. */
function scrollIntoPane(row: HTMLTableRowElement): void {
  const pane = row.closest('section')
  const head = row.closest('table')?.tHead
  if (!pane || !head) return
  const top = row.offsetTop - head.offsetHeight
  const bottom = row.offsetTop + row.offsetHeight
  if (top < pane.scrollTop) pane.scrollTop = top
  else if (bottom > pane.scrollTop + pane.clientHeight) pane.scrollTop = bottom - pane.clientHeight
}

function Fields({ segment }: { segment: TraceSegment }) {
  return (
    <>
      <span className="font-semibold">{flagsText(segment)}</span>{' '}
      <span className="inline-block font-mono text-xs">SEQ={segment.seq}</span>{' '}
      {segment.ack !== null && <span className="inline-block font-mono text-xs">ACK={segment.ack}</span>}{' '}
      {segment.length > 0 && <span className="inline-block font-mono text-xs">LEN={segment.length}</span>}
    </>
  )
}

function outcomeOf(trace: Trace, transmission: Transmission, locale: Locale): string {
  const strings = eventTableStrings[locale]
  const segment = trace.segments[transmission.segment]
  const words: string[] = []
  const marks = marksOf(trace, transmission)
  if (segment && marks.includes('retransmission')) words.push(strings.copy(segment.copy))
  if (marks.includes('duplicate-ack')) words.push(strings.duplicateAck)
  words.push(
    transmission.arrivals.length > 0 ? strings.arrives(transmission.arrivals.map(timeText).join(', ')) : strings.lost,
  )
  return words.join(locale === 'zh' ? '；' : '; ')
}
