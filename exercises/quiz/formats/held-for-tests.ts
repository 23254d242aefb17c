import * as z from 'zod'
import { type Gap, gapsIn, type Question, type QuestionOf, questionSchema } from '../questions'
import type { Bank } from '../schema'
import { type Feature, isPattern } from './features'
import type { Holds } from './format'
import { prepare } from './prepare'
import { markdownOf, markdownOfPlain } from './text/from-html'
import { htmlOf, plainOf } from './text/from-markdown'

/**
 * What a format can hold of a bank in English, which is what must come back of it.
 *
 * @param gaps the names of gaps are for authors alone, and not every format has them
 */
export const heldOf = (bank: Bank, format: Holds, gaps: 'named' | 'numbered' = 'named'): Question[] =>
  prepare(bank, format, {}).questions.map((question) =>
    heldPart(gaps === 'numbered' ? withNumberedGaps(question) : question, format.types[question.type] ?? []),
  )

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
  const keep = (part: unknown, key: string, isInMenu = false): unknown => {
    if (Array.isArray(part)) return part.map((each: unknown) => keep(each, key, isInMenu))
    if (typeof part !== 'object' || part === null) return part
    if ('en' in part && typeof part.en === 'string') {
      const isMatched = question.type === 'match' && (key === 'answer' || key === 'others')
      const isPlain =
        lacks('formatting') ||
        (key === 'title' && lacks('title-formatting')) ||
        (isMatched && lacks('match-formatting')) ||
        (isInMenu && key === 'text' && lacks('menu-formatting'))
      return { en: isPlain ? markdownOfPlain(plainOf(part.en)) : normal(part.en) }
    }
    const narrowed = 'accepts' in part && lacks('wildcards') && isPattern(String(part.accepts))
    const isMenu = isInMenu || ('kind' in part && part.kind === 'menu')
    const kept = Object.entries(part).flatMap(([name, each]): [string, unknown][] => {
      const feature = FIELDS[name]
      // What would be a pattern stands there as it is written.
      if (name === 'accepts' && narrowed) return [[name, String(each).replaceAll('\\*', '*').replaceAll('*', '\\*')]]
      if (name === 'fraction' && lacks('below-zero') && question.type === 'cloze')
        return [[name, Math.max(0, Number(each))]]
      return feature !== undefined && lacks(feature) ? [] : [[name, keep(each, name, isMenu)]]
    })
    return Object.fromEntries(kept)
  }
  const kept = keep(question, '')
  const credit = {
    ...(question.type === 'multiple' && lacks('all-or-nothing') && { credit: 'sum' }),
    ...(question.type === 'multiple' && lacks('sum') && { credit: 'all-or-nothing' }),
    ...(question.type === 'order' && lacks('credit-by-place') && { credit: 'all-or-nothing' }),
  }
  const answers = lacks('fractions') && onlyRight(question, kept)
  return questionSchema.parse({ ...(typeof kept === 'object' && kept), ...credit, ...answers })
}

/** A text as it comes back from HTML, which does not say which of two signs of Markdown was written. */
export function normal(markdown: string): string {
  const known = NORMAL.get(markdown) ?? markdownOf(htmlOf(markdown)).markdown
  NORMAL.set(markdown, known)
  return known
}

/** The same few texts are asked for thousands of times. */
const NORMAL = new Map<string, string>()

function withNumberedGaps(question: Question): Question {
  if (question.type !== 'cloze') return question
  const names = gapsIn(question.text.en ?? '')
  const text = names.reduce((it, name, nth) => it.replace(`[[${name}]]`, `[[gap-${nth + 1}]]`), question.text.en ?? '')
  return {
    ...question,
    text: { en: text },
    gaps: Object.fromEntries(names.map((name, nth) => [`gap-${nth + 1}`, gapOf(question, name)])),
  }
}

function gapOf(question: QuestionOf<'cloze'>, name: string): Gap {
  const gap = question.gaps[name]
  if (gap === undefined) throw new Error(`${question.id} has no gap ${name}.`)
  return gap
}

/** A single choice whose answers are right or wrong and nothing between. */
function onlyRight(question: Question, kept: unknown): { answers?: unknown[] } {
  const read = z.object({ answers: z.array(z.looseObject({ fraction: z.number() })) }).safeParse(kept)
  if (!read.success || question.type !== 'choice') return {}
  const first = read.data.answers.findIndex(({ fraction }) => fraction === 100)
  return { answers: read.data.answers.map((it, index) => ({ ...it, fraction: index === first ? 100 : 0 })) }
}
