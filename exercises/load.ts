import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { Exercise } from './exercise-schema'
import { readExercise } from './read-exercise'

/** Where the exercises are, seen from the folder in which npm runs every script. */
export const CATALOG = join(process.cwd(), 'exercises', 'catalog')

export interface SourceFile {
  readonly path: string
  readonly source: string
}

/** A submission that stands in an exercise's folder: a mutant or an alternative. */
interface Variant extends SourceFile {
  readonly name: string
}

/** A wrong solution that people really write. */
interface Mutant extends Variant {
  /** A sentence in each language whose subject is the code: `Compares …`. */
  readonly misconception: { readonly en: string; readonly zh: string }
  /** The ids of the tests that fail on it: these and no others. */
  readonly mustFail: readonly string[]
}

/** An exercise with the files of its folder. The hidden suite, solution, mutants and alternatives are not for the page. */
export interface LoadedExercise {
  readonly slug: string
  readonly exercise: Exercise
  /** The file that `exercise` was read from. */
  readonly yaml: SourceFile
  /** Markdown. */
  readonly brief: { readonly en: string; readonly zh: string }
  readonly starter: SourceFile
  readonly solution: SourceFile
  readonly visibleTest: SourceFile
  readonly hiddenTest: SourceFile
  readonly mutants: readonly Mutant[]
  readonly alternatives: readonly Variant[]
  /** What else the suites may import from the folder, such as `live.ts`. */
  readonly support: readonly SourceFile[]
  /** What the last mutation run over the solution gave, as JSON; null where there was none. */
  readonly mutation: SourceFile | null
  /** Whether it has a `live.ts`, and can so run as one end of a connection. */
  readonly hasLive: boolean
  /** How it asks its learners about their own code; null where it does not. */
  readonly ownCode: SourceFile | null
}

/** The slugs of all exercises, in the order of the alphabet. */
export const listExercises = (catalog = CATALOG): string[] =>
  readdirSync(catalog, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(catalog, entry.name, 'exercise.yaml')))
    .map((entry) => entry.name)
    .sort()

/**
 * Reads an exercise from its folder.
 *
 * @throws an Error that names file and line, where the exercise does not exist, a file is missing or something in one is wrong
 */
export function loadExercise(slug: string, catalog = CATALOG): LoadedExercise {
  if (!/^[a-z0-9-]+$/.test(slug) || !existsSync(join(catalog, slug, 'exercise.yaml'))) {
    const known = existsSync(catalog) ? listExercises(catalog).join(', ') : 'none'
    throw new Error(
      `There is no exercise ${JSON.stringify(slug)} in ${fromHere(catalog)}. The exercises are: ${known}. Name one of them, or write its exercise.yaml.`,
    )
  }
  const folder = join(catalog, slug)
  const read = (name: string): SourceFile => {
    const path = join(folder, name)
    if (!existsSync(path)) {
      throw new Error(`${fromHere(path)}: is missing. Every exercise needs this file. Add ${name}.`)
    }
    return { path, source: readFileSync(path, 'utf8') }
  }
  const variants = (kind: 'mutants' | 'alternatives'): Variant[] =>
    existsSync(join(folder, kind))
      ? readdirSync(join(folder, kind))
          .filter((name) => name.endsWith('.ts'))
          .sort()
          .map((name) => ({ name: basename(name, '.ts'), ...read(join(kind, name)) }))
      : []

  const yaml = read('exercise.yaml')
  return {
    slug,
    exercise: readExercise(yaml.source, fromHere(yaml.path)),
    yaml,
    brief: { en: read('brief.en.md').source, zh: read('brief.zh.md').source },
    starter: read('starter.ts'),
    solution: read('solution.ts'),
    visibleTest: read('visible.test.ts'),
    hiddenTest: read('hidden.test.ts'),
    mutants: variants('mutants').map(readMutant),
    alternatives: variants('alternatives'),
    support: existsSync(join(folder, 'live.ts')) ? [read('live.ts')] : [],
    mutation: existsSync(join(folder, 'mutation.json')) ? read('mutation.json') : null,
    hasLive: existsSync(join(folder, 'live.ts')),
    ownCode: existsSync(join(folder, 'own-code.ts')) ? read('own-code.ts') : null,
  }
}

/** A path as a person in the project's folder would type it. */
export const fromHere = (path: string): string => relative(process.cwd(), path)

function readMutant(mutant: Variant): Mutant {
  const [first = '', second = ''] = mutant.source.split('\n', 2)
  const parts = /^\/\/ (.+[.?!]) Must fail: ([a-z0-9-]+(?:, [a-z0-9-]+)*)$/.exec(first)
  const [, misconception, ids] = parts ?? []
  if (misconception === undefined || ids === undefined) {
    throw new Error(
      `${fromHere(mutant.path)}:1: the first line does not say what is misunderstood and what must fail.\n` +
        'Write it as `// <the misconception, a sentence>. Must fail: <test id>, <test id>`.',
    )
  }
  const zh = /^\/\/ 中文：(.+[。？！])$/.exec(second)?.[1]
  if (zh === undefined) {
    throw new Error(
      `${fromHere(mutant.path)}:2: the second line does not say in Chinese what is misunderstood.\n` +
        'Write it as `// 中文：<the misconception, a sentence with its full stop>`.',
    )
  }
  return { ...mutant, misconception: { en: misconception, zh }, mustFail: ids.split(', ') }
}
