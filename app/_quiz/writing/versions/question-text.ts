import { COLON } from '#app/_ui/colon'
import type { Locale } from '#app/_ui/locale'
import { OWN_NAME } from '#app/_ui/locale'
import { LANGUAGES } from '#exercises/quiz/words'
import type { BankDraft, QuestionDraft } from '../draft-types'
import { writingStrings } from '../writing-strings'
import { essence } from './essence'
import { fieldName, valueName } from './field-names'

/** All that is written in a question, line by line, in the words of its form: two of these can be compared. */
export function questionText(question: QuestionDraft, locale: Locale): string {
  const parts = Object.entries(Object(essence(question)))
    .filter(([field]) => field !== 'id' && field !== 'type')
    .sort(([a], [b]) => placeIn(a) - placeIn(b))
  return parts.flatMap(([field, value]) => linesOf(value, [field], locale)).join('\n')
}

/** The same of what holds for the whole quiz. */
export function aboutText({ title, languages, source, id }: BankDraft, locale: Locale): string {
  const say = writingStrings[locale]
  return [
    ...inLanguages(title, say.bankTitle, languages.length > 1, locale),
    `${say.languages}${COLON[locale]}${languages.map((it) => OWN_NAME[it]).join(', ')}`,
    ...(source === undefined || source === '' ? [] : [`${say.source}${COLON[locale]}${source}`]),
    `${say.by}${COLON[locale]}${id}`,
  ].join('\n')
}

/** What a teacher reads first comes first; what no list names stands between. */
const FIRST = ['text', 'template', 'scenario', 'parameters', 'measure', 'endpoint', 'atMs', 'answer', 'answers']
const LAST = ['feedback', 'otherwise', 'explanation', 'points', 'title', 'tags']

function placeIn(field: string): number {
  const [first, last] = [FIRST.indexOf(field), LAST.indexOf(field)]
  if (first >= 0) return first
  return last >= 0 ? 100 + last : 50
}

type Path = readonly string[]

function linesOf(value: unknown, path: Path, locale: Locale): string[] {
  const name = fieldName(path, locale)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return `${name}${COLON[locale]}${valueName(path, value, locale)}`.split('\n')
  if (Array.isArray(value)) return ofList(value, name, path, locale)
  if (typeof value !== 'object' || value === null) return []
  if (isWords(value)) return inLanguages(value, name, Object.keys(value).length > 1, locale)
  const lines = inside(value, path, locale)
  return [name + COLON[locale].trim(), ...lines.map((line) => `  ${line}`)]
}

function ofList(list: readonly unknown[], name: string, path: Path, locale: Locale): string[] {
  if (list.every((it) => typeof it !== 'object')) return [`${name}${COLON[locale]}${list.join(', ')}`]
  return [
    name + COLON[locale].trim(),
    ...list.flatMap((each) => {
      // Which one it is goes without its number: one more before it would make another line of each that follows.
      const lines =
        typeof each === 'object' && each !== null && !isWords(each)
          ? inside(each, path, locale)
          : linesOf(each, [...path, ''], locale)
      return lines.map((line, index) => (index === 0 ? `• ${line}` : `  ${line}`))
    }),
  ]
}

/** An answer begins with what it says, then come its other fields. */
const inside = (value: object, path: Path, locale: Locale): string[] =>
  Object.entries(value)
    .sort(([a], [b]) => Number(b === 'text' || b === 'on') - Number(a === 'text' || a === 'on'))
    .flatMap(([field, each]) => linesOf(each, [...path, field], locale))

const inLanguages = (words: object, name: string, areSeveral: boolean, locale: Locale): string[] =>
  Object.entries(words).flatMap(([language, text]) => {
    const known = LANGUAGES.find((it) => it === language)
    return `${name}${areSeveral && known ? ` (${OWN_NAME[known]})` : ''}${COLON[locale]}${String(text)}`.split('\n')
  })

const isWords = (value: object): boolean =>
  Object.entries(value).every(([key, it]) => LANGUAGES.some((each) => each === key) && typeof it === 'string')
