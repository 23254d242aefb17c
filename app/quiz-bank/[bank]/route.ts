import { bankNames, loadBank } from '#app/_quiz/course-banks'

export const dynamic = 'force-static'
export const dynamicParams = false

/** One file for each bank of the course: `three-segments.json`. */
export const generateStaticParams = (): { bank: string }[] => bankNames().map((name) => ({ bank: `${name}.json` }))

/** A bank of the course for pages that ask single questions of it, made at build time. */
export async function GET(_request: Request, { params }: { params: Promise<{ bank: string }> }): Promise<Response> {
  return Response.json(loadBank((await params).bank.replace(/\.json$/, '')))
}
