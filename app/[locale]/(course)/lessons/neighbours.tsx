import Link from 'next/link'
import { COURSE_MAP, type LessonEntry } from '#app/_course/course-map'
import { banksOfLesson } from '#app/_quiz/course-banks'
import { ButtonLink } from '#app/_ui/button'
import { pageIn } from '#app/_ui/href'
import type { Locale } from '#content/locales'
import { aroundLesson } from './around-lesson'
import { lessonStrings } from './lesson-strings'

/** The way to the lessons before and after that are written, and which ones lie between. */
export function Neighbours({ slug, locale }: { slug: string; locale: Locale }) {
  const lessons = COURSE_MAP.flatMap((unit) => unit.lessons)
  const { previous, next } = aroundLesson(lessons, slug)
  const strings = lessonStrings[locale]
  const number = lessons.find((lesson) => lesson.slug === slug)?.number
  const banks = number === undefined ? [] : banksOfLesson(number)
  return (
    <>
      {banks.map((bank) => (
        <p className="mt-10" key={bank.id}>
          <ButtonLink href={pageIn(locale, `quizzes/${bank.id}`)}>{strings.quiz(bank.questions.length)}</ButtonLink>
        </p>
      ))}
      <nav
        aria-label={strings.around}
        className="mt-16 grid gap-4 border-line border-t pt-6 sm:grid-cols-2 print:hidden"
      >
        <Way {...previous} locale={locale} title={strings.previous} />
        <div className="sm:text-end">
          <Way {...next} locale={locale} title={strings.next} />
        </div>
      </nav>
    </>
  )
}

function Way({
  lesson,
  unwritten,
  locale,
  title,
}: {
  lesson: LessonEntry | null
  unwritten: readonly string[]
  locale: Locale
  title: string
}) {
  const strings = lessonStrings[locale]
  const between = unwritten.length > 0 && <p className="m-0 text-ink-muted text-sm">{strings.unwritten(unwritten)}</p>
  if (!lesson?.slug) return <div>{between}</div>
  return (
    <div>
      <p className="label m-0">{title}</p>
      <Link
        href={pageIn(locale, `lessons/${lesson.slug}`)}
        className="link inline-flex min-h-8 items-center font-medium"
      >
        {lesson.number} {lesson.title[locale]}
      </Link>
      {between}
    </div>
  )
}
