'use client'

import { timeText } from '#app/_scene/segment-words'
import type { SceneStore, Span } from '#app/_scene/store'
import { useScene } from '#app/_scene/use-scene'
import { Disclosure } from '#app/_ui/disclosure'
import type { Locale } from '#content/locales'
import { plotStrings } from '../plot/plot-strings'
import type { Bar, SequenceData } from './sequence-data'
import { sequencePlotStrings } from './sequence-plot-strings'
import { type SequenceRow, sequenceRows } from './sequence-rows'

const MOST_ROWS = 300

/** The plot in words: a row for each bar and each change of its lines. A segment's row selects it. */
export function SequenceTable({
  store,
  locale,
  data,
  span,
  barText,
  numberText,
}: {
  store: SceneStore
  locale: Locale
  data: SequenceData
  span: Span
  barText: (bar: Bar) => string
  numberText: (place: number) => number
}) {
  const strings = sequencePlotStrings[locale]
  const selection = useScene(store, (state) => state.selection)
  const rows = sequenceRows(data, span)
  const textOf = (row: SequenceRow): string => {
    switch (row.kind) {
      case 'bar':
        return barText(row.bar)
      case 'ack':
        return strings.ackRow(numberText(row.ack), row.edge === null ? null : numberText(row.edge))
      case 'duplicate':
        return strings.duplicateRow(numberText(row.ack))
      case 'sack':
        return strings.sackRow(numberText(row.from), numberText(row.to))
    }
  }
  return (
    <Disclosure summary={strings.table} className="text-sm">
      {rows.length > MOST_ROWS && <p className="m-0 mb-2">{plotStrings[locale].shortened(MOST_ROWS, rows.length)}</p>}
      <table className="m-0 w-full border-collapse text-[0.8125rem] leading-snug">
        <thead className="text-left">
          <tr>
            <th scope="col" className="border-line border-b px-1.5 py-1 font-semibold">
              {strings.columns.time}
            </th>
            <th scope="col" className="border-line border-b px-1.5 py-1 font-semibold">
              {strings.columns.what}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row, index) => (
            <tr
              key={index}
              aria-current={row.kind === 'bar' && row.bar.transmission === selection ? 'step' : undefined}
              className="align-top aria-[current]:bg-accent/15"
            >
              <td className="whitespace-nowrap px-1.5 py-1 font-mono text-xs">{timeText(row.at)}</td>
              <td className="px-1.5 py-0.5">
                {row.kind === 'bar' ? (
                  <button
                    type="button"
                    onClick={() => store.select(row.bar.transmission)}
                    className="min-h-6 cursor-pointer text-start text-accent underline underline-offset-2"
                  >
                    {textOf(row)}
                  </button>
                ) : (
                  textOf(row)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  )
}
