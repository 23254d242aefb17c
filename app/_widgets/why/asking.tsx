import { useMemo } from 'react'
import { endpointText } from '#app/_scene/endpoint-text'
import { segmentText, timeText } from '#app/_scene/segment-words'
import type { SceneStore } from '#app/_scene/store'
import { COLON } from '#app/_ui/colon'
import type { Locale } from '#content/locales'
import type { Trace } from '#engine/trace/format'
import { whyStrings } from './why-strings'
import { type WorthAsking, worthAsking } from './worth-asking'

/** Where nothing is asked yet: what a reader may ask about, in the room that its causes will have. */
export function Asking({ store, trace, locale }: { store: SceneStore; trace: Trace; locale: Locale }) {
  const all = useMemo(() => worthAsking(trace), [trace])
  return (
    <>
      <ul className="m-0 list-none p-0">
        {all.map((it) => (
          <li className="m-0 p-0" key={it.kind === 'segment' ? `s${it.transmission}` : `e${it.change.event}`}>
            <button
              className="flex min-h-8 w-full cursor-pointer items-center gap-3 rounded-md px-2 text-start text-sm hover:bg-surface-raised"
              onClick={() =>
                it.kind === 'segment' ? store.select(it.transmission) : store.selectEvent(it.change.event)
              }
              type="button"
            >
              <span className="min-w-16 text-end text-ink-muted text-xs tabular-nums">{timeText(it.at)}</span>
              <Words it={it} locale={locale} />
            </button>
          </li>
        ))}
      </ul>
      <p className="m-0 mt-2 text-ink-muted text-sm">{whyStrings[locale].whatComes}</p>
    </>
  )
}

function Words({ it, locale }: { it: WorthAsking; locale: Locale }) {
  if (it.kind === 'segment') return <span className="min-w-0 break-words font-mono">{segmentText(it.segment)}</span>
  const { endpoint, from, to } = it.change
  return (
    <span className="min-w-0">
      {endpointText(endpoint, locale)}
      {COLON[locale]}
      {from} → {to}
    </span>
  )
}
