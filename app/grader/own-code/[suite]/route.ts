import { dirname } from 'node:path'
import { bundleOwnCode } from '#exercises/grader/bundle'
import { listExercises, loadExercise } from '#exercises/load'

export const dynamic = 'force-static'
export const dynamicParams = false

/** One script for each exercise that asks about the learner's own code: `sequence-comparison.js`. */
export const generateStaticParams = (): { suite: string }[] =>
  listExercises()
    .filter((slug) => loadExercise(slug).ownCode !== null)
    .map((slug) => ({ suite: `${slug}.js` }))

/** The suite of one test that runs the learner's code in a scene of its own and asks about it. */
export async function GET(_request: Request, { params }: { params: Promise<{ suite: string }> }): Promise<Response> {
  const { suite } = await params
  const { hiddenTest } = loadExercise(suite.replace(/\.js$/, ''))
  const script = await bundleOwnCode(dirname(hiddenTest.path))
  return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
}
