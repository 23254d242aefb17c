import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { banksInOrder, lessonOf } from '#app/_quiz/course-banks'
import { quizStrings } from '#app/_quiz/quiz-strings'
import { writingStrings } from '#app/_quiz/writing/writing-strings'
import { LessonName } from '#app/_reference/lesson-name'
import { DueCount } from '#app/_review/due-count'
import { ButtonLink } from '#app/_ui/button'
import { pageIn } from '#app/_ui/href'
import { isLocale } from '#app/_ui/locale'
import { pageMetadata } from '#app/_ui/page-metadata'
import { inLanguage } from '#exercises/quiz/words'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { quizzes, intro } = quizStrings[locale]
  return pageMetadata(locale, 'quizzes', { title: quizzes, description: intro })
}

/** The course's own banks of questions, and the way to open one of somebody else's. */
export default async function QuizzesPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const say = quizStrings[locale]
  return (
    <article className="page pt-8 sm:pt-12">
      <h1 className="text-[clamp(1.9rem,1.4rem+2.2vw,2.9rem)]">{say.quizzes}</h1>
      <p className="mt-3 max-w-[42rem] text-pretty">{say.intro}</p>
      <ul className="mt-8 max-w-3xl list-none divide-y divide-line border-line border-y p-0">
        {banksInOrder().map((bank) => {
          const lesson = lessonOf(bank)
          const drawn = bank.questions.filter(({ type }) => type === 'simulation').length
          return (
            <li className="py-4" key={bank.id}>
              <h2 className="text-xl">
                <Link className="link" href={pageIn(locale, `quizzes/${bank.id}`)}>
                  {inLanguage(bank.title, locale)}
                </Link>
              </h2>
              <p className="mt-1 flex flex-wrap items-baseline gap-x-4 text-[0.9375rem] text-ink-muted">
                {lesson !== null && <LessonName locale={locale} number={lesson} />}
                <span>
                  {say.count(bank.questions.length)}
                  {drawn > 0 && (locale === 'zh' ? '，' : ', ') + say.drawn(drawn)}
                </span>
              </p>
            </li>
          )
        })}
      </ul>
      <p className="mt-6 flex flex-wrap gap-x-3">
        <Link className="link" href={pageIn(locale, 'review')} prefetch={false}>
          {say.toReview}
        </Link>
        <DueCount locale={locale} />
      </p>
      <p className="mt-8 mb-3 text-ink-muted">{say.openNote}</p>
      <ButtonLink href={pageIn(locale, 'quizzes/open')}>{say.open}</ButtonLink>
      <section className="mt-10 max-w-3xl">
        <h2 className="text-xl">{say.forTeachers}</h2>
        <p className="mt-2 mb-3 text-ink-muted">{writingStrings[locale].writeNote}</p>
        <ButtonLink href={pageIn(locale, 'quizzes/write')}>{writingStrings[locale].write}</ButtonLink>
        <p className="mt-8 mb-3 text-ink-muted">{say.markNote}</p>
        <ButtonLink href={pageIn(locale, 'quizzes/mark')}>{say.mark}</ButtonLink>
        <p className="mt-8 mb-3 text-ink-muted">{say.askNote}</p>
        <ButtonLink href={pageIn(locale, 'quizzes/ask')}>{say.ask}</ButtonLink>
      </section>
    </article>
  )
}
