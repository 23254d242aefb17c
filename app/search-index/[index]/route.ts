import MiniSearch from 'minisearch'
import { searchDocuments } from '#app/_search/documents'
import { INDEX } from '#app/_search/find'
import { isLocale, LOCALES } from '#app/_ui/locale'

export const dynamic = 'force-static'
export const dynamicParams = false

/** One index for each language: `en.json`. */
export const generateStaticParams = (): { index: string }[] => LOCALES.map((locale) => ({ index: `${locale}.json` }))

/** What the search reads, made at build time. */
export async function GET(_request: Request, { params }: { params: Promise<{ index: string }> }): Promise<Response> {
  const locale = (await params).index.replace(/\.json$/, '')
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  const index = new MiniSearch(INDEX)
  index.addAll(searchDocuments(locale))
  return Response.json(index)
}
