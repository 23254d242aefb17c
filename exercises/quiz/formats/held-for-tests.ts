import { type Question, questionSchema } from '../questions'
import type { Bank } from '../schema'
import type { Feature } from './features'
import type { Holds } from './format'
import { prepare } from './prepare'
import { markdownOf, markdownOfPlain } from './text/from-html'
import { htmlOf, plainOf } from './text/from-markdown'

/** What a format can hold of a bank in English, which is what must come back of it. */
export const heldOf = (bank: Bank, format: Holds): Question[] =>
  prepare(bank, format, {}).questions.map((question) => heldPart(question, format.types[question.type] ?? []))

/** A question without what a format has no place for. */
function heldPart(question: Question, holds: readonly Feature[]): Question {
  const lacks = (feature: Feature) => !holds.includes(feature)
  const FIELDS: Record<string, Feature> = {
    version: 'version',
    title: 'title',
    points: 'points',
    tags: 'tags',
    explanation: 'explanation',
    feedback: question.type === 'match' ? 'match-feedback' : question.type === 'order' ? 'order-feedback' : 'feedback',
    units: 'units',
    unitRequired: 'unit-required',
    caseSensitive: 'case',
    tolerance: 'tolerance',
    shuffle: 'kept-order',
    others: 'others',
    lines: 'lines',
    forMarker: 'for-marker',
    weight: 'weights',
  }
  const keep = (part: unknown, key: string): unknown => {
    if (Array.isArray(part)) return part.map((each: unknown) => keep(each, key))
    if (typeof part !== 'object' || part === null) return part
    if ('en' in part && typeof part.en === 'string') {
      const isSmall = key === 'title' || (question.type === 'match' && (key === 'answer' || key === 'others'))
      const isPlain = lacks('formatting') || (isSmall && lacks('small-formatting'))
      return { en: isPlain ? markdownOfPlain(plainOf(part.en)) : normal(part.en) }
    }
    const kept = Object.entries(part).flatMap(([name, each]): [string, unknown][] => {
      const feature = FIELDS[name]
      return feature !== undefined && lacks(feature) ? [] : [[name, keep(each, name)]]
    })
    return Object.fromEntries(kept)
  }
  const kept = keep(question, '')
  const credit = {
    ...(question.type === 'multiple' && lacks('all-or-nothing') && { credit: 'sum' }),
    ...(question.type === 'order' && lacks('credit-by-place') && { credit: 'all-or-nothing' }),
  }
  return questionSchema.parse({ ...(typeof kept === 'object' && kept), ...credit })
}

/** A text as it comes back from HTML, which does not say which of two signs of Markdown was written. */
export function normal(markdown: string): string {
  const known = NORMAL.get(markdown) ?? markdownOf(htmlOf(markdown)).markdown
  NORMAL.set(markdown, known)
  return known
}

/** The same few texts are asked for thousands of times. */
const NORMAL = new Map<string, string>()
