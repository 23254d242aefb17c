'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import { Button } from '#app/_ui/button'
import { addressOf, pageIn } from '#app/_ui/href'
import type { Locale } from '#app/_ui/locale'
import { countOf } from './find'
import { HitText } from './hit'
import { searchStrings } from './search-strings'
import { useSearch } from './use-search'

/** All results of a query, which stands in the address: `?q=window`. */
export function SearchResults({ locale }: { readonly locale: Locale }) {
  const strings = searchStrings(locale)
  const [query, setQuery] = useState('')
  const { state, groups, again } = useSearch(locale, query)
  const count = countOf(groups)
  const asked = query.trim()

  // The page is the same for every query, so the address is read only here.
  useEffect(() => setQuery(new URLSearchParams(location.search).get('q') ?? ''), [])

  const type = (text: string) => {
    setQuery(text)
    const search = text.trim() === '' ? '' : `?${new URLSearchParams({ q: text.trim() })}`
    history.replaceState(history.state, '', location.pathname + search)
  }

  return (
    <div className="hidden scripted:block">
      <search>
        <form action={addressOf(pageIn(locale, 'search'))} onSubmit={(event) => event.preventDefault()}>
          <input
            aria-label={strings.label}
            autoComplete="off"
            className="min-h-11 w-full max-w-xl rounded-md border border-ink-muted bg-surface px-3 text-base"
            name="q"
            onChange={({ currentTarget }) => type(currentTarget.value)}
            spellCheck={false}
            type="search"
            value={query}
          />
        </form>
      </search>
      <p className="label mt-3 min-h-6" role="status">
        {asked !== '' && (state === 'loading' ? strings.loading : state === 'ready' ? strings.count(count) : '')}
      </p>
      {state === 'failed' && (
        <div className="mt-3" role="alert">
          <p className="mb-3">{strings.failed}</p>
          <Button onClick={again}>{strings.again}</Button>
        </div>
      )}
      {asked === '' && <p className="text-ink-muted">{strings.hint}</p>}
      {asked !== '' && state === 'ready' && count === 0 && <p>{strings.nothing(asked)}</p>}
      {asked !== '' &&
        groups.map(({ kind, hits }) => (
          <section aria-labelledby={kind} className="mt-8 max-w-[46rem]" key={kind}>
            <h2 className="text-xl" id={kind}>
              {strings.kinds[kind]} <span className="font-normal text-ink-muted text-base">{hits.length}</span>
            </h2>
            <ul>
              {hits.map((hit) => (
                <li className="border-line border-b" key={hit.id}>
                  <Link className="group block py-3" href={hit.href} prefetch={false}>
                    <HitText hit={hit} locale={locale} />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}
