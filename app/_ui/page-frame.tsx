import Link from 'next/link'
import type { ReactNode } from 'react'
import { ThemeSwitch } from '../_theme/theme-switch'
import { t } from './dictionary'
import { pageIn } from './href'
import { LanguageSwitch } from './language-switch'
import type { Locale } from './locale'
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
        <div className="page flex min-h-14 items-center justify-between gap-3">
          <Wordmark locale={locale} name={course.name} />
          <div className="flex items-center gap-2">
            <Link
              className="link hidden min-h-9 items-center px-1 text-sm sm:inline-flex"
              href={pageIn(locale, 'lab')}
              prefetch={false}
            >
              {frame.lab}
            </Link>
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
