import { pathToFileURL } from 'node:url'
import type { LoadedExercise } from '../load'
import { askAbout, type OwnCode } from '../own-code/own-code'
import type { Question } from '../own-code/question'

/** What holds at so many seeds is taken to hold at all: a learner gets any. */
const SEEDS = Array.from({ length: 200 }, (_, index) => Math.imul(index + 1, 0x9e3779b1) >>> 1)

/** What became of the own-code question at one seed. */
export interface DrawnQuestion {
  readonly seed: number
  /** Null where the run was halted, or nothing in it could be asked. */
  readonly question: Question | null
  /** What was thrown instead. */
  readonly error?: string
}

/** The own-code questions of the solution and the alternatives, by name; empty where the exercise asks none. */
export async function drawQuestions({
  ownCode,
  solution,
  alternatives,
}: LoadedExercise): Promise<ReadonlyMap<string, readonly DrawnQuestion[]>> {
  const drawn = new Map<string, readonly DrawnQuestion[]>()
  if (ownCode === null) return drawn
  const asking: { ownCode: OwnCode<unknown> } = await import(pathToFileURL(ownCode.path).href)
  for (const { name, path } of [{ name: 'solution', path: solution.path }, ...alternatives]) {
    const submission: unknown = await import(pathToFileURL(path).href)
    drawn.set(
      name,
      SEEDS.map((seed) => drawOne(asking.ownCode, submission, seed)),
    )
  }
  return drawn
}

function drawOne(ownCode: OwnCode<unknown>, submission: unknown, seed: number): DrawnQuestion {
  try {
    return { seed, question: askAbout(ownCode, submission, seed)?.question ?? null }
  } catch (error) {
    return { seed, question: null, error: error instanceof Error ? error.message : String(error) }
  }
}
