import type { Words } from '../../words'
import { within } from '../xml/elements'
import { feedbackNamed, MOST_ANSWERS, percents, type Reading } from './reading'
import { type Rule, rulesAbout } from './rules'

/** What is accepted where something is written. */
export interface ReadWritten {
  readonly asked: Record<string, unknown>
  /** The score of the best answer. */
  readonly most: number
}

/**
 * Reads what is accepted.
 *
 * @param response null where it is the only one
 */
export function readWritten(reading: Reading, response: string | null, kind: 'text' | 'number'): ReadWritten {
  const rules = rulesAbout(reading.rules, response).slice(0, 2 * MOST_ANSWERS)
  const answers = rules.flatMap((rule): Accepted[] => {
    if (rule.score === null) return []
    const feedback = feedbackNamed(reading, ...rule.shows)
    const taken = kind === 'number' ? numbersIn(rule) : textsIn(rule)
    return taken.map((it) => ({ ...it, score: rule.score ?? 0, feedback }))
  })
  const all = withFeedback(answers, rules, reading, kind)
  const most = Math.max(0, ...all.map(({ score }) => score))
  return {
    most,
    asked: {
      ...(kind === 'text' && { caseSensitive: rules.some((it) => it.criteria.some((each) => each.caseSensitive)) }),
      answers: all.map(({ text, tolerance, score, feedback }) => ({
        ...(kind === 'text' ? { accepts: text } : { value: text === '*' ? '*' : Number(text), tolerance }),
        fraction: percents(score, most),
        feedback,
      })),
    },
  }
}

interface Taken {
  /** As a bank writes it: `*` is any characters. */
  readonly text: string
  readonly tolerance?: number
}

interface Accepted extends Taken {
  readonly score: number
  readonly feedback?: Words | undefined
}

const textsIn = ({ criteria, any }: Rule): Taken[] => {
  if (any !== null) return [{ text: '*' }]
  return criteria.flatMap(({ name, value }) => {
    if (value === '') return []
    const said = value.replaceAll('*', '\\*')
    return name === 'varequal' ? [{ text: said }] : name === 'varsubstring' ? [{ text: `*${said}*` }] : []
  })
}

/** A number, one so near to it, or any of several. */
function numbersIn({ criteria, any }: Rule): Taken[] {
  if (any !== null) return [{ text: '*' }]
  const of = (...names: string[]) => criteria.filter(({ name }) => names.includes(name)).map((it) => Number(it.value))
  const [low] = of('vargte', 'vargt')
  const [high] = of('varlte', 'varlt')
  const exact = of('varequal')
  if (low === undefined || high === undefined) return exact.map((it) => ({ text: String(it), tolerance: 0 }))
  const decimal = (it: number) => Number(it.toPrecision(12))
  const [value = decimal((low + high) / 2)] = exact
  return [{ text: String(value), tolerance: decimal((high - low) / 2) }]
}

/** Canvas says feedback in conditions of their own; an answer that has but feedback is a wrong one. */
function withFeedback(
  answers: readonly Accepted[],
  rules: readonly Rule[],
  reading: Reading,
  kind: 'text' | 'number',
): Accepted[] {
  const all = [...answers]
  for (const rule of rules) {
    if (rule.score !== null || rule.any !== null || within(rule.when, 'not').length > 0) continue
    const feedback = feedbackNamed(reading, ...rule.shows)
    if (feedback === undefined) continue
    for (const taken of kind === 'number' ? numbersIn(rule) : textsIn(rule)) {
      const at = all.findIndex(({ text }) => text === taken.text)
      const known = all[at]
      if (known === undefined) all.push({ ...taken, score: 0, feedback })
      else all[at] = { ...known, feedback: known.feedback ?? feedback }
    }
  }
  return all
}
