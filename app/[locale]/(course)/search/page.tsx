import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { referenceStrings } from '#app/_reference/reference-strings'
import { SearchResults } from '#app/_search/search-results'
import { searchStrings } from '#app/_search/search-strings'
import { pageIn } from '#app/_ui/href'
import { isLocale } from '#app/_ui/locale'
import { pageMetadata } from '#app/_ui/page-metadata'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, label } = searchStrings(locale)
  return { ...pageMetadata(locale, 'search', { title, description: label }), robots: { index: false } }
}

/** Every result of a query, under an address that can be passed on. */
export default async function SearchPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, noScript } = searchStrings(locale)
  const { symptoms, glossary, claims } = referenceStrings(locale)
  const lists = [
    { page: 'symptoms', name: symptoms.title },
    { page: 'glossary', name: glossary.title },
    { page: 'claims', name: claims.title },
  ]
  return (
    <article className="page pt-8 sm:pt-12">
      <h1 className="mb-4 text-[clamp(1.9rem,1.4rem+2.2vw,2.9rem)]">{title}</h1>
      <SearchResults locale={locale} />
      <p className="max-w-[42rem] scripted:hidden">{noScript}</p>
      <ul className="mt-8 flex flex-wrap gap-x-6 gap-y-1">
        {lists.map(({ page, name }) => (
          <li key={page}>
            <Link className="link inline-flex min-h-7 items-center" href={pageIn(locale, page)}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </article>
  )
}
