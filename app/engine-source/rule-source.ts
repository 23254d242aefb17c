import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RuleName } from '#engine/handlers'
import { SECTIONS } from '#engine/tcp/reference'

/** Where a rule of the engine stands. */
export interface RulePlace {
  /** From the root of the repository: `engine/tcp/segment-arrives/fin.ts`. */
  readonly file: string
  /** The line of its first word, from 1. */
  readonly line: number
}

/** Where a reason is written, with the lines that lead to it. */
export interface ReasonPlace extends RulePlace {
  /** The number of the first of `lines`, from 1. */
  readonly firstLine: number
  readonly lines: readonly string[]
}

/** So many lines before a reason, at most, and behind it. */
const [BEFORE, BEHIND] = [14, 4]

interface RuleSource extends RulePlace {
  /** The rule, with the comment above it. */
  readonly text: string
  /** The line at which `text` begins, from 1. */
  readonly firstLine: number
}

export const isRuleName = (name: string): name is RuleName => Object.hasOwn(SECTIONS, name)
export const RULE_NAMES: readonly RuleName[] = Object.keys(SECTIONS).filter(isRuleName)

let found: ReadonlyMap<string, RuleSource> | undefined

/**
 * A rule as it is written in the engine; read from the sources when the site is built.
 *
 * @throws Error where no file of engine/tcp exports it
 */
export function ruleSource(rule: RuleName): RuleSource {
  found ??= new Map(filesIn('engine/tcp').flatMap(rulesIn))
  const source = found.get(rule)
  if (!source) throw new Error(`engine/tcp: no file has "export const ${rule}: Rule<...>".`)
  return source
}

/** Where every rule stands, for a page that names them. */
export const rulePlaces = (): Readonly<Record<string, RulePlace>> =>
  Object.fromEntries(
    RULE_NAMES.map((rule) => {
      const { file, line } = ruleSource(rule)
      return [rule, { file, line }]
    }),
  )

/** Where each reason is written, which a rule may leave to a file beside it: by the words of the reason that do not change. */
export const reasonPlaces = (): Readonly<Record<string, ReasonPlace>> =>
  Object.fromEntries(
    filesIn('engine/tcp').flatMap((file) => {
      const source = readFileSync(file, 'utf8')
      // A rehearsal speaks of events, and no trace shows what it says.
      if (!/: (Decision|Rule<|Readonly<Record<QueueMoves)/.test(source) || source.includes('class Rehearsal')) return []
      const lines = source.split('\n')
      return lines.flatMap((line, index) =>
        reasonsIn(line).map((reason) => [reason, { file, ...linesAround(lines, index) }] as const),
      )
    }),
  )

/** A line with those around it that belong to the same declaration. */
function linesAround(lines: readonly string[], index: number): Omit<ReasonPlace, 'file'> {
  const declaration = lines
    .slice(0, index + 1)
    .findLastIndex((line) => /^(export )?(const|function|class)\b/.test(line))
  const first = Math.max(declaration, index - BEFORE)
  const last = Math.max(index, Math.min(endOf(lines, Math.max(declaration, 0)), index + BEHIND))
  return { line: index + 1, firstLine: first + 1, lines: lines.slice(first, last + 1) }
}

/** Literals of several words, which are neither flags nor names of counters; comments have none. */
const reasonsIn = (line: string): readonly string[] =>
  [...line.replace(/^\s*(\*|\/[*/]).*|\s\/\/ .*/, '').matchAll(/'([^']*)'/g)]
    .map(([, text = '']) => text)
    .filter((text) => / /.test(text) && !/^([A-Z ]+|[A-Z]\w+, [A-Z]\w+)$/.test(text))

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(folder, file).replaceAll('\\', '/'))

function rulesIn(file: string): [string, RuleSource][] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, index): [string, RuleSource][] => {
    const name = /^export const (\w+): Rule</.exec(line)?.[1]
    if (name === undefined) return []
    const first = beginningOf(lines, index)
    const text = lines.slice(first, endOf(lines, index) + 1).join('\n')
    return [[name, { file, line: index + 1, firstLine: first + 1, text }]]
  })
}

/** The line at which the comment above a declaration begins, or the declaration where there is none. */
function beginningOf(lines: readonly string[], declaration: number): number {
  if (lines[declaration - 1]?.trim() !== '*/' && !lines[declaration - 1]?.startsWith('/**')) return declaration
  return lines.slice(0, declaration).findLastIndex((line) => line.startsWith('/**'))
}

/** The last line of a declaration: what is in it is indented, and what closes it is not. */
function endOf(lines: readonly string[], declaration: number): number {
  const after = lines.findIndex((line, index) => index > declaration && line !== '' && !/^[\s})\]]/.test(line))
  const end = after < 0 ? lines.length : after
  return lines.slice(0, end).findLastIndex((line) => line !== '')
}
