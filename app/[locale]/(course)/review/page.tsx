import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EXERCISES } from '#app/_course/course-map'
import { reviewStrings } from '#app/_review/review-strings'
import { ReviewView } from '#app/_review/review-view'
import { isLocale } from '#app/_ui/locale'
import { pageMetadata } from '#app/_ui/page-metadata'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, intro } = reviewStrings[locale]
  return pageMetadata(locale, 'review', { title, description: intro })
}

/** What was missed in quizzes, and the exercises whose solution was looked at, when they are due again. */
export default async function ReviewPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <article className="page pt-8 sm:pt-12">
      <ReviewView
        exercises={Object.fromEntries(EXERCISES.map(({ slug, title }) => [slug, title[locale]]))}
        locale={locale}
      />
    </article>
  )
}
