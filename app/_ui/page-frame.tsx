import Link from 'next/link'
import type { ReactNode } from 'react'
import { SearchOpener } from '../_search/search-opener'
import { ThemeSwitch } from '../_theme/theme-switch'
import { t } from './dictionary'
import { pageIn } from './href'
import { LanguageSwitch } from './language-switch'
import type { Locale } from './locale'
import { MainNavigation } from './main-navigation'
import { Wordmark } from './wordmark'

/** What stands around every page of the course: the way past the header, the header, the content and the foot. */
export function PageFrame({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  const { course, frame } = t(locale)
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded focus:bg-surface focus:px-4 focus:py-2 focus:shadow-lg"
        href="#content"
      >
        {frame.skip}
      </a>
      <header className="border-b border-line">
        {/* Where they do not fit into one line, the ways through the course have a line of their own. */}
        <div className="page flex min-h-14 flex-wrap items-center gap-x-2 sm:gap-x-6">
          <Wordmark locale={locale} name={course.name} />
          <MainNavigation
            label={frame.navigation}
            links={[
              { href: pageIn(locale), name: frame.course },
              { href: pageIn(locale, 'quizzes'), name: frame.quizzes },
              { href: pageIn(locale, 'symptoms'), name: frame.symptoms },
              { href: pageIn(locale, 'glossary'), name: frame.glossary },
              { href: pageIn(locale, 'claims'), name: frame.claims },
              { href: pageIn(locale, 'lab'), name: frame.lab },
            ]}
          />
          <div className="ms-auto flex min-h-14 items-center gap-1 sm:gap-2">
            <SearchOpener label={frame.search} locale={locale} />
            <LanguageSwitch locale={locale} />
            <ThemeSwitch legend={frame.theme} names={frame.themes} />
          </div>
        </div>
      </header>
      <main className="flex-1" id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="mt-20 border-t border-line print:hidden">
        <div className="page flex flex-wrap justify-between gap-x-8 gap-y-2 py-6 text-sm text-ink-muted">
          <p>{frame.foot}</p>
          <p className="flex flex-wrap gap-x-4 gap-y-1">
            <Link className="link" href={pageIn(locale, 'lab')} prefetch={false}>
              {frame.lab}
            </Link>
            {frame.teachers}
            <Link className="link" href={pageIn(locale, 'teach')} prefetch={false}>
              {frame.teach}
            </Link>
            <Link className="link" href={pageIn(locale, 'mark')} prefetch={false}>
              {frame.mark}
            </Link>
          </p>
        </div>
      </footer>
    </div>
  )
}
