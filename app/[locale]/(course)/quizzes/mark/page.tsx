import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { banksInOrder } from '#app/_quiz/course-banks'
import { quizMarkStrings } from '#app/_quiz/marking/quiz-mark-strings'
import { QuizMarkView } from '#app/_quiz/marking/quiz-mark-view'
import { isLocale } from '#app/_ui/locale'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: quizMarkStrings[locale].title }
}

/** Where a teacher marks the results of a quiz. */
export default async function MarkQuizPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const say = quizMarkStrings[locale]
  return (
    <article className="page pt-8 sm:pt-12">
      <h1 className="text-[clamp(1.7rem,1.4rem+1.4vw,2.3rem)]">{say.title}</h1>
      <p className="mt-3 max-w-3xl text-pretty">{say.intro}</p>
      <QuizMarkView courseBanks={banksInOrder()} locale={locale} />
    </article>
  )
}
