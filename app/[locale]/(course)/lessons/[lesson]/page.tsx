import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ScenesProvider } from '#app/_scene/scenes'
import { isLocale, LOCALES } from '#app/_ui/locale'
import { pageMetadata } from '#app/_ui/page-metadata'
import { type Lesson, lessonSlugs, loadLesson } from '#content/lessons'
import { bundleLesson } from '../_mdx/bundle'
import { evaluateLesson } from '../_mdx/evaluate'
import { pageScenes, runScenes } from '../_mdx/runs'
import { widgetsOf } from '../_mdx/widgets'
import { Contents } from '../contents'
import { lessonStrings } from '../lesson-strings'
import { type LessonQuestions, LessonVisit } from '../lesson-visit'
import { Neighbours } from '../neighbours'
import '../lesson.css'

declare module 'react' {
  interface CSSProperties {
    /** How many headings the contents have: lesson.css makes room for them. */
    '--headings'?: number
  }
}

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
  return pageMetadata(locale, `lessons/${slug}`, { title, description: question })
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
    <article className="page page-wide lesson pt-8 sm:pt-12">
      <header style={{ '--headings': headings.length }}>
        <p className="label">{strings.unit(unit.number, unit.title)}</p>
        <h1 className="mt-1 mb-4 text-[clamp(1.9rem,1.4rem+2.2vw,2.9rem)]">{title}</h1>
        <p className="m-0 max-w-[36rem] text-pretty text-[1.1875rem] leading-relaxed">{question}</p>
      </header>
      <Contents headings={headings} title={strings.contents} />
      <ScenesProvider locale={locale} scenes={pageScenes(lesson, runs)}>
        <div className="lesson-text">
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
