import type { AcceptedNumber, AcceptedText, Unit } from '../graded-answers'

/** Why a written answer could not be compared at all. */
export type Unreadable = 'not-a-number' | 'unit-missing' | 'unit-unknown'

/** A number as it was written, in the first unit. */
export type ReadNumber = { readonly value: number } | { readonly unreadable: Unreadable }

/** The first accepted text that fits, as Moodle takes it. */
export const textThatFits = (answers: readonly AcceptedText[], written: string, caseSensitive: boolean) =>
  answers.find(({ accepts }) => fits(accepts, written, caseSensitive)) ?? null

/** The first accepted number that is near enough, as Moodle takes it. */
export const numberThatFits = (answers: readonly AcceptedNumber[], value: number) =>
  answers.find((answer) => answer.value === '*' || isNear(value, answer.value, answer.tolerance)) ?? null

/** Sums of decimal fractions miss the decimal by a little: `0.1 + 0.2`. Moodle forgives as much. */
const FORGIVEN = 1e-14

export const isNear = (value: number, right: number, tolerance: number): boolean =>
  Math.abs(value - right) <= tolerance + FORGIVEN * Math.max(1, Math.abs(right))

/**
 * Whether a text is one of those that a pattern means: `*` is any characters, none too, and `\*` a star. Spaces around the
 * text do not count, nor how a character is composed.
 *
 * No regular expression: its time is bounded by the product of both lengths, whatever the pattern is.
 */
export function fits(pattern: string, written: string, caseSensitive: boolean): boolean {
  const text = asCompared(written.trim(), caseSensitive)
  const [first = '', ...rest] = partsOf(pattern).map((part) => asCompared(part, caseSensitive))
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false
  // Each part as early as it can be: if the parts fit at all, they fit so.
  let from = first.length
  for (const part of rest) {
    const found = text.indexOf(part, from)
    if (found === -1) return false
    from = found + part.length
  }
  return from <= text.length - last.length
}

/** What stands between the stars of a pattern. */
const partsOf = (pattern: string): string[] => pattern.split(/(?<!\\)\*+/).map((part) => part.replaceAll('\\*', '*'))

const asCompared = (text: string, caseSensitive: boolean): string =>
  caseSensitive ? text.normalize('NFC') : text.normalize('NFC').toLowerCase()

const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,4})?)(.*)$/i

/**
 * Reads a number as people write it: `1.5 s`, `1,5 s`, `2,456,789`, `3 x 10^6`. A single comma is a decimal point and several
 * are not, as in Moodle.
 *
 * @param units those that may follow, the first of which the result is in; none may follow where there are none
 */
export function readNumber(written: string, units: readonly Unit[] = [], unitRequired = false): ReadNumber {
  const compact = written.normalize('NFKC').replaceAll('−', '-').replace(/\s+/g, '')
  const powers = compact.replace(/(?:x|\*|×)10(?:\^|\*\*)([+-]?\d+)/i, 'e$1')
  const areThousands = powers.includes('.') || powers.indexOf(',') !== powers.lastIndexOf(',')
  const [, digits, unit = ''] = NUMBER.exec(powers.replaceAll(',', areThousands ? '' : '.')) ?? []
  if (digits === undefined || !Number.isFinite(Number(digits))) return { unreadable: 'not-a-number' }
  if (unit === '') return unitRequired ? { unreadable: 'unit-missing' } : { value: Number(digits) }
  const meant = units.find(({ name }) => asUnit(name) === unit) ?? units.find(({ name }) => isSameUnit(name, unit))
  if (meant === undefined) return { unreadable: units.length === 0 ? 'not-a-number' : 'unit-unknown' }
  return { value: Number(digits) * meant.factor }
}

const asUnit = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '')
const isSameUnit = (name: string, written: string): boolean => asUnit(name).toLowerCase() === written.toLowerCase()
