import { dirname } from 'node:path'
import { bundleInLab } from '#exercises/grader/bundle'
import { listExercises, loadExercise } from '#exercises/load'

export const dynamic = 'force-static'
export const dynamicParams = false

/** One script for each exercise that can run live: `sequence-comparison.js`. */
export const generateStaticParams = (): { suite: string }[] =>
  listExercises()
    .filter((slug) => loadExercise(slug).hasLive)
    .map((slug) => ({ suite: `${slug}.js` }))

/** The suite of one test that runs the learner's code in the lab's scenario. */
export async function GET(_request: Request, { params }: { params: Promise<{ suite: string }> }): Promise<Response> {
  const { suite } = await params
  const { hiddenTest } = loadExercise(suite.replace(/\.js$/, ''))
  const script = await bundleInLab(dirname(hiddenTest.path))
  return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
}
