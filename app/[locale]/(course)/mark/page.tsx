import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { markableExercises } from '#app/_class/class-exercise'
import { markStrings } from '#app/_class/mark-strings'
import { MarkView } from '#app/_class/mark-view'
import { pageIn } from '#app/_ui/href'
import { isLocale } from '#app/_ui/locale'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: markStrings[locale].title }
}

/** Where a teacher marks what was handed in. */
export default async function MarkPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const say = markStrings[locale]
  return (
    <article className="page pt-8 sm:pt-12">
      <h1 className="text-[clamp(1.7rem,1.4rem+1.4vw,2.3rem)]">{say.title}</h1>
      <p className="mt-3 max-w-3xl text-pretty">{say.intro}</p>
      <p className="mt-2">
        {say.quizResults}{' '}
        <Link className="link" href={pageIn(locale, 'quizzes/mark')}>
          {say.toQuizResults}
        </Link>
      </p>
      <MarkView exercises={markableExercises(locale)} locale={locale} />
    </article>
  )
}
