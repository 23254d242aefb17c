import type { QuestionDraft } from '../draft-types'

/*
 * Two questions say the same however they came to be written: with what the format supplies by itself or without, in whatever order of
 * fields. This is the form in which they are compared and shown.
 */

/** What is the same as if it were not there, wherever in a question it stands. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  points: 1,
  shuffle: true,
  weight: 1,
  factor: 1,
  nth: 1,
  lines: 15,
  tolerance: 0,
  toleranceMs: 0,
  sinceMs: 0,
  caseSensitive: false,
  unitRequired: false,
}

/** Said after an answer, or to who marks, or for lists: whatever it says, the same is asked and the same is right. */
const BESIDE = [
  'title',
  'points',
  'tags',
  'explanation',
  'feedback',
  'otherwise',
  'forMarker',
  'lines',
  'shuffle',
  'expect',
]

/** Fields whose own fields are names that somebody gave. */
const OF_NAMES = ['gaps', 'parameters', 'hosts']

/** A question without its version and without what goes without saying, its fields in one order. */
export const essence = ({ version: _, ...question }: QuestionDraft): unknown => bare(question, '', [])

/** The same without what stands beside the question: two of these are alike where the same is asked and the same is right. */
export const substance = ({ version: _, ...question }: QuestionDraft): unknown => bare(question, '', BESIDE)

export const isAlike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function bare(part: unknown, field: string, without: readonly string[]): unknown {
  // A scenario has fields and defaults of its own, and nothing in it stands beside the question.
  if (field === 'scenario') return inOrder(part)
  if (Array.isArray(part)) {
    const all: readonly unknown[] = part
    return all.filter((it) => !(without.includes('feedback') && isAnyOther(it))).map((it) => bare(it, '', without))
  }
  if (typeof part !== 'object' || part === null) return typeof part === 'string' ? part.trim() : part
  const isOfNames = OF_NAMES.includes(field)
  const entries = Object.entries(part)
    .filter(([key]) => isOfNames || !without.includes(key))
    .map(([key, value]) => [key, bare(value, isOfNames ? '' : key, without)] as const)
    .filter(([key, value]) => isOfNames || !goesWithoutSaying(key, value, part))
  return Object.fromEntries(entries.sort(byName))
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

const inOrder = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(inOrder)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part)
      .map(([key, value]) => [key, inOrder(value)] as const)
      .sort(byName),
  )
}

function goesWithoutSaying(key: string, value: unknown, owner: object): boolean {
  if (value === undefined || value === '') return true
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0
  // An answer that is offered is wrong unless it is said to be right; one that is accepted is right.
  if (key === 'fraction') return value === ('text' in owner ? 0 : 100)
  if (key === 'asks') return value === 'choice'
  return Object.hasOwn(DEFAULTS, key) && DEFAULTS[key] === value
}

/** The answer `*` without points says only what any other answer is told. */
function isAnyOther(it: unknown): boolean {
  if (typeof it !== 'object' || it === null || !('fraction' in it) || it.fraction !== 0) return false
  return ('accepts' in it && it.accepts === '*') || ('value' in it && it.value === '*')
}
