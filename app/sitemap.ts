import type { MetadataRoute } from 'next'
import { EXERCISES, WRITTEN_LESSONS } from './_course/course-map'
import { bankNames } from './_quiz/course-banks'
import { addressOf, pageIn } from './_ui/href'
import { HTML_LANG, LOCALES } from './_ui/locale'
import { SITE } from './_ui/site'

export const dynamic = 'force-static'

const PAGES: readonly string[] = [
  '',
  'symptoms',
  'glossary',
  'claims',
  'quizzes',
  ...bankNames().map((bank) => `quizzes/${bank}`),
  ...WRITTEN_LESSONS.map(({ slug }) => `lessons/${slug}`),
  ...EXERCISES.map(({ slug }) => `exercises/${slug}`),
]

/** The pages of the course for search engines. A sitemap names whole addresses, so without `SITE_URL` it is empty. */
export default function sitemap(): MetadataRoute.Sitemap {
  const site = SITE
  if (site === null) return []
  const addressIn = (locale: (typeof LOCALES)[number], page: string) =>
    new URL(addressOf(pageIn(locale, page)), site).href
  return PAGES.flatMap((page) => {
    const languages = Object.fromEntries(LOCALES.map((locale) => [HTML_LANG[locale], addressIn(locale, page)]))
    return LOCALES.map((locale) => ({ url: addressIn(locale, page), alternates: { languages } }))
  })
}
