import { momentSentence } from '#app/_scene/moment-sentence'
import { momentsOf } from '#app/_scene/moments'
import { timeText } from '#app/_scene/segment-words'
import { stateOf } from '#engine/observe/measures'
import type { Trace } from '#engine/trace/format'
import type { AcceptedNumber, AcceptedText, OfferedAnswer } from '#exercises/quiz/graded-answers'
import { type FoundPlace, placeIn } from '#exercises/quiz/place-in-run'
import type { Gap, Question, QuestionOf } from '#exercises/quiz/questions'
import { draw } from '#exercises/quiz/simulation/draw'
import { traceOf } from '#exercises/quiz/trace-of'
import type { Words } from '#exercises/quiz/words'

/** The run that explains an answer, and the place in it. */
interface ExplainingRun {
  readonly trace: Trace
  readonly place: FoundPlace | null
}

/** What was right, a line for each part; and where a run shows it. */
export interface RightAnswer {
  readonly lines: readonly Words[]
  readonly run: ExplainingRun | null
}

/** @param seed of the draw, where the question is a simulation */
export function rightAnswer(question: Question, seed: number): RightAnswer {
  switch (question.type) {
    case 'point':
      return rightPoint(question)
    case 'state': {
      const trace = traceOf(question)
      const last = trace.events.findLast((it) => it.endpoint === question.endpoint && it.at <= question.atMs * 1e6)
      const place: FoundPlace | null = last ? { kind: 'event', event: last.id, at: last.at } : null
      return { lines: [same(stateOf(trace, question.endpoint, question.atMs) ?? 'CLOSED')], run: { trace, place } }
    }
    case 'simulation': {
      const { choices, right, trace, explains } = draw(question, seed)
      return { lines: choices[right] ? [choices[right].text] : [], run: { trace, place: explains } }
    }
    default:
      return { lines: linesOf(question), run: null }
  }
}

function linesOf(question: Exclude<Question, { type: 'point' | 'state' | 'simulation' }>): Words[] {
  switch (question.type) {
    case 'choice':
      return best(question.answers)
    case 'multiple':
      return question.answers.filter(({ fraction }) => fraction > 0).map(({ text }) => text)
    case 'true-false':
      return [question.answer ? { en: 'True', zh: '正确' } : { en: 'False', zh: '错误' }]
    case 'number':
      return numbers(question.answers, question.units?.[0]?.name)
    case 'text':
      return accepted(question.answers)
    case 'match':
      return question.pairs.map(({ prompt, answer }) => joined(prompt, answer, ' → '))
    case 'order':
      return [...question.items]
    case 'cloze':
      return Object.values(question.gaps).flatMap((gap) => inGap(gap).slice(0, 1))
    case 'essay':
      return []
  }
}

function inGap(gap: Gap): Words[] {
  if (gap.kind === 'menu') return best(gap.answers)
  return gap.kind === 'number' ? numbers(gap.answers) : accepted(gap.answers)
}

const best = (answers: readonly OfferedAnswer[]): Words[] =>
  answers.filter(({ fraction }) => fraction === 100).map(({ text }) => text)

/** The first that is right: others are other ways to write it. */
const accepted = (answers: readonly AcceptedText[]): Words[] =>
  answers
    .filter(({ fraction, accepts }) => fraction === 100 && accepts !== '*')
    .slice(0, 1)
    .map(({ accepts }) => same(asCode(accepts.replaceAll('\\*', '*'))))

const numbers = (answers: readonly AcceptedNumber[], unit = ''): Words[] =>
  answers
    .filter(({ fraction, value }) => fraction === 100 && value !== '*')
    .map(({ value, tolerance }) => same(`${value}${tolerance > 0 ? ` ± ${tolerance}` : ''} ${unit}`.trim()))

/** A text that Markdown shall leave alone. */
const asCode = (text: string): string => (text.includes('`') ? text : `\`${text}\``)

const same = (text: string): Words => ({ en: text, zh: text })

function joined(first: Words, second: Words, between: string): Words {
  const words: Words = {}
  for (const language of ['en', 'zh'] as const) {
    const [a, b] = [first[language], second[language]]
    if (a !== undefined && b !== undefined) words[language] = `${a}${between}${b}`
  }
  return words
}

function rightPoint(question: QuestionOf<'point'>): RightAnswer {
  const trace = traceOf(question)
  const places = question.right.flatMap((place) => placeIn(trace, place) ?? [])
  return { lines: places.map((place) => inBoth(trace, place)), run: { trace, place: places[0] ?? null } }
}

function inBoth(trace: Trace, place: FoundPlace): Words {
  const moment = momentsOf(trace).find(
    ({ kind, transmission }) =>
      kind === 'sent' && place.kind === 'segment' && trace.transmissions[transmission]?.segment === place.segment,
  )
  if (!moment) return same(timeText(place.at))
  return { en: momentSentence(trace, moment, 'en'), zh: momentSentence(trace, moment, 'zh') }
}
