import type { Scenario } from '#engine/scenario/schema'
import type { Trace } from '#engine/trace/format'
import { choicesOf } from '../../own-code/choices'
import { Draw } from '../../own-code/draw'
import type { Key } from '../measures/measure-rule'
import type { FoundPlace } from '../place-in-run'
import type { QuestionOf } from '../questions'
import type { Settings } from '../simulation-schema'
import type { BothLanguages, Words } from '../words'
import { type Asked, askWith } from './ask'
import { drawablesOf } from './settings'
import { inWords, sentenceOf } from './situation'

/**
 * One answer to choose from.
 *
 * @public
 */
export interface DrawnChoice {
  readonly value: Key
  readonly text: BothLanguages
  /** Which misconception comes to it; null for the right one. */
  readonly misconception: string | null
  readonly feedback: Words | null
}

/** A simulation as one learner gets it. */
export interface Drawn {
  readonly seed: number
  readonly parameters: Settings
  /** What is asked: the situation and the measure's own sentence, in the languages of the question. Markdown. */
  readonly sentence: Words
  readonly asks: 'choice' | 'number'
  readonly key: Key
  readonly unit: 'ms' | 'bytes' | null
  /** In the order in which they are shown; where a number is asked, what is said to who writes one of them. */
  readonly choices: readonly DrawnChoice[]
  /** The place of the right one. */
  readonly right: number
  readonly scenario: Scenario
  readonly trace: Trace
  /** Where in the run the answer shows; nothing from there on may be seen before the answer. */
  readonly explains: FoundPlace | null
}

/** So often other values are tried where some make no question. */
const MOST_TRIES = 50

/**
 * Draws a simulation: the same seed draws the same, everywhere.
 *
 * @throws Error where no values make a question of it; `npm run quiz -- check` finds that before a learner does
 */
export function draw(question: QuestionOf<'simulation'>, seed: number): Drawn {
  const random = new Draw(seed)
  const drawables = drawablesOf(question)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const settings = Object.fromEntries(drawables.map(({ name, values }) => [name, random.oneOf(values)]))
    const asked = askWith(question, settings)
    if (!('unfit' in asked)) return drawnFrom(question, asked, seed, random)
  }
  throw new Error(`No values of the parameters of ${question.id} make a question: ${MOST_TRIES} were tried.`)
}

function drawnFrom(question: QuestionOf<'simulation'>, asked: Asked, seed: number, random: Draw): Drawn {
  const { rule, key, settings } = asked
  const right: DrawnChoice = { value: key, text: rule.show(key), misconception: null, feedback: null }
  const wrong = asked.mistakes.flatMap(({ value, misconception, feedback }): DrawnChoice[] =>
    value === null
      ? []
      : [{ value, text: rule.show(value), misconception, feedback: ownFeedback(question, misconception) ?? feedback }],
  )
  return {
    seed,
    parameters: settings,
    sentence: sentenceOf(inWords(question, settings), rule.ask(asked.trace)),
    asks: question.asks,
    key,
    unit: rule.unit,
    ...choicesOf(right, wrong, random),
    scenario: asked.scenario,
    trace: asked.trace,
    explains: asked.explains,
  }
}

/** What the author says to who makes a mistake. */
const ownFeedback = ({ feedback }: QuestionOf<'simulation'>, misconception: string): Words | undefined =>
  feedback.find(({ on }) => on === misconception)?.text
