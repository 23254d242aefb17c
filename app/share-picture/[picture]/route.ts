import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { LOCALES } from '#app/_ui/locale'

export const dynamic = 'force-static'
export const dynamicParams = false

/** One for each language: `en.png`. */
export const generateStaticParams = (): { picture: string }[] => LOCALES.map((locale) => ({ picture: `${locale}.png` }))

/** What others show beside a link to the course. `npm run pictures` draws it. */
export async function GET(_request: Request, { params }: { params: Promise<{ picture: string }> }): Promise<Response> {
  const { picture } = await params
  const locale = LOCALES.find((it) => `${it}.png` === picture)
  if (locale === undefined) return new Response(null, { status: 404 })
  const file = await readFile(path.join(process.cwd(), 'content', 'pictures', `share-${locale}.png`))
  return new Response(new Uint8Array(file), { headers: { 'content-type': 'image/png' } })
}
