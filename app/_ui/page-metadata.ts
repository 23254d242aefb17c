import type { Metadata } from 'next'
import { t } from './dictionary'
import { addressOf, pageIn } from './href'
import { HTML_LANG, LOCALES, type Locale } from './locale'
import { SITE } from './site'

const OPEN_GRAPH_LOCALE: Readonly<Record<Locale, string>> = { en: 'en_GB', zh: 'zh_CN' }

/** What stands beside a link to any page of the course, in one language (app/share-picture). Those who show it ask for it from outside. */
const pictureOf = (locale: Locale, site: URL) => ({
  url: new URL(addressOf(`/share-picture/${locale}.png/`).slice(0, -1), site).href,
  type: 'image/png',
  width: 1200,
  height: 630,
  alt: t(locale).course.picture,
})

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
    // Search engines take whole addresses alone, which are known only where the site's own is.
    ...(SITE === null
      ? {}
      : {
          alternates: {
            languages: { ...addresses, 'x-default': addresses.en },
            canonical: addresses[HTML_LANG[locale]],
          },
        }),
    openGraph: {
      type: 'website',
      siteName: course.name,
      title: about.title ?? `${course.name}: ${course.subject}`,
      description,
      locale: OPEN_GRAPH_LOCALE[locale],
      ...(SITE === null ? {} : { url: addresses[HTML_LANG[locale]], images: [pictureOf(locale, SITE)] }),
    },
    // Only who says where the site stands can be asked for a picture.
    ...(SITE === null ? {} : { twitter: { card: 'summary_large_image' } }),
  }
}
