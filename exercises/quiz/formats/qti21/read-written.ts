import type { Words } from '../../words'
import { type Note, Refused } from '../note'
import { childrenNamed, textOf, within } from '../xml/elements'
import type { Element } from '../xml/read-xml'
import { acceptsOf } from './pattern'
import { nameOf } from './processing'
import {
  declarationOf,
  entriesOf,
  isMapped,
  MOST_ANSWERS,
  mostOf,
  percents,
  type Reading,
  responseOf,
  rightOf,
} from './reading'

type Change = Pick<Note, 'effect' | 'what' | 'why'>

/** What is accepted where something is written. */
export interface ReadWritten {
  readonly kind: 'text' | 'number'
  readonly asked: Record<string, unknown>
  /** The points of the best answer. */
  readonly most: number
  readonly notes: readonly Change[]
}

/** Reads what is accepted by the conditions of the item, or by its mapping, or as right alone. */
export function readWritten(reading: Reading): ReadWritten {
  const isNumber = /^(float|integer)$/.test(declarationOf(reading)?.attributes.baseType ?? '')
  const kind = isNumber ? 'number' : 'text'
  const { answers, most, notes } = acceptedIn(reading)
  return {
    kind,
    most,
    notes,
    asked: {
      ...(kind === 'text' && { caseSensitive: answers.some((it) => it.caseSensitive) }),
      answers: answers.map(({ text, tolerance, worth, feedback }) => {
        const shared = { fraction: percents(worth, most), feedback }
        if (kind === 'text') return { accepts: text, ...shared }
        return { value: text === '*' ? '*' : Number(text.replaceAll('\\*', '*')), tolerance, ...shared }
      }),
    },
  }
}

interface Taken {
  /** As a bank writes it: `*` is any characters. */
  readonly text: string
  readonly tolerance?: number
  readonly caseSensitive: boolean
}

interface Accepted extends Taken {
  /** In points. */
  readonly worth: number
  readonly feedback?: Words | undefined
}

/** What is accepted, of a choice by its name. */
export function acceptedIn(reading: Reading): { answers: Accepted[]; most: number; notes: readonly Change[] } {
  const { answers: known, isWhole } = answersIn(reading)
  const answers = known.length > 0 ? known : otherAnswers(reading)
  const worths = answers.map(({ worth }) => worth)
  return { answers, most: mostOf(worths, false), notes: isWhole ? [] : [IN_PART] }
}

/** The answers of conditions about this response, each of which gives points. */
function answersIn(reading: Reading): { answers: Accepted[]; isWhole: boolean } {
  const { html, processing } = reading
  let isWhole = true
  const branches = processing.branches.get(responseOf(reading)) ?? []
  const answers = branches.slice(0, MOST_ANSWERS).flatMap(({ branch, when, worth }): Accepted[] => {
    const taken = takenBy(when, reading)
    // What is worth nothing and cannot be said in a bank is worth nothing there, too.
    if (taken.length === 0 && worth !== 0) isWhole = false
    const [said] = childrenNamed(branch, 'setOutcomeValue').flatMap(
      (it) => processing.feedbacks.get(nameOf(it.attributes.identifier, textOf(it).trim())) ?? [],
    )
    const feedback = said && html(said)
    return taken.map((it) => ({ ...it, worth, feedback }))
  })
  return { answers, isWhole }
}

/** What a condition takes; nothing where it is none that a bank has. */
function takenBy(when: Element, reading: Reading): Taken[] {
  const value = textOf(within(when, 'baseValue')[0]).trim()
  const parts = when.children.filter((it): it is Element => typeof it !== 'string')
  switch (when.name) {
    case 'not':
      return within(when, 'isNull').length > 0 ? [{ text: '*', caseSensitive: false }] : []
    case 'or':
      return parts.flatMap((it) => takenBy(it, reading))
    case 'and': {
      // That something was written at all is said beside.
      const more = parts.filter(({ name }) => name !== 'not')
      const [only] = more
      return only !== undefined && more.length === 1 ? takenBy(only, reading) : between(more)
    }
    case 'match':
      return within(when, 'correct').length > 0 ? rightOf(declarationOf(reading)).map(exactly) : [exactly(value)]
    case 'equal':
      return [{ text: value, tolerance: toleranceOf(when, Number(value)), caseSensitive: false }]
    case 'stringMatch':
      return [{ ...exactly(value), caseSensitive: when.attributes.caseSensitive === 'true' }]
    case 'substring':
      return [{ text: `*${escaped(value)}*`, caseSensitive: when.attributes.caseSensitive === 'true' }]
    case 'patternMatch': {
      const read = acceptsOf(when.attributes.pattern ?? '')
      if (read === null) throw new Refused(PATTERN)
      return [{ text: read.accepts, caseSensitive: read.caseSensitive }]
    }
    default:
      return []
  }
}

export const escaped = (text: string): string => text.replaceAll('*', '\\*')
const exactly = (text: string): Taken => ({ text: escaped(text), caseSensitive: true })

/** A number between two, which some write with its sides exchanged. */
function between(parts: readonly Element[]): Taken[] {
  const isBound = parts.length === 2 && parts.every(({ name }) => /^(gte?|lte?)$/.test(name))
  const [low = Number.NaN, high = Number.NaN] = parts
    .map((it) => Number(textOf(within(it, 'baseValue')[0]).trim()))
    .toSorted((a, b) => a - b)
  if (!isBound || !Number.isFinite(low) || !Number.isFinite(high)) return []
  const decimal = (it: number) => Number(it.toPrecision(12))
  return [{ text: String(decimal((low + high) / 2)), tolerance: decimal((high - low) / 2), caseSensitive: false }]
}

function toleranceOf({ attributes }: Element, value: number): number {
  const [said = 0] = (attributes.tolerance ?? '')
    .split(/\s+/)
    .filter((it) => it !== '')
    .map(Number)
  if (attributes.toleranceMode !== 'relative') return attributes.toleranceMode === 'exact' ? 0 : said
  return Number(((Math.abs(value) * said) / 100).toPrecision(12))
}

/** The answers of a mapping, or the right ones alone. */
function otherAnswers(reading: Reading): Accepted[] {
  const declaration = declarationOf(reading)
  const entries = entriesOf(declaration)
  if (isMapped(reading) && entries.some(({ value }) => value > 0)) {
    return entries.map(({ key, value, caseSensitive }) => ({
      text: escaped(key),
      caseSensitive: caseSensitive !== 'false',
      worth: value,
    }))
  }
  return rightOf(declaration).map((it) => ({ ...exactly(it), worth: 1 }))
}

const PATTERN = {
  en: 'It takes what a regular expression describes; a bank has `*` for any characters, and no more.',
  zh: '它用正则表达式判断答案；题库只能用 `*` 代表任意字符。',
}
const IN_PART: Change = {
  effect: 'changed',
  what: { en: 'part of how it is scored', zh: '部分判分条件' },
  why: {
    en: 'One of its conditions is none that a bank has: read its answers again.',
    zh: '它的某个判分条件题库无法表达，请核对答案。',
  },
}
