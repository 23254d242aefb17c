import type { Metadata } from 'next'
import { t } from './dictionary'
import { addressOf, pageIn } from './href'
import { HTML_LANG, LOCALES, type Locale } from './locale'
import { SITE } from './site'

const OPEN_GRAPH_LOCALE: Readonly<Record<Locale, string>> = { en: 'en_GB', zh: 'zh_CN' }

/**
 * What a page says of itself to search engines and to who passes its address on.
 *
 * @param page its path without the language: `lessons/three-segments`; empty for the home page
 * @param about its title and description; without a title it has the course's
 */
export function pageMetadata(
  locale: Locale,
  page: string,
  about: { readonly title?: string; readonly description?: string } = {},
): Metadata {
  const { course } = t(locale)
  const addresses = Object.fromEntries(LOCALES.map((it) => [HTML_LANG[it], addressOf(pageIn(it, page))]))
  const description = about.description ?? course.description
  return {
    ...(about.title === undefined ? {} : { title: about.title }),
    description,
    alternates: {
      languages: { ...addresses, 'x-default': addresses.en },
      // The address of record is known only where the site's own is.
      ...(SITE === null ? {} : { canonical: addresses[HTML_LANG[locale]] }),
    },
    openGraph: {
      type: 'website',
      siteName: course.name,
      title: about.title ?? `${course.name}: ${course.subject}`,
      description,
      locale: OPEN_GRAPH_LOCALE[locale],
      ...(SITE === null ? {} : { url: addresses[HTML_LANG[locale]] }),
    },
  }
}
