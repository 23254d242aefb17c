import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { banksInOrder } from '#app/_quiz/course-banks'
import { writingStrings } from '#app/_quiz/writing/writing-strings'
import { WritingView } from '#app/_quiz/writing/writing-view'
import { isLocale } from '#app/_ui/locale'
import { pageMetadata } from '#app/_ui/page-metadata'
import { inLanguage } from '#exercises/quiz/words'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, intro } = writingStrings[locale]
  return pageMetadata(locale, 'quizzes/write', { title, description: intro })
}

/** Where a teacher writes a quiz by form. */
export default async function WriteQuizPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const banks = banksInOrder().map(({ id, title, questions }) => ({
    id,
    title: inLanguage(title, locale),
    questions: questions.length,
  }))
  return (
    <article className="page page-wide pt-6 sm:pt-8">
      <WritingView banks={banks} locale={locale} />
    </article>
  )
}
