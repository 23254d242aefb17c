import * as z from 'zod'
import type { Locale } from '#app/_ui/locale'
import { bankSchema } from '#exercises/quiz/schema'
import { LANGUAGES, type Language } from '#exercises/quiz/words'
import { mapWords } from './draft'
import type { BankDraft } from './draft-types'
import { ownChecks } from './own-checks'
import type { Problem } from './problem'
import { problemWords } from './problem-words'

// The site's policy forbids making code from text, which zod would otherwise try.
z.config({ jitless: true })

type Issue = z.core.$ZodIssue
type Path = readonly (string | number)[]
type Say = (typeof problemWords)['en']

/** All that keeps a draft from being a bank, each once, in the page's language. A bank has none. */
export function problemsOf(bank: BankDraft, locale: Locale): Problem[] {
  const say = problemWords[locale]
  // A text that was never written is an empty one.
  const whole = mapWords(bank, (words) => ({ ...Object.fromEntries(bank.languages.map((it) => [it, ''])), ...words }))
  const read = bankSchema.safeParse(whole)
  const fromSchema = read.success ? [] : read.error.issues.flatMap((issue) => inWords(issue, [], whole, say))
  const own = ownChecks(bank, say)
  // A number that is none, or a choice of nothing, is no text: what the own checks say already is not said again.
  const all = [...own, ...fromSchema.filter(({ path }) => !own.some((it) => isSame(it.path, path)))]
  return all.filter((it, nth) => all.findIndex((each) => each.says === it.says && isSame(each.path, it.path)) === nth)
}

const isSame = (a: Path, b: Path): boolean => a.length === b.length && a.every((step, index) => step === b[index])

function inWords(issue: Issue, base: Path, value: unknown, say: Say): Problem[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))]
  if (issue.code === 'invalid_union') {
    const inside = issue.errors.find((form) => form.length > 0 && form.every((it) => it.path.length > 0))
    if (inside) return inside.flatMap((it) => inWords(it, path, value, say))
  }
  const standing = path.reduce<unknown>(stepInto, value)
  return [{ path, ...wordsFor(issue, path, standing, value, say) }]
}

const stepInto = (part: unknown, step: string | number): unknown =>
  typeof part === 'object' && part !== null
    ? Object.entries(part).find(([key]) => key === String(step))?.[1]
    : undefined

type Said = Pick<Problem, 'says' | 'kind'>
const open = (says: string): Said => ({ says, kind: 'open' })
const wrong = (says: string): Said => ({ says, kind: 'wrong' })

function wordsFor(issue: Issue, path: Path, standing: unknown, bank: unknown, say: Say): Said {
  const isEmptyText = typeof standing === 'string' && standing.trim() === ''
  const language = LANGUAGES.find((it) => it === path.at(-1))
  if (isEmptyText && language) return open(emptyWords(path.slice(0, -1), language, bank, say))
  switch (path.at(-1)) {
    case 'accepts':
      return isEmptyText ? open(say.empty.accepts) : textual(issue, say)
    case 'name':
      return isEmptyText ? open(say.empty.unit) : textual(issue, say)
    case 'lesson':
      return wrong(say.lesson)
    case 'languages':
      return open(say.noLanguage)
    case 'units':
      return wrong(say.firstUnit)
    case 'id':
      return wrong(issue.code === 'custom' ? say.nameTaken : say.name)
  }
  if (path.at(-2) === 'parameters') return ofParameter(issue, say)
  if (path.at(-2) === 'claims') return wrong(say.claim)
  if (NUMERIC.includes(String(path.at(-1)))) return numeric(issue, standing, say)
  return textual(issue, say)
}

/** The fields that hold a number. */
const NUMERIC = [
  'value',
  'tolerance',
  'points',
  'fraction',
  'factor',
  'weight',
  'lines',
  'atMs',
  'toleranceMs',
  'sinceMs',
  'nth',
  'min',
  'max',
  'step',
]

function emptyWords(path: Path, language: Language, bank: unknown, say: Say): string {
  const words = path.reduce<unknown>(stepInto, bank)
  const isElsewhere =
    typeof words === 'object' &&
    words !== null &&
    Object.values(words).some((it) => typeof it === 'string' && it.trim())
  if (isElsewhere) return say.inLanguage(language)
  const field = path.at(-1)
  if (path.length === 1) return say.empty.title
  if (field === 'text') return path.length > 3 ? say.empty.answer : say.empty.text
  if (field === 'prompt' || field === 'answer') return say.empty.prompt
  return path.at(-2) === 'items' ? say.empty.item : say.empty.other
}

/** What the bounds of a parameter say together. */
function ofParameter(issue: Issue, say: Say): Said {
  if (issue.message === 'max is less than min') return wrong(say.reversed)
  const [, most] = /^has more than (\d+) values$/.exec(issue.message ?? '') ?? []
  return most === undefined ? textual(issue, say) : wrong(say.tooManyValues(most))
}

function numeric(issue: Issue, standing: unknown, say: Say): Said {
  if (typeof standing === 'string') return standing.trim() === '' ? open(say.number) : wrong(say.noNumber(standing))
  if (issue.code === 'invalid_type') return standing === undefined ? open(say.number) : wrong(say.whole)
  return textual(issue, say)
}

function textual(issue: Issue, say: Say): Said {
  if (issue.code === 'too_small') {
    const least = String(issue.minimum)
    if (issue.origin === 'array') return open(say.fewer(least))
    if (issue.origin === 'string') return open(say.empty.other)
    return wrong(issue.inclusive === false ? say.moreThan(least) : say.atLeast(least))
  }
  if (issue.code === 'too_big') {
    const most = String(issue.maximum)
    if (issue.origin === 'array') return wrong(say.more(most))
    return wrong(issue.origin === 'string' ? say.longer(most) : say.atMost(most))
  }
  if (issue.code === 'invalid_type') return open(say.empty.other)
  return wrong(say.other(issue.message))
}
