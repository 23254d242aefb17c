import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { createVitest, type TestCase } from 'vitest/node'
import type { LoadedExercise } from '../load'
import type { Finding } from '../suite/calling'
import { recorderSource } from './record-calls'
import type { Results, TestResult } from './results'
import { ROOT, WORK } from './work-folder'

const RECORDER = '_recorder'

/** A call of one of the submission's functions, as a suite made it. */
export type RecordedCall = readonly [name: string, ...args: unknown[]]

declare module 'vitest' {
  interface TaskMeta {
    calls?: RecordedCall[]
  }
}

export interface VitestRun {
  /** By submission, then by test. */
  readonly results: ReadonlyMap<string, Results>
  /** Which suite each test stands in. */
  readonly suites: ReadonlyMap<string, 'visible' | 'hidden'>
  /** Every call that the suites make of the solution. */
  readonly calls: readonly RecordedCall[]
}

/**
 * Runs both suites on many submissions with Vitest itself, as its command line would: each submission is put into a copy of
 * the folder as its `solution.ts`.
 *
 * @param submissions sources by name; the one named `solution` must be among them, and its calls are recorded
 * @throws where Vitest itself cannot run (a suite that does not parse)
 */
export async function runInVitest(
  exercise: LoadedExercise,
  submissions: ReadonlyMap<string, string>,
  caseSeed: number,
): Promise<VitestRun> {
  const work = join(WORK, `${exercise.slug}-${process.pid}-${caseSeed}`)
  const put = (path: string, source: string) => {
    mkdirSync(dirname(join(work, path)), { recursive: true })
    writeFileSync(join(work, path), source)
  }
  const copy = (folder: string, solution: string) => {
    put(`${folder}/solution.ts`, solution)
    for (const file of [exercise.visibleTest, exercise.hiddenTest, ...exercise.support]) {
      put(`${folder}/${basename(file.path)}`, file.source)
    }
  }
  for (const [name, source] of submissions) copy(name, source)
  copy(RECORDER, recorderSource(exercise.exercise.entryPoints.map(({ name }) => name)))
  put(`${RECORDER}/submission.ts`, exercise.solution.source)

  const vitest = await createVitest('test', {
    root: ROOT,
    config: false,
    watch: false,
    dir: work,
    include: ['**/*.test.ts'],
    exclude: [],
    alias: { tcp: join(ROOT, 'exercises/library/index.ts') },
    provide: { caseSeed },
    reporters: [{}],
    silent: true,
    // Nothing is mocked and no suite keeps state outside of its file, so a worker may keep what it has compiled.
    isolate: false,
    pool: 'threads',
  })
  try {
    const { testModules } = await vitest.start()
    const results = new Map<string, Map<string, TestResult>>()
    const suites = new Map<string, 'visible' | 'hidden'>()
    const calls: RecordedCall[] = []
    for (const module of testModules) {
      const submission = basename(dirname(module.moduleId))
      const suite = basename(module.moduleId)
      const [broken] = module.errors()
      if (broken && submission === 'solution') {
        throw new Error(
          `${exercise.slug}/${suite}: does not load: ${broken.message}\nA suite must load with the solution.`,
        )
      }
      for (const test of module.children.allTests()) {
        if (submission === RECORDER) {
          suites.set(test.name, suite === 'visible.test.ts' ? 'visible' : 'hidden')
          calls.push(...(test.meta().calls ?? []))
        } else {
          const its = results.get(submission) ?? new Map<string, TestResult>()
          results.set(submission, its.set(test.name, resultOf(test)))
        }
      }
    }
    return { results, suites, calls }
  } finally {
    await vitest.close()
    rmSync(work, { recursive: true, force: true })
  }
}

function resultOf(test: TestCase): TestResult {
  const { state, errors } = test.result()
  if (state === 'passed') return { status: 'passed', threw: false }
  const causes = errors?.[0] === undefined ? [] : causesOf(errors[0])
  const found = causes.find((error) => isFinding(error.finding))
  return {
    status: state === 'failed' ? 'failed' : 'not-run',
    ...(found && isFinding(found.finding) ? { finding: found.finding } : {}),
    threw: found !== undefined && 'thrown' in found,
    error: textOf(causes[0]),
  }
}

/** An error, what caused it, what caused that, ...: fast-check puts the assertion that failed below its own report. */
function causesOf(error: object): Record<string, unknown>[] {
  const causes: Record<string, unknown>[] = []
  for (let next: unknown = error; isRecord(next) && causes.length < 10; next = next.cause) causes.push(next)
  return causes
}

const isRecord = (it: unknown): it is Record<string, unknown> => typeof it === 'object' && it !== null

const isFinding = (it: unknown): it is Finding =>
  isRecord(it) && [it.call, it.got, it.expected].every((text) => typeof text === 'string')

const textOf = (error: unknown): string =>
  isRecord(error) && typeof error.message === 'string' ? (error.message.split('\n')[0] ?? '') : ''
