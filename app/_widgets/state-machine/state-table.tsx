import { endpointText } from '#app/_scene/endpoint-text'
import { timeText } from '#app/_scene/segment-words'
import type { StateChange } from '#app/_scene/state-changes'
import type { SceneStore } from '#app/_scene/store'
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
  const strings = stateMachineStrings[locale]
  return (
    <Disclosure summary={strings.table} className="text-sm">
      <table className="m-0 w-full border-collapse text-[0.8125rem] leading-snug">
        <thead className="text-left">
          <tr>
            {Object.values(strings.columns).map((title) => (
              <th key={title} scope="col" className="border-line border-b px-1.5 py-1 font-semibold">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
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
                <br />
                <StateStep change={change} />
              </td>
              <td className="px-1.5 py-1.5">{causeWords(trace, change, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  )
}
