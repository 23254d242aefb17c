import type { Metadata } from 'next'
import type { NamedPage } from './_course/closest-page'
import { EXERCISES, WRITTEN_LESSONS } from './_course/course-map'
import { MeantPage } from './_course/meant-page'
import { t } from './_ui/dictionary'
import { Document } from './_ui/document'
import { addressOf, pageIn } from './_ui/href'
import { HTML_LANG, LOCALES, type Locale, OWN_NAME } from './_ui/locale'

export const metadata: Metadata = { title: 'No such page · 没有这个页面 · Ackademy' }

const TEXT: Readonly<Record<Locale, { readonly missing: string; readonly meant: string }>> = {
  en: { missing: 'There is no page at this address. The course starts here:', meant: 'Did you mean' },
  zh: { missing: '这个地址上没有页面。课程从这里开始：', meant: '要找的是不是' },
}

const NAMED = ['symptoms', 'glossary', 'claims', 'search'] as const

const PAGES: readonly NamedPage[] = [
  ...WRITTEN_LESSONS.map(({ slug, title }) => ({ path: `lessons/${slug}`, title })),
  ...EXERCISES.map(({ slug, title }) => ({ path: `exercises/${slug}`, title })),
  ...NAMED.map((path) => ({ path, title: { en: t('en').frame[path], zh: t('zh').frame[path] } })),
]

/** Any address that no page has. Its language is not known, so it speaks both, and offers the ways on. */
export default function GlobalNotFound() {
  return (
    <Document lang="en">
      <main className="mx-auto grid min-h-dvh max-w-md content-center gap-8 px-6 py-10">
        <h1 className="font-semibold text-2xl tracking-tight">404</h1>
        {LOCALES.map((locale) => (
          <section key={locale} lang={HTML_LANG[locale]}>
            <p>{TEXT[locale].missing}</p>
            <ul className="mt-2 flex flex-wrap items-baseline gap-x-5">
              <li>
                <a
                  className="link inline-flex min-h-8 items-center text-lg"
                  href={addressOf(pageIn(locale))}
                  hrefLang={HTML_LANG[locale]}
                >
                  {OWN_NAME[locale]}
                </a>
              </li>
              {NAMED.map((page) => (
                <li key={page}>
                  <a className="link inline-flex min-h-8 items-center" href={addressOf(pageIn(locale, page))}>
                    {t(locale).frame[page]}
                  </a>
                </li>
              ))}
            </ul>
            <MeantPage locale={locale} pages={PAGES} question={TEXT[locale].meant} />
          </section>
        ))}
      </main>
    </Document>
  )
}
