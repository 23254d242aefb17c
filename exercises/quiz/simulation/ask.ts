import type { Scenario } from '#engine/scenario/schema'
import type { Trace } from '#engine/trace/format'
import { ruleOf } from '../measures'
import type { Key, MeasureRule, Mistake } from '../measures/measure-rule'
import type { Measure } from '../measures/schema'
import type { FoundPlace } from '../place-in-run'
import type { QuestionOf } from '../questions'
import type { Settings } from '../simulation-schema'
import { traceOfScenario } from '../trace-of'
import type { BothLanguages } from '../words'
import { withSettings } from './settings'

/** A simulation with values in its parameters, run and measured. */
export interface Asked {
  readonly settings: Settings
  readonly scenario: Scenario
  readonly measure: Measure
  readonly trace: Trace
  readonly rule: MeasureRule
  readonly key: Key
  /** The wrong answers: none shows like the key, nor like another one. */
  readonly mistakes: readonly Mistake[]
  readonly explains: FoundPlace | null
}

/** Why the values make no question. */
export type Unfit =
  /** The run has no answer to what is asked: the state is never entered, the segment never sent. */
  | 'no-answer'
  /** A nanosecond more or less, and the key is another. */
  | 'on-the-edge'
  /** Fewer than two mistakes come to something else. */
  | 'too-few-mistakes'

const FEWEST_MISTAKES = 2

/**
 * Runs a simulation with these values.
 *
 * @throws Error where the values do not make a scenario that can be run
 */
export function askWith(question: QuestionOf<'simulation'>, settings: Settings): Asked | { unfit: Unfit } {
  const { scenario, measure } = withSettings(question, settings)
  const trace = traceOfScenario(scenario)
  const rule = ruleOf(measure)
  const key = rule.key(trace)
  if (key === null) return { unfit: 'no-answer' }
  if (isOnTheEdge(measure, trace, key)) return { unfit: 'on-the-edge' }
  const mistakes = telling(rule.mistakes(trace, key), rule.show(key), rule)
  if (mistakes.length < FEWEST_MISTAKES && question.asks === 'choice') return { unfit: 'too-few-mistakes' }
  return { settings, scenario, measure, trace, rule, key, mistakes, explains: rule.explains(trace) }
}

/** Mistakes that come to something, each once, and none that comes to the truth. */
function telling(mistakes: readonly Mistake[], shown: BothLanguages, rule: MeasureRule): Mistake[] {
  const texts = new Set([shown.en])
  return mistakes.filter(({ value }) => {
    if (value === null) return false
    const text = rule.show(value).en
    const isNew = !texts.has(text)
    texts.add(text)
    return isNew
  })
}

export const NANOSECOND_MS = 1e-6

/** Whether the key is another one a nanosecond before or after the moment that the measure asks about. */
function isOnTheEdge(measure: Measure, trace: Trace, key: Key): boolean {
  const moved = (by: number): Measure[] => {
    if ('atMs' in measure) return [{ ...measure, atMs: measure.atMs + by }]
    if ('sinceMs' in measure && measure.sinceMs > 0) return [{ ...measure, sinceMs: measure.sinceMs + by }]
    return []
  }
  return [...moved(-NANOSECOND_MS), ...moved(NANOSECOND_MS)].some((it) => ruleOf(it).key(trace) !== key)
}
