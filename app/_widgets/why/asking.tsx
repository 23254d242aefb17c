import { timeText } from '#app/_scene/segment-words'
import type { SceneStore } from '#app/_scene/store'
import type { Locale } from '#content/locales'
import type { Trace } from '#engine/trace/format'
import { segmentText } from './link-words'
import { whyStrings } from './why-strings'
import { worthAsking } from './worth-asking'

/** Where nothing is asked yet: segments to ask about, in the room that their causes will have. */
export function Asking({ store, trace, locale }: { store: SceneStore; trace: Trace; locale: Locale }) {
  return (
    <>
      <ul className="m-0 list-none p-0">
        {worthAsking(trace).map((place) => {
          const transmission = trace.transmissions[place]
          const segment = transmission && trace.segments[transmission.segment]
          return segment ? (
            <li className="m-0 p-0" key={place}>
              <button
                className="flex min-h-9 w-full cursor-pointer items-center gap-3 rounded-md px-2 text-start text-sm hover:bg-surface-raised"
                onClick={() => store.select(place)}
                type="button"
              >
                <span className="min-w-16 text-end text-ink-muted text-xs tabular-nums">{timeText(segment.at)}</span>
                <span className="min-w-0 break-words font-mono">{segmentText(segment)}</span>
              </button>
            </li>
          ) : null
        })}
      </ul>
      <p className="m-0 mt-2 text-ink-muted text-sm">{whyStrings[locale].whatComes}</p>
    </>
  )
}
