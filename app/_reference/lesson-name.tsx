import Link from 'next/link'
import { lessonNumbered } from '../_course/course-map'
import { pageIn } from '../_ui/href'
import type { Locale } from '../_ui/locale'

/** A lesson by number and title: its link where it is written, else its name alone. */
export function LessonName({
  number,
  locale,
  anchor,
}: {
  readonly number: string
  readonly locale: Locale
  /** A place in the lesson. */
  readonly anchor?: string
}) {
  const { slug, title } = lessonNumbered(number)
  const name = `${number} ${title[locale]}`
  if (slug === undefined) return <span className="text-ink-muted">{name}</span>
  return (
    <Link
      className="link"
      href={pageIn(locale, `lessons/${slug}${anchor === undefined ? '' : `#${anchor}`}`)}
      prefetch={false}
    >
      {name}
    </Link>
  )
}
