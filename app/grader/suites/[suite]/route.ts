import { dirname } from 'node:path'
import { bundleSuites } from '#exercises/grader/bundle'
import { listExercises, loadExercise } from '#exercises/load'

export const dynamic = 'force-static'
export const dynamicParams = false

/** One script for each exercise: `sequence-comparison.js`. */
export const generateStaticParams = (): { suite: string }[] => listExercises().map((slug) => ({ suite: `${slug}.js` }))

/** The suites of an exercise, bundled: the visible and the hidden one together. */
export async function GET(_request: Request, { params }: { params: Promise<{ suite: string }> }): Promise<Response> {
  const { suite } = await params
  const { hiddenTest } = loadExercise(suite.replace(/\.js$/, ''))
  const script = await bundleSuites(dirname(hiddenTest.path))
  return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
}
