'use client'

import { useMemo } from 'react'
import { endpointText } from '#app/_scene/endpoint-text'
import { passageOf, stateChangesOf } from '#app/_scene/state-changes'
import type { SceneStore } from '#app/_scene/store'
import { useLastChange } from '#app/_scene/use-last-change'
import { useScene } from '#app/_scene/use-scene'
import type { Locale } from '#content/locales'
import { firstShown } from '../state-machine/endpoints'

/**
 * The states of both ends where the cursor stands, in a line. It is for a scene in one column, where the picture of the states is out of
 * sight while the ladder is read.
 */
export function StatesNow({ store, locale }: { store: SceneStore; locale: Locale }) {
  const { trace } = useScene(store, (state) => state.run)
  const changes = useMemo(() => stateChangesOf(trace), [trace])
  const last = useLastChange(store, changes)
  return (
    <ul className="m-0 mt-1.5 grid list-none grid-cols-2 gap-x-2 border-line border-t p-0 pt-1.5 text-xs leading-5 @3xl:hidden print:hidden">
      {firstShown(trace, changes).map((endpoint) => (
        <li key={endpoint} className="m-0 flex min-w-0 flex-wrap items-baseline gap-x-1 p-0">
          <span className="text-ink-muted">{endpointText(endpoint, locale)}</span>
          <strong className="whitespace-nowrap">
            {passageOf(trace, changes, endpoint, last + 1).state ?? 'CLOSED'}
          </strong>
        </li>
      ))}
    </ul>
  )
}
