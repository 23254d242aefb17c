import { listExercises, loadExercise } from '#exercises/load'

export const dynamic = 'force-static'
export const dynamicParams = false

/** One text for each exercise: `sequence-comparison.txt`, since a static host takes `.ts` for a film. */
export const generateStaticParams = (): { solution: string }[] =>
  listExercises().map((slug) => ({ solution: `${slug}.txt` }))

/** The solution of an exercise. It stands in no page and no script: a page fetches it when a person asks for it. */
export async function GET(_request: Request, { params }: { params: Promise<{ solution: string }> }): Promise<Response> {
  const { solution } = await params
  return new Response(loadExercise(solution.replace(/\.txt$/, '')).solution.source, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
