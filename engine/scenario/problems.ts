import type { ScenarioIssue } from './schema'

type Path = readonly (string | number)[]

/** What is wrong with a scenario: where, and what stands there and was expected. */
export interface Problem {
  readonly path: Path
  readonly says: string
}

/** `tests.wraps.hints[0].zh` */
export const pathText = (path: Path): string =>
  path.length === 0
    ? 'the file'
    : path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('')

/** What the schema finds in a value that is no scenario, in words. */
export const problemsOf = (issues: readonly ScenarioIssue[], value: unknown): readonly Problem[] =>
  issues.flatMap((issue) => problemsIn(issue, [], value))

/** @param base where the value lies that the issue's path begins in */
function problemsIn(issue: ScenarioIssue, base: Path, value: unknown): readonly Problem[] {
  const path = [...base, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))]
  switch (issue.code) {
    case 'custom':
      return [{ path, says: issue.message }]
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        says: 'is no word that may stand here; correct its spelling or remove it',
      }))
    case 'invalid_key':
      return [{ path, says: issue.issues.map(({ message }) => message).join('; ') }]
    case 'invalid_union': {
      // One of the forms fits, and what it holds does not.
      const inside = issue.errors.find((form) => form.every((it) => it.path.length > 0))
      if (inside) return inside.flatMap((it) => problemsIn(it, path, value))
      break
    }
  }
  return [{ path, says: `${standing(value, path)}${expectation(issue)}` }]
}

const MOST_CHARACTERS = 40

/** `is 70000; ` */
function standing(value: unknown, path: Path): string {
  const found = path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null
        ? Object.entries(part).find(([it]) => it === String(key))?.[1]
        : undefined,
    value,
  )
  if (found === undefined) return 'is missing; '
  const text = JSON.stringify(found) ?? String(found)
  return `is ${text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text}; `
}

const TYPES: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'a whole number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'words with their values',
  record: 'names with their values',
}

function expectation(issue: ScenarioIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${TYPES[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `expected ${oneOf(issue.values.map(String))}`
    case 'too_small':
      return `expected ${amount('at least', issue.minimum, issue.origin)}`
    case 'too_big':
      return `expected ${amount('at most', issue.maximum, issue.origin)}`
    case 'invalid_union': {
      if ('options' in issue && Array.isArray(issue.options)) return `expected ${oneOf(issue.options.map(String))}`
      const forms = [...new Set(issue.errors.flatMap((form) => form.map(expectation)))]
      return forms.map((form, index) => (index === 0 ? form : form.replace(/^expected /, ''))).join(' or ')
    }
    default:
      // Those that the schema puts into words itself.
      return issue.message
  }
}

const oneOf = (words: readonly string[]): string =>
  words.length === 1 ? String(words[0]) : `one of ${words.join(', ')}`

function amount(bound: string, count: number | bigint, origin: string): string {
  const of = origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : ''
  return `${bound} ${count}${of}`
}
