import { randomInt, randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { loadExercise } from '#exercises/load'
import { bundleRunner, bundleSuites } from '../bundle'
import { compile } from '../compile'
import type { Gradable } from '../gradable'
import { graderHash } from '../grader-hash'
import type { GradeRequest, Part } from '../protocol'
import { deadlinePassed, graderFailed, memoryExhausted } from '../reasons'
import { type End, Tally } from '../tally'
import { testTimeout } from '../test-timeout'
import type { Verdict } from '../verdict'
import { type Ending, RunnerThread } from './worker'

interface Submitted {
  readonly slug: string
  /** TypeScript, as the learner wrote it. */
  readonly source: string
  /** 32 bits; drawn at random where it is left out. */
  readonly caseSeed?: number
}

/**
 * Grades a submission in a worker thread of this process. A worker thread is no sandbox for code that means harm: this host is
 * for files that one trusts.
 *
 * @throws Error where there is no such exercise, or its files are wrong
 */
export async function gradeInNode({ slug, source, caseSeed }: Submitted): Promise<Verdict> {
  const { exercise, hiddenTest } = loadExercise(slug)
  const tests = Object.entries(exercise.tests).map(([id, { points }]) => ({ id, points }))
  const { entryPoints, limits } = exercise
  return gradeExercise({ slug, tests, entryPoints, limits }, dirname(hiddenTest.path), source, caseSeed)
}

/**
 * Grades against the suites in a folder, or, where `only` says so, runs a part of them: then every other test did not run. The runner and each folder's suites are bundled once for a process.
 */
export async function gradeExercise(
  exercise: Gradable,
  folder: string,
  source: string,
  caseSeed: number = randomInt(2 ** 31),
  only: Part | null = null,
): Promise<Verdict> {
  const [runner, suite] = await Promise.all([runnerScript(), suitesOf(folder)])
  const nonce = randomUUID()
  const tally = new Tally(exercise, nonce)
  const provenance = { hash: graderHash(runner, suite), caseSeed }

  const compiled = compile(source, exercise.limits)
  if (compiled.kind === 'refused') return tally.verdict({ kind: 'did-not-run', reason: compiled.reason }, provenance)

  const { deadlineMs } = exercise.limits
  const request: GradeRequest = {
    kind: 'grade',
    nonce,
    submission: compiled.code,
    suite,
    entryPoints: exercise.entryPoints.map(({ name }) => name),
    caseSeed,
    testTimeoutMs: testTimeout(deadlineMs),
    only,
  }
  let said: End | undefined
  const take = (answer: unknown) => {
    said = tally.take(answer)
    return said !== undefined
  }
  const ending = await takeThread(runner).run(request, take, deadlineMs)
  return tally.verdict(said ?? endOf(ending, deadlineMs, tally.running), provenance)
}

function endOf(ending: Ending, deadlineMs: number, test: string | undefined): End {
  switch (ending.kind) {
    case 'deadline':
      return { kind: 'timed-out', reason: deadlinePassed(deadlineMs, test) }
    case 'memory':
      return { kind: 'out-of-memory', reason: memoryExhausted(test) }
    case 'died':
      return { kind: 'did-not-run', reason: graderFailed(ending.detail) }
    case 'answered':
      return { kind: 'did-not-run', reason: graderFailed('the worker said nothing') }
  }
}

let runnerBundle: Promise<string> | undefined
function runnerScript(): Promise<string> {
  runnerBundle ??= bundleRunner()
  return runnerBundle
}

const suiteBundles = new Map<string, Promise<string>>()
function suitesOf(folder: string): Promise<string> {
  const bundle = suiteBundles.get(folder) ?? bundleSuites(folder)
  suiteBundles.set(folder, bundle)
  return bundle
}

/** The next grading finds a thread that has already loaded the runner. */
let spare: RunnerThread | undefined
function takeThread(runner: string): RunnerThread {
  const thread = spare ?? new RunnerThread(runner)
  spare = new RunnerThread(runner)
  return thread
}
