import * as z from 'zod'
import { sha256 } from '#engine/sim/sha256'
import { fromHere, type LoadedExercise } from '../load'

const survivorSchema = z.strictObject({
  /** In solution.ts, from 1. */
  line: z.int().min(1),
  code: z.string(),
  became: z.string(),
  /** Why no test has to catch it; empty until its author says so. */
  reason: z.string(),
})

const keptMutationSchema = z.strictObject({
  /** Of the solution and the suites that were run: see suitesHash. */
  hash: z.string(),
  /** How many changes of the solution were tried, and how many a test failed on. */
  tried: z.int().min(0),
  caught: z.int().min(0),
  survivors: z.array(survivorSchema),
})

/** A change of the solution that no test failed on. */
export type Survivor = z.infer<typeof survivorSchema>

/** What a mutation run over an exercise's solution gave: `mutation.json` in its folder. */
export type KeptMutation = z.infer<typeof keptMutationSchema>

/** The command that runs it, and writes its result anew. */
export const mutationCommand = (slug: string): string => `npm run exercises:mutation -- ${slug}`

/** Names what a mutation run is about: when the solution or a suite changes, so does this. */
export function suitesHash({ solution, visibleTest, hiddenTest, support }: LoadedExercise): string {
  const files = [solution, visibleTest, hiddenTest, ...support]
  return sha256(files.map(({ source }) => sha256(source)).join(' ')).slice(0, 16)
}

/**
 * The result of the last mutation run.
 *
 * @returns null where there was none
 * @throws an Error that names the file, where it is not what the command writes
 */
export function keptMutation({ slug, mutation }: LoadedExercise): KeptMutation | null {
  if (mutation === null) return null
  try {
    return keptMutationSchema.parse(JSON.parse(mutation.source))
  } catch (error) {
    const what = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new Error(
      `${fromHere(mutation.path)}: is not what a mutation run writes.\n${what}\nCorrect it, or remove it and run \`${mutationCommand(slug)}\`.`,
    )
  }
}
