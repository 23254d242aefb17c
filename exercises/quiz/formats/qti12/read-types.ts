import { type Note, Refused } from '../note'
import { within } from '../xml/elements'
import type { Element } from '../xml/read-xml'
import { isNumeric, readGaps, responsesIn, standsBetween } from './read-gaps'
import { readWritten } from './read-written'
import {
  feedbackNamed,
  fieldOf,
  htmlOf,
  labelsIn,
  materialsOf,
  percents,
  type Reading,
  saidBy,
  shuffleOf,
} from './reading'
import type { Rule } from './rules'

/** What a question has by its type, and what of it is there otherwise. */
type ReadType = Record<string, unknown> & { notes?: readonly Pick<Note, 'effect' | 'what' | 'why'>[] }

/** @throws Refused where a bank has no such type */
export function typed(reading: Reading): ReadType {
  const responses = responsesIn(reading.presentation)
  const [first] = responses
  const type = fieldOf(reading.item, 'question_type') ?? guessed(responses, reading)
  switch (type) {
    case 'multiple_choice_question':
    case 'multiple_answers_question':
    case 'true_false_question': {
      if (first === undefined) throw new Refused({ en: 'It has no answers to choose.', zh: '没有可选的答案。' })
      if (type === 'true_false_question') return trueFalse(reading, first)
      return type === 'multiple_answers_question' ? multiple(reading, first) : choice(reading, first)
    }
    case 'short_answer_question':
      return { type: 'text', ...readWritten(reading, null, 'text').asked }
    case 'numerical_question':
      return { type: 'number', ...readWritten(reading, null, 'number').asked }
    case 'matching_question':
      return matched(reading, responses)
    case 'ordering_question':
      if (first === undefined) throw new Refused(NO_ORDER)
      return ordered(reading, first)
    case 'cloze_question':
    case 'fill_in_multiple_blanks_question':
    case 'multiple_dropdowns_question': {
      const { text, gaps, notes } = readGaps(reading, type)
      return { type: 'cloze', text, gaps, notes }
    }
    case 'essay_question':
      return essay(reading)
    case 'text_only_question':
      throw new Refused({ en: 'It asks nothing: it is a text alone.', zh: '只是一段文字，没有提问。' })
    default:
      throw new Refused({
        en: `A bank has no questions of the type “${type.slice(0, 60)}”.`,
        zh: `题库没有“${type.slice(0, 60)}”题型。`,
      })
  }
}

/** What kind it is, where no field says it. */
function guessed(responses: readonly Element[], { presentation, rules }: Reading): string {
  const [first, ...more] = responses
  const other = responses.find(({ name }) => !/^response_(lid|str|num)$/.test(name))
  if (other !== undefined) return other.name
  if (first === undefined) return 'text_only_question'
  const isOfChoices = responses.every(({ name }) => name === 'response_lid')
  if (standsBetween(presentation) || (more.length > 0 && !isOfChoices)) return 'cloze_question'
  if (more.length > 0) return 'matching_question'
  const cardinality = first.attributes.rcardinality
  if (isOfChoices && cardinality === 'Ordered') return 'ordering_question'
  if (isOfChoices) return cardinality === 'Multiple' ? 'multiple_answers_question' : 'multiple_choice_question'
  if (isNumeric(first)) return 'numerical_question'
  return rules.some(({ criteria }) => criteria.length > 0) ? 'short_answer_question' : 'essay_question'
}

/** What is said to who chooses an answer: as a condition shows it, or by its name. */
function saidTo(reading: Reading, ident: string) {
  const rule = reading.rules.find(
    ({ criteria: [first, ...more], shows }) => first?.value === ident && more.length === 0 && shows.length > 0,
  )
  return feedbackNamed(reading, ...(rule?.shows ?? []), `${ident}_fb`)
}

/** The scores of answers, each of the first rule that gives it one. */
function scoresOf(rules: readonly Rule[]): Map<string, number> {
  const scores = new Map<string, number>()
  for (const { criteria, score } of rules) {
    for (const { value } of score === null ? [] : criteria) {
      if (!scores.has(value) && score !== null) scores.set(value, score)
    }
  }
  return scores
}

function choice(reading: Reading, response: Element): ReadType {
  const scores = scoresOf(reading.rules)
  const most = Math.max(0, ...scores.values())
  return {
    type: 'choice',
    answers: labelsIn(response, reading.texts).map(({ ident, text }) => ({
      text,
      fraction: percents(scores.get(ident) ?? 0, most),
      feedback: saidTo(reading, ident),
    })),
    ...shuffleOf(response),
  }
}

function trueFalse(reading: Reading, response: Element): ReadType {
  const scores = scoresOf(reading.rules)
  const answers = labelsIn(response, reading.texts)
  const of = (word: RegExp) =>
    answers.find(({ ident, text }) => word.test(ident) || word.test(Object.values(text ?? {}).join('')))
  const [onTrue, onFalse] = [of(/^(true|t|真|正确|对)$/i), of(/^(false|f|假|错误|错)$/i)]
  return {
    type: 'true-false',
    answer: (scores.get(onTrue?.ident ?? '') ?? 0) > 0,
    feedback: {
      onTrue: onTrue && saidTo(reading, onTrue.ident),
      onFalse: onFalse && saidTo(reading, onFalse.ident),
    },
  }
}

/** Each answer adds its part, or all right ones together have all. */
function multiple(reading: Reading, response: Element): ReadType {
  const scoring = reading.rules.filter(({ score, criteria }) => score !== null && criteria.length > 0)
  const isSum = scoring.some(({ adds }) => adds)
  const scores = scoresOf(isSum ? scoring : scoring.filter(({ score }) => (score ?? 0) > 0))
  const right = [...scores.values()].filter((it) => it > 0)
  const total = right.reduce((sum, it) => sum + it, 0)
  const share = Number((100 / right.length).toPrecision(7))
  // Thirds do not add up to 100, and are meant to.
  const isAll = Math.abs(total - 100) <= 0.1
  const fractionOf = (score: number) => (!isSum ? (score > 0 ? share : 0) : isAll ? score : percents(score, total))
  return {
    type: 'multiple',
    answers: labelsIn(response, reading.texts).map(({ ident, text }) => ({
      text,
      fraction: fractionOf(scores.get(ident) ?? 0),
      feedback: saidTo(reading, ident),
    })),
    credit: isSum ? 'sum' : 'all-or-nothing',
    ...shuffleOf(response),
  }
}

function matched(reading: Reading, responses: readonly Element[]): ReadType {
  const { rules, texts } = reading
  const [first] = responses
  const options = first === undefined ? [] : labelsIn(first, texts)
  const pairs = responses.map((it) => {
    const { ident } = it.attributes
    const right = rules
      .flatMap(({ criteria, score }) => ((score ?? 0) > 0 ? criteria : []))
      .find(({ response }) => response === ident)
    const answer = options.find((option) => right !== undefined && option.ident === right.value)
    const feedback = feedbackNamed(reading, `${ident}_fb`)
    return { prompt: saidBy(materialsOf(it), texts), answer: answer?.text, feedback }
  })
  const others = options.filter(({ text }) => !pairs.some(({ answer }) => answer === text)).map(({ text }) => text)
  return { type: 'match', pairs, others, ...(first && shuffleOf(first)) }
}

/** The right order is what one condition asks for as a whole, or what each place is asked for. */
function ordered(reading: Reading, response: Element): ReadType {
  const labels = labelsIn(response, reading.texts)
  const scoring = reading.rules.filter(({ score }) => (score ?? 0) > 0)
  const whole = scoring.find(({ criteria }) => criteria.length === labels.length)
  const partial = scoring.filter((it) => it !== whole)
  const places = (whole?.criteria ?? partial.flatMap(({ criteria }) => criteria)).map(({ value, place }, at) => ({
    value,
    place: place ?? at + 1,
  }))
  const order = places.toSorted((a, b) => a.place - b.place).map(({ value }) => value)
  const items = order.flatMap((value) => labels.filter(({ ident }) => ident === value))
  if (items.length !== labels.length || new Set(items).size !== labels.length) throw new Refused(NO_ORDER)
  const isByNext = partial.some(({ criteria }) => criteria.length > 1)
  return {
    type: 'order',
    items: items.map(({ text }) => text),
    credit: partial.length === 0 ? 'all-or-nothing' : isByNext ? 'next' : 'position',
    feedback: feedbackNamed(reading, 'wrong_fb'),
  }
}

function essay({ item, presentation, texts }: Reading): ReadType {
  const rows = Number(within(presentation, 'render_fib')[0]?.attributes.rows)
  const rubric = within(item, 'itemrubric', 'rubric').find(({ attributes }) => /scorer/i.test(attributes.view ?? ''))
  return {
    type: 'essay',
    ...(rows >= 1 && rows <= 100 && { lines: Math.round(rows) }),
    ...(rubric && { forMarker: texts.words(htmlOf(within(rubric, 'material')), 'html') }),
  }
}

const NO_ORDER = { en: 'It does not say the right order of all its items.', zh: '没有给出全部选项的正确顺序。' }
