import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { bankNames, lessonOf, loadBank } from '#app/_quiz/course-banks'
import { quizStrings } from '#app/_quiz/quiz-strings'
import { QuizView } from '#app/_quiz/quiz-view'
import { FREE } from '#app/_quiz/settings'
import { LessonName } from '#app/_reference/lesson-name'
import { isLocale } from '#app/_ui/locale'
import { pageMetadata } from '#app/_ui/page-metadata'
import { inLanguage } from '#exercises/quiz/words'

interface Props {
  readonly params: Promise<{ locale: string; bank: string }>
}

export const dynamicParams = false

export const generateStaticParams = (): { bank: string }[] => bankNames().map((bank) => ({ bank }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, bank } = await params
  if (!isLocale(locale)) notFound()
  const title = `${inLanguage(loadBank(bank).title, locale)} · ${quizStrings[locale].quizzes}`
  return pageMetadata(locale, `quizzes/${bank}`, { title })
}

/** One of the course's banks: to practise with, or as a test. */
export default async function BankPage({ params }: Props) {
  const { locale, bank: name } = await params
  if (!isLocale(locale)) notFound()
  const bank = loadBank(name)
  const lesson = lessonOf(bank)
  return (
    <article className="page pt-8 sm:pt-12">
      <div className="max-w-3xl">
        <p className="label">{quizStrings[locale].quizzes}</p>
        <h1 className="mt-1 text-[clamp(1.7rem,1.4rem+1.4vw,2.3rem)]">{inLanguage(bank.title, locale)}</h1>
        <p className="mt-2 mb-6 text-[0.9375rem] text-ink-muted">
          {lesson !== null && <LessonName locale={locale} number={lesson} />}
        </p>
        <QuizView bank={bank} locale={locale} settings={FREE} storeKey={bank.id} />
      </div>
    </article>
  )
}
