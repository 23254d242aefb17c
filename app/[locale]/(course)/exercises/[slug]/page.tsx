import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { pageIn } from '#app/_ui/href'
import { isLocale } from '#app/_ui/locale'
import { listExercises, loadExercise } from '#exercises/load'
import { Brief } from '../_exercise/brief'
import { exerciseStrings } from '../_exercise/exercise-strings'
import { learnerExercise, pointsOf } from '../_exercise/learner-exercise'
import { SourceCode } from '../_exercise/source-code'
import { RfcLink } from '../_exercise/test-result'
import { Workbench } from '../_exercise/workbench'

interface Props {
  readonly params: Promise<{ locale: string; slug: string }>
}

export const dynamicParams = false

export const generateStaticParams = (): { slug: string }[] => listExercises().map((slug) => ({ slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  return { title: loadExercise(slug).exercise.title[locale] }
}

/** An exercise: what to do on one side, where to do it on the other. */
export default async function ExercisePage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const loaded = loadExercise(slug)
  const { exercise, brief, visibleTest } = loaded
  const say = exerciseStrings[locale]
  const learner = learnerExercise(loaded, locale)
  const types = [{ path: 'tcp.ts', text: readFileSync(join(process.cwd(), 'exercises/library/index.ts'), 'utf8') }]

  return (
    <article className="mx-auto w-full max-w-[100rem] px-4 py-6 sm:px-6">
      <header className="mb-6">
        <p className="text-ink-muted text-sm">{say.exercise}</p>
        <h1 className="font-semibold text-2xl">{exercise.title[locale]}</h1>
        <p className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          <span className="text-ink-muted">
            {say.level[exercise.level]}, {say.points(pointsOf(learner.tests))}
          </span>
          <Link className="py-0.5 text-accent underline" href={pageIn(locale, `lessons/${exercise.lesson}`)}>
            {say.toLesson}
          </Link>
          {exercise.rfc.map((name) => (
            <RfcLink key={name} locale={locale} name={name} />
          ))}
        </p>
      </header>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <section aria-labelledby="brief" className="min-w-0 space-y-6">
          <h2 className="sr-only" id="brief">
            {say.brief}
          </h2>
          <Brief markdown={brief[locale]} />
          <div>
            <h3 className="mb-2 font-semibold">{say.entryPoints}</h3>
            <ul className="space-y-1 font-mono text-sm">
              {exercise.entryPoints.map(({ name, signature }) => (
                <li key={name} className="[overflow-wrap:anywhere]">
                  {name}: {signature}
                </li>
              ))}
            </ul>
          </div>
          <details>
            <summary className="min-h-8 cursor-pointer font-semibold">{say.visibleTests}</summary>
            <p className="my-2 text-ink-muted text-sm">{say.visibleTestsNote}</p>
            <SourceCode label={say.visibleTests} text={visibleTest.source} />
          </details>
        </section>
        <Workbench exercise={learner} locale={locale} types={types} />
      </div>
    </article>
  )
}
