import { bundleRunner } from '#exercises/grader/bundle'

export const dynamic = 'force-static'

/** The program of the worker that grades. */
export async function GET(): Promise<Response> {
  return new Response(await bundleRunner(), { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
}
