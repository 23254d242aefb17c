import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { openStrings } from '#app/_quiz/open-strings'
import { OpenView } from '#app/_quiz/open-view'
import { isLocale } from '#app/_ui/locale'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: openStrings[locale].title }
}

/** A quiz of anybody's, which its link or a file brings. */
export default async function OpenQuizPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <article className="page pt-8 sm:pt-12">
      <div className="max-w-3xl">
        <OpenView locale={locale} />
      </div>
    </article>
  )
}
