'use client'

import { useEffect, useState } from 'react'
import { addressOf, pageIn } from '../_ui/href'
import type { Locale } from '../_ui/locale'
import { closestPage, type NamedPage } from './closest-page'

/** The page that was probably meant. Only the browser knows the address: one page stands in for all that are missing. */
export function MeantPage({
  locale,
  question,
  pages,
}: {
  readonly locale: Locale
  readonly question: string
  readonly pages: readonly NamedPage[]
}) {
  const [page, setPage] = useState<NamedPage | null>(null)
  useEffect(() => setPage(closestPage(location.pathname, pages)), [pages])
  if (page === null) return null
  return (
    <p className="mt-2">
      {question}{' '}
      <a className="link" href={addressOf(pageIn(locale, page.path))}>
        {page.title[locale]}
      </a>
    </p>
  )
}
