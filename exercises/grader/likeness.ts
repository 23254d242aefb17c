import * as z from 'zod/mini'
import { sha256 } from '#engine/sim/sha256'
import type { Verdict } from './verdict'

const likenessSchema = z.object({
  /** The tests that fail, all of them, in the order of the exercise. */
  tests: z.array(z.string()),
  /** What these tests found, as `digestOf` names it: where other known mistakes fail the same tests. */
  found: z.optional(z.string()),
  /** What the code does wrong, as a sentence in each language whose subject is the code: `Compares …`. */
  misconception: z.object({ en: z.string(), zh: z.string() }),
})

/** What is known of the ways to get an exercise wrong; a page may hold it, and it holds no code. */
export const likenessesSchema = z.array(likenessSchema)

export type Likeness = z.infer<typeof likenessSchema>

/**
 * The one known mistake whose results these are.
 *
 * @returns null where the results are those of none or of several, and where the code threw: a crash is not a mistake about TCP
 */
export function likenessOf(verdict: Verdict, known: readonly Likeness[]): Likeness['misconception'] | null {
  if (verdict.status !== 'failed' || !verdict.tests.every(answered)) return null
  const failed = failedTests(verdict).join()
  const digest = digestOf(verdict)
  const alike = known.filter(({ tests, found }) => tests.join() === failed && (found ?? digest) === digest)
  return alike.length === 1 ? (alike[0]?.misconception ?? null) : null
}

const answered = ({ status, finding, error }: Verdict['tests'][number]): boolean =>
  status === 'passed' || (finding !== undefined && error === undefined)

/** The ids of the tests that did not pass, in the order of the exercise. */
export const failedTests = ({ tests }: Verdict): string[] =>
  tests.filter(({ status }) => status !== 'passed').map(({ id }) => id)

/** Names what the tests of a verdict found. Generated cases hang on the seed, so it belongs to the name. */
export const digestOf = ({ caseSeed, tests }: Verdict): string =>
  sha256(JSON.stringify([caseSeed, ...tests.map(({ finding }) => [finding?.call, finding?.got])])).slice(0, 12)
