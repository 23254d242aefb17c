import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ScenesProvider } from '#app/_scene/scenes'
import { pageIn } from '#app/_ui/href'
import { isLocale, LOCALES, type Locale } from '#app/_ui/locale'
import { type Lesson, lessonSlugs, lessonsInOrder, loadLesson } from '#content/lessons'
import { bundleLesson, type Heading } from '../_mdx/bundle'
import { evaluateLesson } from '../_mdx/evaluate'
import { pageScenes, runScenes } from '../_mdx/runs'
import { widgetsOf } from '../_mdx/widgets'
import { lessonStrings } from '../lesson-strings'
import { type LessonQuestions, LessonVisit } from '../lesson-visit'
import styles from './lesson.module.css'

interface Props {
  readonly params: Promise<{ locale: string; lesson: string }>
}

export const dynamicParams = false

export function generateStaticParams(): { locale: string; lesson: string }[] {
  return LOCALES.flatMap((locale) => lessonSlugs().map((lesson) => ({ locale, lesson })))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, lesson: slug } = await params
  if (!isLocale(locale)) notFound()
  const { title, question } = loadLesson(slug, locale).frontMatter
  return { title, description: question }
}

/** A lesson: its text and the first frame of its figures are in the HTML, and can be read without JavaScript. */
export default async function LessonPage({ params }: Props) {
  const { locale, lesson: slug } = await params
  if (!isLocale(locale)) notFound()
  const lesson = loadLesson(slug, locale)
  const { code, headings } = await bundleLesson(lesson)
  const Content = evaluateLesson(code, lesson.file)
  const runs = runScenes(lesson)
  const { title, unit, question } = lesson.frontMatter
  const strings = lessonStrings[locale]
  return (
    <article className="page pt-8 sm:pt-12">
      <header className="grid gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <div>
          <p className="label">{strings.unit(unit.number, unit.title)}</p>
          <h1 className="mt-1 mb-4 text-[clamp(1.9rem,1.4rem+2.2vw,2.9rem)]">{title}</h1>
          <p className="m-0 max-w-[36rem] text-pretty text-[1.1875rem] leading-relaxed">{question}</p>
        </div>
        <Contents headings={headings} title={strings.contents} />
      </header>
      <ScenesProvider locale={locale} scenes={pageScenes(lesson, runs)}>
        <div className={`prose mt-10 ${styles.prose}`}>
          <Content components={widgetsOf(lesson, runs)} />
        </div>
      </ScenesProvider>
      <Neighbours slug={slug} locale={locale} />
      <LessonVisit slug={slug} questions={questionsOf(lesson)} />
    </article>
  )
}

/** The questions that the text asks, under the ids that progress keeps them by. */
function questionsOf(lesson: Lesson): LessonQuestions {
  const idsOf = (name: 'Predict' | 'Quiz') =>
    lesson.widgets.filter((widget) => widget.name === name).map(({ attributes }) => `${lesson.slug}/${attributes.id}`)
  return { predictions: idsOf('Predict'), quizzes: idsOf('Quiz') }
}

function Contents({ headings, title }: { headings: readonly Heading[]; title: string }) {
  return (
    <nav aria-label={title} className="border-line border-s-2 ps-4 text-sm">
      <p className="m-0 mb-1 font-semibold">{title}</p>
      <ol className="m-0 list-none p-0">
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex min-h-7 items-center text-ink-muted hover:text-ink hover:underline"
            >
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Neighbours({ slug, locale }: { slug: string; locale: Locale }) {
  const lessons = lessonsInOrder(locale)
  const here = lessons.findIndex((lesson) => lesson.slug === slug)
  const previous = lessons[here - 1]
  const next = lessons[here + 1]
  const strings = lessonStrings[locale]
  if (!previous && !next) return null
  const link = 'inline-flex min-h-8 items-center text-accent underline underline-offset-2'
  return (
    <nav aria-label={strings.around} className="mt-12 flex flex-wrap justify-between gap-4 border-line border-t pt-4">
      {previous && (
        <Link href={pageIn(locale, `lessons/${previous.slug}`)} className={link}>
          ← {strings.previous}: {previous.frontMatter.title}
        </Link>
      )}
      {next && (
        <Link href={pageIn(locale, `lessons/${next.slug}`)} className={`${link} ms-auto`}>
          {strings.next}: {next.frontMatter.title} →
        </Link>
      )}
    </nav>
  )
}
