import { stateOf } from '#engine/observe/measures'
import { toMilliseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'
import type { Place } from '../place'
import { type FoundPlace, placeIn } from '../place-in-run'
import type { QuestionOf } from '../questions'
import type { ResponseTo } from '../response'
import { type Score, share } from './score-of'
import { isNear } from './written'

/** All points for one of the right places; for a moment, near enough to one. */
export function scorePoint(question: QuestionOf<'point'>, { at }: ResponseTo<'point'>, trace: Trace): Score {
  const isMeant = (place: Place): boolean => isAt(placeIn(trace, place), at, question.toleranceMs)
  const isRight = question.right.some(isMeant)
  const said = question.feedback.find(({ on }) => isMeant(on))?.text
  return share(isRight ? 1 : 0, 1, [said ?? (isRight ? undefined : question.otherwise)])
}

function isAt(place: FoundPlace | null, at: ResponseTo<'point'>['at'], toleranceMs: number): boolean {
  if (place === null) return false
  if ('segment' in at) return place.kind === 'segment' && place.segment === at.segment
  return isNear(at.ms, toMilliseconds(place.at), toleranceMs)
}

/** All points for the state that the end is in. */
export function scoreState(question: QuestionOf<'state'>, response: ResponseTo<'state'>, trace: Trace): Score {
  const isRight = stateOf(trace, question.endpoint, question.atMs) === response.state
  const said = question.feedback.find(({ on }) => on === response.state)?.text
  return share(isRight ? 1 : 0, 1, [said ?? (isRight ? undefined : question.otherwise)])
}
