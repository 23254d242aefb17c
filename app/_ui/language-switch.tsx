'use client'

import { usePathname } from 'next/navigation'
import type { MouseEvent } from 'react'
import { addressOf } from './href'
import { HTML_LANG, LOCALE_COOKIE, type Locale, OWN_NAME, otherLocale } from './locale'

/** The same page in the other language, query and hash included; the choice is kept for the next visit to `/`. */
export function LanguageSwitch({ locale }: { readonly locale: Locale }) {
  const other = otherLocale(locale)
  const path = usePathname().replace(/^\/[^/]*/, `/${other}`)

  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    // Query and hash are the browser's: the prerendered page cannot know them, and diagrams change them as they are used.
    event.currentTarget.href = addressOf(path) + location.search + location.hash
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API exists on https alone, and the course also runs on plain http.
    document.cookie = `${LOCALE_COOKIE}=${other}; path=${addressOf('/')}; max-age=31536000; samesite=lax`
  }

  return (
    <a
      className="inline-flex min-h-8 items-center rounded-full border border-line px-2 text-sm sm:px-3 text-ink-muted transition-colors hover:text-ink print:hidden"
      href={addressOf(path)}
      hrefLang={HTML_LANG[other]}
      lang={HTML_LANG[other]}
      onClick={follow}
      rel="alternate"
    >
      {OWN_NAME[other]}
    </a>
  )
}
