import { dirname } from 'node:path'
import { gradeExercise } from '../grader/node/grade'
import type { Verdict } from '../grader/verdict'
import { fromHere, type LoadedExercise } from '../load'
import { answersOf } from './answers'
import { compileErrors } from './compile-errors'
import { type DrawnQuestion, drawQuestions } from './own-code-questions'
import type { Results } from './results'
import { runInVitest } from './run-in-vitest'

/** A class may draw any seed: what holds at each of these is taken to hold at all. */
const SEEDS = [1, 777_777_777]
const [FIRST_SEED = 1] = SEEDS

/** All that was observed of an exercise by running it. The checks read it; none of them runs anything. */
export interface Evidence {
  readonly exercise: LoadedExercise
  /** Errors of the compiler, as it words them, in any TypeScript file of the folder. */
  readonly compileErrors: readonly string[]
  /** Which suite each test stands in. */
  readonly suites: ReadonlyMap<string, 'visible' | 'hidden'>
  /** What Vitest itself says, once for each case seed: results by submission. */
  readonly vitest: readonly ReadonlyMap<string, Results>[]
  /** What the grader says in Node at the first case seed, by submission. */
  readonly verdicts: ReadonlyMap<string, Verdict>
  /** What each mutant answers to every call that the suites make of the solution, in their order. */
  readonly answers: ReadonlyMap<string, readonly string[]>
  /** What the right submissions are asked about their own code, by name; empty where the exercise asks nothing. */
  readonly questions: ReadonlyMap<string, readonly DrawnQuestion[]>
  /** How long the grader needs for the solution. */
  readonly solutionMs: number
}

/**
 * The submissions that stand in the folder, by name.
 *
 * @throws where two have one name: what is recorded of the one would stand for both
 */
function submissionsOf({ slug, solution, starter, mutants, alternatives }: LoadedExercise): Map<string, string> {
  const found = new Map<string, { readonly path: string; readonly source: string }>([
    ['solution', solution],
    ['starter', starter],
  ])
  for (const { name, ...file } of [...mutants, ...alternatives]) {
    const other = found.get(name)
    if (other) {
      throw new Error(
        `exercises/catalog/${slug}: ${fromHere(file.path)} and ${fromHere(other.path)} have one name, ${name}, and every submission of a folder is recorded by its name.\nGive one of them another name.`,
      )
    }
    found.set(name, file)
  }
  return new Map([...found].map(([name, { source }]) => [name, source]))
}

/**
 * Runs everything that stands in an exercise's folder, on every host that there is.
 *
 * @throws where a submission of the folder, or a suite, does not run to its end
 */
export async function gather(exercise: LoadedExercise): Promise<Evidence> {
  // The grader goes first, since it alone has a deadline: what loops must not reach Vitest.
  const verdicts = await gradeAll(exercise)
  const submissions = submissionsOf(exercise)
  const runs = []
  for (const seed of SEEDS) runs.push(await runInVitest(exercise, submissions, seed))
  const [first] = runs

  const answers = new Map<string, readonly string[]>()
  for (const { name, path } of exercise.mutants) answers.set(name, await answersOf(path, first?.calls ?? []))

  return {
    exercise,
    compileErrors: compileErrors(exercise),
    suites: first?.suites ?? new Map(),
    vitest: runs.map(({ results }) => results),
    verdicts,
    answers,
    questions: await drawQuestions(exercise),
    solutionMs: await quickest(3, () => grade(exercise, exercise.solution.source)),
  }
}

/**
 * What the grader says in Node of every submission that stands in the folder, by name.
 *
 * @throws where one of them does not run to its end
 */
export async function gradeAll(exercise: LoadedExercise): Promise<ReadonlyMap<string, Verdict>> {
  const verdicts = new Map<string, Verdict>()
  for (const [name, source] of submissionsOf(exercise)) verdicts.set(name, await grade(exercise, source))
  const stuck = [...verdicts].filter(([, { status }]) => status !== 'passed' && status !== 'failed')
  if (stuck.length > 0) throw new Error(stuck.map(([name, verdict]) => stuckText(exercise, name, verdict)).join('\n\n'))
  return verdicts
}

function stuckText({ slug }: LoadedExercise, name: string, { status, reason }: Verdict): string {
  const what = reason ? reason.message.en : 'It gave no reason.'
  return `exercises/catalog/${slug}, ${name}: the grader says ${status}. ${what}\nWhat stands in the folder must run to its end: correct it, or the suites.`
}

function grade({ slug, exercise, hiddenTest }: LoadedExercise, source: string): Promise<Verdict> {
  const tests = Object.entries(exercise.tests).map(([id, { points }]) => ({ id, points }))
  const { entryPoints, limits } = exercise
  return gradeExercise({ slug, tests, entryPoints, limits }, dirname(hiddenTest.path), source, FIRST_SEED)
}

/**
 * The shortest of several tries, in milliseconds.
 *
 * Of each try it takes the time on the clock, or, if that is less, the processor's: on a busy machine the clock measures the
 * others, and on a quiet one the processor's time has in it the spare worker that starts meanwhile.
 */
async function quickest(tries: number, action: () => Promise<unknown>): Promise<number> {
  const times = []
  for (let each = 0; each < tries; each++) {
    const start = performance.now()
    const before = process.cpuUsage()
    await action()
    const { user, system } = process.cpuUsage(before)
    times.push(performance.now() - start, (user + system) / 1000)
  }
  return Math.min(...times)
}
