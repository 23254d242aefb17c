import type { Moment } from '#app/_scene/moments'
import { placeOfPoint } from '#app/_scene/place-of-point'
import type { Run } from '#app/_scene/run'
import type { PointOfRun } from '#app/_scene/store'

/** The step of a run that a point is: a segment leaves or arrives; undefined where it is another event, or not to be shown yet. */
export function momentOfPoint(run: Run, point: PointOfRun): Moment | undefined {
  const place = placeOfPoint(run, point)
  const moment = place ? run.moments[place.moment] : undefined
  if (point.kind === 'transmission') return moment
  return moment?.kind === 'arrived' && moment.event === point.event ? moment : undefined
}
