import type { Words } from '../../words'
import { Refused } from '../note'
import type { TextsOf } from '../text/texts'
import { childNamed, childrenNamed, textOf, within } from '../xml/elements'
import type { Element } from '../xml/read-xml'
import { acceptsOf } from './pattern'

/** An item while it is read. */
export interface Reading {
  readonly item: Element
  readonly interaction: Element
  readonly points: number
  readonly texts: TextsOf
  /** The text in an element. */
  readonly html: (of: Element) => Words | undefined
}

/** What a question of its type has beyond what all have. */
export function typed(reading: Reading): Record<string, unknown> {
  switch (reading.interaction.name) {
    case 'choiceInteraction':
      return chosen(reading)
    case 'orderInteraction':
      return ordered(reading)
    case 'matchInteraction':
      return matched(reading)
    case 'textEntryInteraction':
      return written(reading)
    default:
      return essay(reading)
  }
}

const declarationOf = ({ item, interaction }: Reading): Element | undefined =>
  within(item, 'responseDeclaration').find(
    ({ attributes }) => attributes.identifier === interaction.attributes.responseIdentifier,
  )

/** What is right, in the order of the file. */
const rightOf = (declaration: Element | undefined): string[] =>
  childrenNamed(childNamed(declaration, 'correctResponse') ?? NOTHING, 'value').map((it) => textOf(it).trim())

const NOTHING: Element = { name: '', attributes: {}, children: [], line: 1 }

const entriesOf = (declaration: Element | undefined) =>
  (declaration ? within(declaration, 'mapEntry') : []).map(({ attributes }) => ({
    key: attributes.mapKey ?? '',
    value: Number(attributes.mappedValue ?? 0),
    caseSensitive: attributes.caseSensitive,
  }))

/** Percents of the points, without the last digits of binary fractions. */
const percents = (value: number, of: number): number =>
  Number(Math.max(-100, Math.min(100, (100 * value) / of)).toPrecision(10))

/** Whether the answer counts by a mapping, and not as a whole. */
function isMapped({ item }: Reading): boolean {
  const processing = childNamed(item, 'responseProcessing')
  if (processing === undefined) return false
  return /map_response/.test(processing.attributes.template ?? '') || within(processing, 'mapResponse').length > 0
}

/** What the most of a mapping is: of these values all positive ones together, or the best. */
function mostOf(values: readonly number[], isTogether: boolean): number {
  const positive = values.filter((it) => it > 0)
  return isTogether ? positive.reduce((sum, it) => sum + it, 0) : Math.max(0, ...positive)
}

function chosen(reading: Reading): Record<string, unknown> {
  const { interaction, html } = reading
  const declaration = declarationOf(reading)
  const isOne = declaration?.attributes.cardinality !== 'multiple'
  const right = new Set(rightOf(declaration))
  const entries = new Map(entriesOf(declaration).map(({ key, value }) => [key, value]))
  const most = mostOf([...entries.values()], !isOne)
  const answers = within(interaction, 'simpleChoice').map((choice) => {
    const identifier = choice.attributes.identifier ?? ''
    const said = within(choice, 'feedbackBlock', 'feedbackInline')[0]
    const share = isOne ? 100 : Number((100 / right.size).toPrecision(10))
    const plain = right.has(identifier) ? share : 0
    const fraction = most > 0 ? percents(entries.get(identifier) ?? 0, most) : plain
    return { identifier, text: html(choice), fraction, feedback: said && html(said) }
  })
  const of = (wanted: string) => answers.find(({ identifier }) => identifier === wanted)
  const [onTrue, onFalse] = [of('true'), of('false')]
  if (isOne && answers.length === 2 && onTrue && onFalse) {
    return {
      type: 'true-false',
      answer: right.has('true'),
      feedback: { onTrue: onTrue.feedback, onFalse: onFalse.feedback },
    }
  }
  const shared = {
    answers: answers.map(({ identifier: _, ...rest }) => rest),
    shuffle: interaction.attributes.shuffle === 'true',
  }
  if (isOne) return { type: 'choice', ...shared }
  return { type: 'multiple', ...shared, credit: isMapped(reading) ? 'sum' : 'all-or-nothing' }
}

function ordered(reading: Reading): Record<string, unknown> {
  const { item, interaction, html } = reading
  const choices = within(interaction, 'simpleChoice')
  const right = rightOf(declarationOf(reading))
  const items = right.map((identifier) => choices.find(({ attributes }) => attributes.identifier === identifier))
  if (items.length !== choices.length || items.includes(undefined)) throw new Refused(NO_ORDER)
  const processing = childNamed(item, 'responseProcessing') ?? NOTHING
  const byPlace = within(processing, 'index').length > 0
  const feedback = within(item, 'modalFeedback').find(({ attributes }) => attributes.identifier === 'wrong')
  return {
    type: 'order',
    items: items.map((it) => it && html(it)),
    credit: !byPlace ? 'all-or-nothing' : within(processing, 'or').length > 0 ? 'next' : 'position',
    ...(feedback && { feedback: html(feedback) }),
  }
}

function matched(reading: Reading): Record<string, unknown> {
  const { interaction, html } = reading
  const [prompts = [], options = []] = within(interaction, 'simpleMatchSet').map((set) =>
    within(set, 'simpleAssociableChoice').map((it) => ({ identifier: it.attributes.identifier ?? '', text: html(it) })),
  )
  const right = rightOf(declarationOf(reading)).map((pair) => pair.split(/\s+/))
  const pairs = prompts.map(({ identifier, text }) => {
    const [, wanted] = right.find(([from]) => from === identifier) ?? []
    return { prompt: text, answer: options.find((it) => it.identifier === wanted)?.text }
  })
  const others = options.filter(({ identifier }) => !right.some(([, to]) => to === identifier)).map(({ text }) => text)
  return { type: 'match', pairs, others, shuffle: interaction.attributes.shuffle === 'true' }
}

function written(reading: Reading): Record<string, unknown> {
  const declaration = declarationOf(reading)
  const type = /^(float|integer)$/.test(declaration?.attributes.baseType ?? '') ? 'number' : 'text'
  const answers = answersIn(reading)
  const plain = answers.length > 0 ? answers : mappedAnswers(reading)
  const caseSensitive = plain.some((it) => it.caseSensitive)
  return {
    type,
    ...(type === 'text' && { caseSensitive }),
    answers: plain.map(({ text, tolerance, fraction, feedback }) =>
      type === 'text'
        ? { accepts: text, fraction, feedback }
        : { value: text === '*' ? '*' : Number(text), tolerance, fraction, feedback },
    ),
  }
}

interface Accepted {
  /** As a bank writes it: `*` is any characters. */
  readonly text: string
  readonly tolerance?: number
  readonly caseSensitive: boolean
  readonly fraction: number
  readonly feedback?: Words | undefined
}

/** The answers of a chain of conditions, each of which gives points. */
function answersIn({ item, points, html }: Reading): Accepted[] {
  const processing = childNamed(item, 'responseProcessing') ?? NOTHING
  return within(processing, 'responseIf', 'responseElseIf').flatMap((branch): Accepted[] => {
    const set = (name: string) =>
      childrenNamed(branch, 'setOutcomeValue').find(({ attributes }) => attributes.identifier === name)
    const score = within(set('SCORE') ?? NOTHING, 'baseValue')[0]
    const accepted = acceptedBy(branch)
    if (score === undefined || accepted === null) return []
    const shown = textOf(set('FEEDBACK')).trim()
    const said = within(item, 'modalFeedback').find(
      ({ attributes }) => attributes.outcomeIdentifier === 'FEEDBACK' && attributes.identifier === shown,
    )
    return [{ ...accepted, fraction: percents(Number(textOf(score)), points), feedback: said && html(said) }]
  })
}

/** What one condition takes; null where it asks for something else than the answer. */
function acceptedBy(branch: Element): Omit<Accepted, 'fraction'> | null {
  const [when] = branch.children.filter((it): it is Element => typeof it !== 'string')
  const value = textOf(when && within(when, 'baseValue')[0]).trim()
  switch (when?.name) {
    case 'not':
      return within(when, 'isNull').length > 0 ? { text: '*', caseSensitive: false } : null
    case 'equal': {
      const [tolerance = 0] = (when.attributes.tolerance ?? '')
        .split(/\s+/)
        .filter((it) => it !== '')
        .map(Number)
      return { text: value, tolerance, caseSensitive: false }
    }
    case 'stringMatch':
      return { text: value.replaceAll('*', '\\*'), caseSensitive: when.attributes.caseSensitive === 'true' }
    case 'patternMatch': {
      const read = acceptsOf(when.attributes.pattern ?? '')
      if (read === null) throw new Refused(PATTERN)
      return { text: read.accepts, caseSensitive: read.caseSensitive }
    }
    default:
      return null
  }
}

/** The answers of a mapping, or the right ones alone. */
function mappedAnswers(reading: Reading): Accepted[] {
  const declaration = declarationOf(reading)
  const entries = entriesOf(declaration)
  const most = mostOf(
    entries.map(({ value }) => value),
    false,
  )
  const asText = (text: string) => text.replaceAll('*', '\\*')
  if (isMapped(reading) && most > 0) {
    return entries.map(({ key, value, caseSensitive }) => ({
      text: asText(key),
      caseSensitive: caseSensitive !== 'false',
      fraction: percents(value, most),
    }))
  }
  return rightOf(declaration).map((it) => ({ text: asText(it), caseSensitive: true, fraction: 100 }))
}

function essay({ item, interaction, html }: Reading): Record<string, unknown> {
  const lines = Number(interaction.attributes.expectedLines)
  const rubric = within(item, 'rubricBlock').find(({ attributes }) => /\bscorer\b/.test(attributes.view ?? ''))
  return {
    type: 'essay',
    ...(lines >= 1 && lines <= 100 && { lines }),
    ...(rubric && { forMarker: html(rubric) }),
  }
}

const NO_ORDER = { en: 'It does not say the right order of all its items.', zh: '没有给出全部选项的正确顺序。' }
const PATTERN = {
  en: 'It takes what a regular expression describes; a bank has `*` for any characters, and no more.',
  zh: '它用正则表达式判断答案；题库只能用 `*` 代表任意字符。',
}
