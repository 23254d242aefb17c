'use client'

import { lazy, Suspense, useMemo, useState } from 'react'
import { hostText } from '#app/_scene/segment-words'
import type { SceneStore } from '#app/_scene/store'
import { useScene } from '#app/_scene/use-scene'
import type { Locale } from '#content/locales'
import { EventTable } from '../event-table/event-table'
import { NEEDS_SCRIPT } from '../needs-script'
import { RunsMade } from '../run-tree/runs-made'
import type { MenuRequest } from '../segment-menu/segment-menu'
import { type Drawing, drawingOf } from './drawing'
import type { LadderMark } from './flight-words'
import { ladderStrings } from './ladder-strings'
import { Legend } from './legend'
import { Plot } from './plot'
import { PLOT, plotStyle } from './plot-place'
import { Tools } from './tools'
import { MOST_ARROWS } from './window'

/** What a ladder shows of the runs that its reader makes. */
export type LadderRuns = 'all' | 'tree' | 'none'

// What a reader meets only by changing the run is loaded then.
const SegmentMenu = lazy(() => import('../segment-menu/segment-menu').then((it) => ({ default: it.SegmentMenu })))

/**
 * The segments of a run as sloped arrows on a true axis of time, and the table that says the same in words.
 *
 * A long run has a pane of its own, in which arrows are drawn as they come into view.
 *
 * @param mark a segment to point at, by its id: with words of the caller, or with the field of it that differs from another run
 * @param runs what it shows of the runs that the reader makes: their tree and how the last attempt went; the tree alone, where the page
 *   says the rest; or nothing, where both stand elsewhere
 * @param isChangeable whether a segment can be changed here, where its scene can be run again at all
 */
export function Ladder({
  store,
  locale,
  label,
  mark,
  runs = 'all',
  isChangeable = true,
}: {
  store: SceneStore
  locale: Locale
  label: string
  mark?: LadderMark | undefined
  runs?: LadderRuns
  isChangeable?: boolean
}) {
  const run = useScene(store, (state) => state.run)
  const zoom = useScene(store, (state) => state.zoom)
  const { trace, moments } = run
  const marked = useSame(mark)
  const drawing = useMemo(
    () => drawingOf({ trace, moments, locale, zoom, mark: marked }),
    [trace, moments, locale, zoom, marked],
  )
  const isLong = drawing.flights.length > MOST_ARROWS
  // What a question hides is not to be found out by changing what came before.
  const canChange = useScene(store, () => isChangeable && store.canRerun && !store.isHidden())
  const [request, setRequest] = useState<MenuRequest | null>(null)
  const onMenu = canChange ? setRequest : undefined
  return (
    <figure className="@container m-0 min-w-0" aria-label={label}>
      {runs !== 'none' && <RunsMade store={store} locale={locale} label={label} isOutcomeSaid={runs === 'all'} />}
      <Hosts drawing={drawing} locale={locale} />
      <Plot store={store} drawing={drawing} locale={locale} label={label} isLong={isLong} onMenu={onMenu} />
      <div className="my-2 flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <Legend locale={locale} drawing={drawing} />
        <Tools store={store} drawing={drawing} locale={locale} label={label} />
      </div>
      {onMenu && <p className={`m-0 mb-2 text-ink-muted text-xs ${NEEDS_SCRIPT}`}>{ladderStrings[locale].change}</p>}
      <EventTable store={store} locale={locale} label={label} marked={marked} onMenu={onMenu} />
      {request && (
        <Suspense>
          <SegmentMenu
            key={`${request.transmission} ${request.x} ${request.y}`}
            store={store}
            locale={locale}
            request={request}
            onClose={() => setRequest((current) => (current === request ? null : current))}
          />
        </Suspense>
      )}
    </figure>
  )
}

/** The first of marks that say the same, so that a caller may write one anew each time. */
function useSame(mark: LadderMark | undefined): LadderMark | undefined {
  const text = JSON.stringify(mark)
  return useMemo(() => mark, [text])
}

/** The names of the hosts above their rails. */
function Hosts({ drawing, locale }: { drawing: Drawing; locale: Locale }) {
  const last = drawing.rails.length - 1
  return (
    <div className="relative h-6" aria-hidden="true">
      <div className={PLOT} style={plotStyle(drawing)}>
        {drawing.rails.map(({ host, x }, index) => (
          <span
            key={host}
            className="absolute overflow-hidden text-ellipsis whitespace-nowrap font-semibold text-sm"
            title={hostText(host, locale)}
            style={{
              // Long names leave their neighbours room.
              maxWidth: `${Math.floor(98 / drawing.rails.length)}%`,
              ...(index > 0 && index === last
                ? { right: 0, transform: `translateX(${Math.min(14, 6 + drawing.sides.timers[1] * 4)}px)` }
                : { left: `${x}%`, transform: index === 0 ? 'translateX(-8px)' : 'translateX(-50%)' }),
            }}
          >
            {hostText(host, locale)}
          </span>
        ))}
      </div>
    </div>
  )
}
