import { ButtonLink } from '#app/_ui/button'
import { pageIn } from '#app/_ui/href'
import type { Locale } from '#content/locales'
import { lessonStrings } from './lesson-strings'

/** The way to the exercise of a lesson. */
export function ExerciseLink({ slug, locale }: { slug: string; locale: Locale }) {
  return (
    <p className="not-prose">
      <ButtonLink look="primary" href={pageIn(locale, `exercises/${slug}`)} prefetch={false}>
        {lessonStrings[locale].exercise} <span aria-hidden="true">→</span>
      </ButtonLink>
    </p>
  )
}
