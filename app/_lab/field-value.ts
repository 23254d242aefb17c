import type { Field, FieldKind } from './form-shape'

/** What is typed where there shall be no such number at all. */
const NONE = 'none'

/** What stands in a field for a value of the scenario. */
export function textOf(value: unknown): string {
  if (value === undefined) return ''
  if (value === null) return NONE
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/**
 * The value that a text says. A text that is none of what the field takes is a value all the same: the scenario's schema says
 * what is wrong with it, and it stays as it was typed. Undefined where nothing is said.
 */
export function valueIn(text: string, kind: FieldKind): unknown {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  if (kind.is === 'number' && kind.mayBeNull && trimmed === NONE) return null
  if (kind.is === 'number' || kind.is === 'each-way') return numberIn(trimmed) ?? text
  return text
}

/** A sysctl's value: a whole number, or several in a row, which are text. */
export const sysctlValueOf = (text: string): number | string => {
  const number = numberIn(text.trim())
  return number !== null && Number.isInteger(number) ? number : text
}

/** A number as people write it in decimal; null where it is none. */
const numberIn = (text: string): number | null => (/^[-+]?(\d+\.?\d*|\.\d+)(e\d+)?$/i.test(text) ? Number(text) : null)

/** A flag's three choices as they stand in a `<select>`: what is left out is what the profile says. */
export const flagValueOf = (text: string): boolean | undefined => (text === '' ? undefined : text === 'true')

/** The fields that most people come for. The others stand behind "more". */
const COMMON: ReadonlySet<string> = new Set(
  'profile untilMs iss mss receiveBuffer between delayMs segment from nth flags data afterMs byMs behind probability error connection seq fromMs as to host atMs on call port text bytes backlog keepalive idleMs intervalMs probes'.split(
    ' ',
  ),
)

export const isCommon = ({ key, isRequired }: Field): boolean => isRequired || COMMON.has(key)
