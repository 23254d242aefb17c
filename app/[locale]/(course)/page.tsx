import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { loadLesson } from '#content/lessons'
import { CourseLadder } from '../../_course/course-ladder'
import { EXERCISES, WRITTEN_LESSONS } from '../../_course/course-map'
import { courseStrings } from '../../_course/course-strings'
import { LastPlace, type Place } from '../../_course/last-place'
import { NumberCircle } from '../../_course/number-circle'
import { ProgressPanel } from '../../_course/progress-panel'
import { type Arrow, SmallLadder } from '../../_course/small-ladder'
import { StartHere } from '../../_course/start-here'
import { SymptomList } from '../../_course/symptom-list'
import { DueCount } from '../../_review/due-count'
import { ButtonLink } from '../../_ui/button'
import { t } from '../../_ui/dictionary'
import { pageIn } from '../../_ui/href'
import { isLocale, type Locale } from '../../_ui/locale'
import { pageMetadata } from '../../_ui/page-metadata'

/** What stands beside a lesson's question. */
const SKETCHES: Readonly<Record<string, readonly Arrow[]>> = {
  'three-segments': [
    { label: 'SYN', from: 'left', kind: 'control' },
    { label: 'SYN,ACK', from: 'right', kind: 'control' },
    { label: 'ACK', from: 'left', kind: 'ack' },
  ],
  'fin-each-way': [
    { label: 'FIN', from: 'left', kind: 'control' },
    { label: 'ACK', from: 'right', kind: 'ack' },
    { label: 'FIN', from: 'right', kind: 'control' },
    { label: 'ACK', from: 'left', kind: 'ack' },
  ],
}

interface Props {
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return pageMetadata(locale, '')
}

/** The course's first page: what can be started, what the course is, all of it, and how far the reader is. */
export default async function Home({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { map, progress, imported, what, begin, lastAt, symptoms } = courseStrings(locale)
  return (
    <div className="page pt-8 sm:pt-12">
      <h1 className="text-[clamp(1.9rem,1.4rem+2.2vw,2.9rem)]">{t(locale).course.subject}</h1>
      <div className="mt-2 mb-6">
        <LastPlace begin={begin} lastAt={lastAt} places={placesIn(locale)} />
      </div>
      <Start locale={locale} />
      <section aria-labelledby="symptoms" className="mt-16">
        <h2 className="mb-3 text-2xl" id="symptoms">
          {symptoms.title}
        </h2>
        <p className="mb-6 max-w-[42rem] text-ink-muted">{symptoms.intro}</p>
        <SymptomList locale={locale} />
      </section>
      <Answering locale={locale} />
      <section aria-labelledby="what" className="mt-16 max-w-[42rem]">
        <h2 className="mb-3 text-2xl" id="what">
          {what.title}
        </h2>
        <p className="text-pretty">{what.text}</p>
      </section>
      <section aria-labelledby="course" className="mt-16">
        <h2 className="mb-3 text-2xl" id="course">
          {map.title}
        </h2>
        <p className="mb-8 text-ink-muted">{map.intro}</p>
        <CourseLadder locale={locale} />
      </section>
      <section aria-labelledby="progress" className="mt-10">
        <h2 className="mb-4 text-2xl" id="progress">
          {progress.title}
        </h2>
        <ProgressPanel
          exercises={EXERCISES.map(({ slug }) => slug)}
          lessons={WRITTEN_LESSONS.map(({ slug }) => slug ?? '')}
          strings={{ progress, imported }}
        />
      </section>
    </div>
  )
}

/** The ways to find out whether one knows it. */
function Answering({ locale }: { readonly locale: Locale }) {
  const { answer } = courseStrings(locale)
  return (
    <section aria-labelledby="answer" className="mt-16">
      <h2 className="mb-5 text-2xl" id="answer">
        {answer.title}
      </h2>
      <div className="grid max-w-4xl gap-x-10 gap-y-6 sm:grid-cols-2">
        <div>
          <h3 className="text-lg">
            <Link className="link" href={pageIn(locale, 'quizzes')} prefetch={false}>
              {answer.quizzes}
            </Link>
          </h3>
          <p className="mt-1 text-ink-muted">{answer.quizzesText}</p>
        </div>
        <div>
          <h3 className="text-lg">
            <Link className="link" href={pageIn(locale, 'review')} prefetch={false}>
              {answer.review}
            </Link>
          </h3>
          <p className="mt-1 text-ink-muted">{answer.reviewText}</p>
          <p className="mt-1">
            <DueCount locale={locale} />
          </p>
        </div>
      </div>
      <p className="mt-5 flex flex-wrap gap-x-4 gap-y-1 text-ink-muted">
        {answer.teachers}
        <Link className="link" href={pageIn(locale, 'quizzes/write')} prefetch={false}>
          {answer.write}
        </Link>
        <Link className="link" href={pageIn(locale, 'quizzes/ask')} prefetch={false}>
          {answer.ask}
        </Link>
      </p>
    </section>
  )
}

/** Every lesson that is written, of which one is offered: its question, the way into it and to its exercise. */
function Start({ locale }: { readonly locale: Locale }) {
  const { start } = courseStrings(locale)
  const lessons = WRITTEN_LESSONS.flatMap(({ slug, number, exercises = [] }) =>
    slug === undefined
      ? []
      : {
          slug,
          exercises: exercises.map((exercise) => exercise.slug),
          name: start.lesson(number),
          card: <StartCard locale={locale} slug={slug} />,
        },
  )
  const [first, ...others] = lessons
  return first && <StartHere lessons={[first, ...others]} why={start.why} />
}

function StartCard({ slug, locale }: { readonly slug: string; readonly locale: Locale }) {
  const { start } = courseStrings(locale)
  const { title, question, exercise } = loadLesson(slug, locale).frontMatter
  const href = pageIn(locale, `lessons/${slug}`)
  return (
    <div className="grid items-center gap-x-10 gap-y-4 md:grid-cols-[minmax(0,1fr)_20rem]">
      <div>
        <h2 className="text-2xl sm:text-[1.75rem]" id={`start-${slug}`}>
          <Link className="decoration-1 underline-offset-4 hover:underline" href={href}>
            {title}
          </Link>
        </h2>
        <p className="mt-4 max-w-xl text-lg text-pretty">{question}</p>
        <div className="mt-6 flex flex-wrap gap-3">
          <ButtonLink href={href} look="primary">
            {start.read}
          </ButtonLink>
          {exercise !== null && <ButtonLink href={pageIn(locale, `exercises/${exercise}`)}>{start.solve}</ButtonLink>}
        </div>
        <p className="mt-4 max-w-xl text-sm text-ink-muted">{start.needs}</p>
      </div>
      <div className="max-md:order-last grid justify-items-center">{figureOf(slug, locale)}</div>
    </div>
  )
}

function figureOf(slug: string, locale: Locale) {
  const { start } = courseStrings(locale)
  if (slug === 'sequence-arithmetic') return <NumberCircle label={start.figure} window={start.window} />
  const arrows = SKETCHES[slug]
  return arrows && <SmallLadder arrows={arrows} />
}

function placesIn(locale: Locale): Record<string, Place> {
  const lessons = WRITTEN_LESSONS.map(({ slug, title }) => [
    `lesson:${slug}`,
    { title: title[locale], href: pageIn(locale, `lessons/${slug}`) },
  ])
  const exercises = EXERCISES.map(({ slug, title }) => [
    `exercise:${slug}`,
    { title: title[locale], href: pageIn(locale, `exercises/${slug}`) },
  ])
  return Object.fromEntries([...lessons, ...exercises])
}
