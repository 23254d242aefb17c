import Link from 'next/link'
import { pageIn } from '#app/_ui/href'
import type { Locale } from '#content/locales'
import { lessonStrings } from './lesson-strings'

/** The way to the exercise of a lesson. */
export function ExerciseLink({ slug, locale }: { slug: string; locale: Locale }) {
  const strings = lessonStrings[locale]
  return (
    <p className="my-6">
      <Link
        href={pageIn(locale, `exercises/${slug}`)}
        prefetch={false}
        className="inline-flex min-h-11 items-center rounded-md bg-accent px-5 font-semibold text-on-accent no-underline hover:opacity-90"
      >
        {strings.exercise} →
      </Link>
    </p>
  )
}
