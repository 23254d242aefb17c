import { run } from '#engine/scenario/run'
import { ruleOf } from '../measures'
import type { Key } from '../measures/measure-rule'
import type { QuestionOf } from '../questions'
import type { BankProblem } from '../read-bank'
import { isNear } from '../scoring/written'
import { type Asked, askWith, NANOSECOND_MS, type Unfit } from '../simulation/ask'
import { type Drawable, drawablesOf } from '../simulation/settings'
import { situationOf } from '../simulation/situation'
import type { Settings } from '../simulation-schema'
import { combinationsOf } from './combinations'
import { instantsOf } from './instants'

type Simulation = QuestionOf<'simulation'>
type Found = Asked | { unfit: Unfit } | { broken: string }

/** Everything that only running a simulation shows. The paths begin in the question. */
export function checkSimulation(question: Simulation): BankProblem[] {
  let drawables: Drawable[]
  try {
    drawables = drawablesOf(question)
  } catch (error) {
    return [{ path: ['parameters'], says: messageOf(error) }]
  }
  const found = combinationsOf(drawables).map((settings) => ({ settings, found: ask(question, settings) }))
  return [
    ...unmentioned(question, drawables),
    ...unfit(found),
    ...alwaysTheSame(
      question,
      found.map((it) => it.found),
    ),
    ...edgesOfRun(found.map((it) => it.found)),
    ...unmade(
      question,
      found.map((it) => it.found),
    ),
    ...disagreements(question, drawables),
  ]
}

function ask(question: Simulation, settings: Settings): Found {
  try {
    return askWith(question, settings)
  } catch (error) {
    return { broken: messageOf(error) }
  }
}

const isAsked = (found: Found): found is Asked => 'key' in found

/** What is drawn and not said, a learner cannot know; what goes into the measure, the measure says. */
const unmentioned = (question: Simulation, drawables: readonly Drawable[]): BankProblem[] =>
  Object.entries(situationOf(question)).flatMap(([language, text]) =>
    drawables
      .filter(({ name, fields, values }) => {
        const isSaidByMeasure = fields.every((field) => field.startsWith('measure.')) || saysItself(question)
        return values.length > 1 && !isSaidByMeasure && !text?.includes(`{${name}}`)
      })
      .map(({ name }) => ({
        path: ['text', language],
        says: `does not say {${name}}, which is drawn; expected it where a learner must read its value`,
      })),
  )

/** This measure says all numbers of the segment and of the window. */
const saysItself = ({ measure }: Simulation): boolean => measure.kind === 'reception'

const SAYS: Readonly<Record<Exclude<Unfit, 'too-few-mistakes'>, string>> = {
  'no-answer': 'has no answer',
  'on-the-edge': 'asks about a moment at which one nanosecond more or less changes the key; expected another moment',
}

function unfit(all: readonly { settings: Settings; found: Found }[]): BankProblem[] {
  const broken = all.find(({ found }) => 'broken' in found)
  if (broken && 'broken' in broken.found) {
    return [{ path: ['parameters'], says: `${inWords(broken.settings)} cannot be run: ${broken.found.broken}` }]
  }
  const problems = Object.entries(SAYS).flatMap(([why, says]) => {
    const [first, ...others] = all.filter(({ found }) => 'unfit' in found && found.unfit === why)
    if (!first) return []
    const more = others.length > 0 ? ` (and with ${others.length} other values)` : ''
    return [{ path: ['measure'], says: `with ${inWords(first.settings)}${more} ${says}` }]
  })
  if (problems.length > 0 || all.some(({ found }) => isAsked(found))) return problems
  return [{ path: ['measure'], says: 'has fewer than two wrong answers that differ from the key, whatever is drawn' }]
}

function alwaysTheSame(question: Simulation, all: readonly Found[]): BankProblem[] {
  const keys = new Set(all.filter(isAsked).map(({ key }) => key))
  const [key] = keys
  if (question.asks === 'number' && typeof key === 'string') {
    return [{ path: ['asks'], says: `is "number"; what this measure comes to is none: ${key}; expected choice` }]
  }
  if (keys.size !== 1) return []
  return [
    {
      path: ['parameters'],
      says: `the key is ${key} whatever is drawn; expected values under which it differs, or a question of another type`,
    },
  ]
}

/** Feedback to a mistake that never comes to an answer of its own. */
function unmade({ feedback }: Simulation, all: readonly Found[]): BankProblem[] {
  const made = new Set(
    all.filter(isAsked).flatMap(({ mistakes }) => mistakes.map(({ misconception }) => misconception)),
  )
  if (made.size === 0) return []
  return feedback.flatMap(({ on }, index) =>
    made.has(on)
      ? []
      : [{ path: ['feedback', index, 'on'], says: `is ${on}; expected one of ${[...made].sort().join(', ')}` }],
  )
}

/** So many combinations are run again for each of their calls. */
const MOST_MOVED = 10

/** A call or a fault at the very moment at which a segment arrives: which of the two is first decides the key, and nobody can know. */
function edgesOfRun(all: readonly Found[]): BankProblem[] {
  for (const { scenario, measure, key, settings } of all.filter(isAsked).slice(0, MOST_MOVED)) {
    for (const { path, atMs, moved } of instantsOf(scenario)) {
      for (const by of [-NANOSECOND_MS, NANOSECOND_MS]) {
        const other = ruleOf(measure).key(run(moved(by)))
        if (isSame(other, key)) continue
        const says = `with ${inWords(settings)} what happens at ${atMs} ms decides the key by one nanosecond: it is ${key}, and ${other} at ${atMs + by} ms; expected another moment`
        return [{ path: ['scenario', ...path], says }]
      }
    }
  }
  return []
}

/** Times that moved with what happened are the same. */
const isSame = (a: Key | null, b: Key): boolean =>
  typeof a === 'number' && typeof b === 'number' ? isNear(a, b, 0.001) : a === b

function disagreements(question: Simulation, drawables: readonly Drawable[]): BankProblem[] {
  const first = Object.fromEntries(drawables.map(({ name, values: [value = 0] }) => [name, value]))
  return question.expect.flatMap(({ parameters, key }, index): BankProblem[] => {
    for (const [name, value] of Object.entries(parameters)) {
      const drawable = drawables.find((it) => it.name === name)
      if (drawable?.values.includes(value)) continue
      const values = drawable?.values.slice(0, 20).join(', ')
      const says = values ? `is ${value}; expected one of ${values}` : 'is no parameter of this question'
      return [{ path: ['expect', index, 'parameters', name], says }]
    }
    const found = ask(question, { ...first, ...parameters })
    if (isAsked(found) && isSame(found.key, key)) return []
    const comes = isAsked(found) ? found.key : 'unfit' in found ? `no question (${found.unfit})` : found.broken
    return [{ path: ['expect', index, 'key'], says: `is ${key}; the engine comes to ${comes}` }]
  })
}

/** `delayMs 100, closer client` */
const inWords = (settings: Settings): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ') || 'no parameters'

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
