import { likenessesOf } from '#exercises/likenesses'
import { listExercises, loadExercise } from '#exercises/load'

export const dynamic = 'force-static'
export const dynamicParams = false

/** One list for each exercise: `sequence-comparison.json`. */
export const generateStaticParams = (): { likenesses: string }[] =>
  listExercises().map((slug) => ({ likenesses: `${slug}.json` }))

/** What the known wrong solutions of an exercise look like from outside, never their code. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ likenesses: string }> },
): Promise<Response> {
  const { likenesses } = await params
  return Response.json(await likenessesOf(loadExercise(likenesses.replace(/\.json$/, ''))))
}
