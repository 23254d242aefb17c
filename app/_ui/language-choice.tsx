import type { ReactNode } from 'react'
import { addressOf, pageIn } from './href'
import { HTML_LANG, LOCALES, OWN_NAME } from './locale'

/** A whole page that offers the course in each language, for where none is known yet. */
export function LanguageChoice({
  title,
  lines = [],
  children,
}: {
  readonly title: string
  readonly lines?: readonly { lang: string; text: string }[]
  readonly children?: ReactNode
}) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-6 px-6">
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      {lines.map(({ lang, text }) => (
        <p key={lang} lang={lang}>
          {text}
        </p>
      ))}
      <ul className="flex gap-6">
        {LOCALES.map((locale) => (
          <li key={locale}>
            <a
              className="text-lg underline underline-offset-4"
              href={addressOf(pageIn(locale))}
              hrefLang={HTML_LANG[locale]}
              lang={HTML_LANG[locale]}
            >
              {OWN_NAME[locale]}
            </a>
          </li>
        ))}
      </ul>
      {children}
    </main>
  )
}
