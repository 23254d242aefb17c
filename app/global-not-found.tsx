import { EXERCISES, WRITTEN_LESSONS } from './_course/course-map'
import type { NamedPage } from './_missing/closest-page'
import { InLanguageOfAddress } from './_missing/in-language-of-address'
import { HOLD_BACK } from './_missing/language-of-address'
import { MeantPage } from './_missing/meant-page'
import { MissingPage } from './_missing/missing-page'
import { missingStrings } from './_missing/missing-strings'
import { t } from './_ui/dictionary'
import { Document } from './_ui/document'
import { addressOf, pageIn } from './_ui/href'
import { HTML_LANG, LOCALES, OWN_NAME } from './_ui/locale'

const NAMED = ['symptoms', 'glossary', 'claims', 'search'] as const

const PAGES: readonly NamedPage[] = [
  ...WRITTEN_LESSONS.map(({ slug, title }) => ({ path: `lessons/${slug}`, title })),
  ...EXERCISES.map(({ slug, title }) => ({ path: `exercises/${slug}`, title })),
  ...NAMED.map((path) => ({ path, title: { en: t('en').frame[path], zh: t('zh').frame[path] } })),
]

/** Any address that no page has. A server and a folder of files have this one page for all of them. */
export default function GlobalNotFound() {
  return (
    <Document lang="en">
      <script dangerouslySetInnerHTML={{ __html: HOLD_BACK }} />
      <InLanguageOfAddress
        both={<InBothLanguages />}
        pages={{ en: <MissingPage locale="en" pages={PAGES} />, zh: <MissingPage locale="zh" pages={PAGES} /> }}
      />
    </Document>
  )
}

/** Where the address names no language, it is not known: the page speaks both, and offers the ways on. */
function InBothLanguages() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-8 px-6 py-10 in-data-asked:invisible">
      <title>{`${LOCALES.map((it) => missingStrings[it].title).join(' · ')} · Ackademy`}</title>
      <h1 className="font-semibold text-2xl tracking-tight">404</h1>
      {LOCALES.map((locale) => (
        <section key={locale} lang={HTML_LANG[locale]}>
          <p>{missingStrings[locale].missing}</p>
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
          <MeantPage locale={locale} pages={PAGES} question={missingStrings[locale].meant} />
        </section>
      ))}
    </main>
  )
}
