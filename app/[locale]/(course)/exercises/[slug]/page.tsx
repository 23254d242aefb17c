import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ExerciseAssignmentNote } from '#app/_class/exercise-assignment-note'
import { EXERCISES } from '#app/_course/course-map'
import { labPageWithCode } from '#app/_lab/lab-path'
import { Disclosure } from '#app/_ui/disclosure'
import { pageIn } from '#app/_ui/href'
import { isLocale } from '#app/_ui/locale'
import { pageMetadata } from '#app/_ui/page-metadata'
import { preloadAfterPaint } from '#app/_ui/preload-after-paint'
import { lessonSlugs } from '#content/lessons'
import { graderAddress, RUNNER } from '#exercises/grader/browser/grader-files'
import { listExercises, loadExercise } from '#exercises/load'
import { Brief } from '../_exercise/brief'
import { exerciseStrings } from '../_exercise/exercise-strings'
import { learnerExercise, pointsOf } from '../_exercise/learner-exercise'
import { NeighbourLinks } from '../_exercise/neighbours'
import { SourceCode } from '../_exercise/source-code'
import { RfcLink } from '../_exercise/test-result'
import { Workbench } from '../_exercise/workbench'

interface Props {
  readonly params: Promise<{ locale: string; slug: string }>
}

const BASE = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

export const dynamicParams = false

export const generateStaticParams = (): { slug: string }[] => listExercises().map((slug) => ({ slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  return pageMetadata(locale, `exercises/${slug}`, { title: loadExercise(slug).exercise.title[locale] })
}

/** An exercise: what to do on one side, where to do it on the other. */
export default async function ExercisePage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const loaded = loadExercise(slug)
  const { exercise, brief, visibleTest } = loaded
  const say = exerciseStrings[locale]
  const learner = learnerExercise(loaded, locale)
  const places = {
    lesson: lessonSlugs().includes(exercise.lesson) ? exercise.lesson : null,
    course: EXERCISES.map((entry) => ({ slug: entry.slug, title: entry.title[locale] })),
  }
  const library = readFileSync(join(process.cwd(), 'exercises/library/index.ts'), 'utf8')
  const usesLibrary = [loaded.starter, visibleTest].some(({ source }) => source.includes("from 'tcp'"))

  return (
    <article className="page page-wide pt-8 sm:pt-10">
      {/* The first verdict waits for it. */}
      <script dangerouslySetInnerHTML={{ __html: preloadAfterPaint(graderAddress(BASE, RUNNER)) }} />
      <header className="mb-8">
        <p className="label text-ink-muted">
          {say.exercise} · {say.level[exercise.level]} · {say.points(pointsOf(learner.tests))}
        </p>
        <h1 className="mt-1 text-[clamp(1.7rem,1.4rem+1.4vw,2.3rem)]">{exercise.title[locale]}</h1>
        <p className="mt-2 flex flex-wrap items-baseline gap-x-5 gap-y-1 text-[0.9375rem]">
          {places.lesson && (
            <Link className="link" href={pageIn(locale, `lessons/${places.lesson}`)}>
              {say.toLesson}
            </Link>
          )}
          {loaded.hasLive && (
            <Link className="link" href={labPageWithCode(slug, locale)}>
              {say.toLab}
            </Link>
          )}
          <NeighbourLinks course={places.course} locale={locale} slug={slug} />
          {exercise.rfc.map((name) => (
            <RfcLink key={name} locale={locale} name={name} />
          ))}
        </p>
        <ExerciseAssignmentNote locale={locale} />
      </header>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        {/* It stays in view beside long results, and then scrolls by itself. */}
        <section
          aria-labelledby="brief"
          className="-mx-2 min-w-0 px-2 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto"
          id="brief-pane"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keyboard.
          tabIndex={0}
        >
          <h2 className="sr-only" id="brief">
            {say.brief}
          </h2>
          <Brief markdown={brief[locale]} />
          <h3 className="mt-8 mb-2 text-[1.175rem]">{say.entryPoints}</h3>
          <ul className="space-y-1.5 font-mono text-sm">
            {exercise.entryPoints.map(({ name, signature }) => (
              <li key={name} className="pl-5 -indent-5 [overflow-wrap:anywhere]">
                {name}: {signature}
              </li>
            ))}
          </ul>
          <Disclosure className="mt-8" summary={say.visibleTests}>
            <p className="mb-3 text-ink-muted text-sm">{say.visibleTestsNote}</p>
            <SourceCode label={say.visibleTests} text={visibleTest.source} />
          </Disclosure>
          {usesLibrary && (
            <Disclosure className="mt-4" summary={say.library}>
              <p className="mb-3 text-ink-muted text-sm">{say.libraryNote}</p>
              <SourceCode label={say.library} text={library} />
            </Disclosure>
          )}
        </section>
        <Workbench exercise={learner} locale={locale} places={places} types={[{ path: 'tcp.ts', text: library }]} />
      </div>
    </article>
  )
}
