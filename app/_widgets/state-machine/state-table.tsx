import { endpointText } from '#app/_scene/endpoint-text'
import { timeText } from '#app/_scene/segment-words'
import type { StateChange } from '#app/_scene/state-changes'
import type { SceneStore } from '#app/_scene/store'
import { COLON } from '#app/_ui/colon'
import { Disclosure } from '#app/_ui/disclosure'
import type { Locale } from '#content/locales'
import type { Trace } from '#engine/trace/format'
import { causeWords } from './cause-words'
import { stateMachineStrings } from './state-machine-strings'
import { StateStep } from './state-step'

/** Every change of state of a run in words; each leads the cursor to it. */
export function StateTable({
  store,
  trace,
  locale,
  changes,
  last,
}: {
  store: SceneStore
  trace: Trace
  locale: Locale
  changes: readonly StateChange[]
  /** The last that has happened, by its event. */
  last: number
}) {
  const { table, columns, tooLong } = stateMachineStrings[locale]
  return (
    <Disclosure summary={table} className="text-sm">
      <table className="m-0 w-full border-collapse text-[0.8125rem] leading-snug">
        <thead className="text-left">
          <tr>
            {[columns.time, columns.change].map((title) => (
              <th key={title} scope="col" className="border-line border-b px-1.5 py-1 font-semibold">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, MOST_ROWS).map((change) => (
            <tr
              key={change.event}
              aria-current={change.event === last ? 'step' : undefined}
              className="align-top aria-[current]:bg-accent/10"
            >
              <td className="px-1.5 py-0.5">
                <button
                  type="button"
                  onClick={() => store.selectEvent(change.event)}
                  className="min-h-7 cursor-pointer whitespace-nowrap text-accent underline underline-offset-2"
                >
                  {timeText(change.at)}
                </button>
              </td>
              <td className="px-1.5 py-1.5">
                {endpointText(change.endpoint, locale)}
                {COLON[locale]}
                <StateStep path={[change]} />
                <span className="block text-ink-muted">{causeWords(trace, change, locale)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > MOST_ROWS && <p className="m-0 mt-2">{tooLong(MOST_ROWS, changes.length)}</p>}
    </Disclosure>
  )
}

/** A server of thousands of connections has more changes than anybody reads. */
const MOST_ROWS = 300
