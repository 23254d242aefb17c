import { wrongsOf } from '#engine/decision-check'
import { HandlerRefusal } from '#engine/guard'
import type { Moment, Rule } from '#engine/handlers'
import { NoDecision } from './learners-decision'

/** A function of a submission in braces, so that its name is the one that the exercise gave it: `{ onSegmentSynSent }`. */
export interface Named<Function> {
  readonly [name: string]: Function
}

/**
 * A rule of the engine that asks a function of the submission. Where it throws, or decides what TCP does not know, it is
 * refused under its own name: the learner never wrote a function that is called as the engine's rule.
 */
export function inItsName<Handler, Input extends Moment>(
  named: Named<Handler>,
  ruleOf: (handler: Handler) => Rule<Input>,
): Rule<Input> {
  const [entry] = Object.entries(named)
  if (entry === undefined) throw new Error('A rule got no function. It takes one, in braces: { onSegment }')
  const [name, handler] = entry
  const rule = ruleOf(handler)
  return (view, input) => {
    const decision = decided(name, () => rule(view, input))
    if (decision !== null) {
      for (const reason of wrongsOf(decision, input.now)) throw new HandlerRefusal(name, reason)
    }
    return decision
  }
}

function decided<Result>(name: string, decide: () => Result): Result {
  try {
    return decide()
  } catch (error) {
    if (error instanceof NoDecision) throw new HandlerRefusal(name, error.message)
    // A formula of the same submission may have been refused meanwhile, under a name of its own.
    throw HandlerRefusal.ofThrown(name, error)
  }
}
