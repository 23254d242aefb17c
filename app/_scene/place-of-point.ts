import type { Nanoseconds } from '#engine/sim/time'
import { momentOfEvent } from './moment-of-event'
import type { Run } from './run'
import type { PointOfRun } from './store'

/** Where `goToPoint` puts the cursor in the first run; null where that run, as far as it is shown, has no such point. */
export function placeOfPoint(
  run: Run,
  point: PointOfRun,
): { readonly at: Nanoseconds; readonly moment: number } | null {
  const { trace, moments } = run
  if (point.kind === 'transmission') {
    const moment = moments.findIndex(({ kind, transmission }) => kind === 'sent' && transmission === point.transmission)
    return moment < 0 ? null : { at: moments[moment]?.at ?? 0, moment }
  }
  const event = trace.events[point.event]
  if (!event) return null
  const arrival = moments.findIndex((it) => it.kind === 'arrived' && it.event === event.id)
  return { at: event.at, moment: arrival < 0 ? momentOfEvent(run, event) : arrival }
}
