import { endOfAnswer } from '#app/_scene/end-of-answer'
import { type FieldStep, fieldSteps, numberIn, valueAfter } from '#app/_scene/field-steps'
import type { Run } from '#app/_scene/run'
import type { Trace } from '#engine/trace/format'
import type { Window } from './judge'

/** What an endpoint expects, over a run. */
interface WindowSteps {
  readonly endpoint: string
  readonly rcvNxt: readonly FieldStep[]
  readonly rcvWnd: readonly FieldStep[]
}

export const windowSteps = (trace: Trace, endpoint: string): WindowSteps => ({
  endpoint,
  rcvNxt: fieldSteps(trace, endpoint, numberIn('rcvNxt')),
  rcvWnd: fieldSteps(trace, endpoint, numberIn('rcvWnd')),
})

/**
 * The receive window where the cursor stands. Of a segment that has just arrived it is the window that judges it, and `then` is RCV.NXT
 * after it was dealt with. Once anything else has changed the window, a program that reads above all, it is the window as it is now.
 *
 * @param happened how many events have happened, as `happenedAt` counts them
 */
export function windowAt(
  { trace, moments }: Pick<Run, 'trace' | 'moments'>,
  steps: WindowSteps,
  moment: number,
  happened: number,
): { window: Window; then: number | null } {
  const now = windowAfter(steps, happened)
  const here = moments[moment]
  const isArrival = here?.kind === 'arrived' && receiverOf(trace, here.transmission) === steps.endpoint
  if (!isArrival || !isSame(now, windowAfter(steps, endOfAnswer(trace, here)))) return { window: now, then: null }
  const before = windowAfter(steps, here.event)
  // Before the very first segment there is no RCV.NXT that could judge it.
  return before.rcvNxt === 0 ? { window: now, then: null } : { window: before, then: now.rcvNxt }
}

const windowAfter = ({ rcvNxt, rcvWnd }: WindowSteps, happened: number): Window => ({
  rcvNxt: valueAfter(rcvNxt, happened) ?? 0,
  rcvWnd: valueAfter(rcvWnd, happened) ?? 0,
})

const isSame = (a: Window, b: Window): boolean => a.rcvNxt === b.rcvNxt && a.rcvWnd === b.rcvWnd

/** The host that a transmission is for. */
export const receiverOf = (trace: Trace, transmission: number): string | undefined =>
  trace.segments[trace.transmissions[transmission]?.segment ?? -1]?.destination.host
