'use client'

import { timeText } from '#app/_scene/segment-words'
import type { SceneStore, Span } from '#app/_scene/store'
import { Disclosure } from '#app/_ui/disclosure'
import type { Locale } from '#content/locales'
import { plotStrings } from '../plot/plot-strings'
import { QUANTITIES, type Quantity, type WindowSteps, windowRows } from './window-data'
import { windowPlotStrings } from './window-plot-strings'

const MOST_ROWS = 300

/** Every change of the windows in a part of the time; its time leads there. */
export function WindowTable({
  store,
  locale,
  steps,
  span,
}: {
  store: SceneStore
  locale: Locale
  steps: WindowSteps
  span: Span
}) {
  const strings = windowPlotStrings[locale]
  const rows = windowRows(steps, span)
  return (
    <Disclosure summary={strings.table} className="text-sm">
      {rows.length > MOST_ROWS && <p className="m-0 mb-2">{plotStrings[locale].shortened(MOST_ROWS, rows.length)}</p>}
      <div className="overflow-x-auto">
        <table className="m-0 w-full border-collapse text-[0.75rem] leading-snug">
          <thead>
            <tr>
              {[strings.time, ...QUANTITIES.map((quantity) => strings.names[quantity])].map((title) => (
                <th key={title} scope="col" className="border-line border-b px-1 py-1 text-end font-semibold">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="font-mono">
            {rows.slice(0, MOST_ROWS).map(({ at, values, changed }) => (
              <tr key={at}>
                <td className="px-1 text-end">
                  <button
                    type="button"
                    onClick={() => store.seek(at)}
                    className="min-h-6 cursor-pointer whitespace-nowrap text-accent underline underline-offset-2"
                  >
                    {timeText(at)}
                  </button>
                </td>
                {QUANTITIES.map((quantity) => (
                  <td
                    key={quantity}
                    className={`px-1 text-end ${changed.has(quantity) ? 'font-bold' : 'text-ink-muted'}`}
                  >
                    {quantityText(quantity, values[quantity])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  )
}

/** Bytes as a number, the RTO as a time. */
export const quantityText = (quantity: Quantity, value: number | null): string =>
  value === null ? '–' : quantity === 'rto' ? timeText(value) : String(value)
