import { bankNames, loadBank } from '#app/_quiz/course-banks'

export const dynamic = 'force-static'
export const dynamicParams = false

/** One file for each bank of the course, for who writes a quiz of their own from it: `three-segments.json`. */
export const generateStaticParams = (): { bank: string }[] => bankNames().map((bank) => ({ bank: `${bank}.json` }))

export async function GET(_request: Request, { params }: { params: Promise<{ bank: string }> }): Promise<Response> {
  return Response.json(loadBank((await params).bank.replace(/\.json$/, '')))
}
