import type { Metadata } from 'next'
import { addressOf, pageIn } from './href'
import { HTML_LANG, LOCALES, type Locale } from './locale'

/**
 * Where a page has its one address, and where it stands in the other language. Search engines want both with the host, which only whoever
 * publishes the course knows: `SITE_URL=https://tcp.example.org` at build time. Without it a page says nothing of it.
 */
export function alternatesOf(locale: Locale, page: string, site = process.env.SITE_URL): Metadata['alternates'] {
  if (!site) return undefined
  const at = (language: Locale) => new URL(addressOf(pageIn(language, page)), site).href
  return { canonical: at(locale), languages: Object.fromEntries(LOCALES.map((it) => [HTML_LANG[it], at(it)])) }
}
