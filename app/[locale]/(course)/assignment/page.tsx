import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { assignmentStrings } from '#app/_class/assignment-strings'
import { AssignmentView } from '#app/_class/assignment-view'
import { assignedExercises } from '#app/_class/class-exercise'
import { isLocale } from '#app/_ui/locale'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: assignmentStrings[locale].assignment }
}

/** An assignment, which its link brings. */
export default async function AssignmentPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <article className="page pt-8 sm:pt-12">
      <div className="max-w-3xl">
        <AssignmentView exercises={assignedExercises(locale)} locale={locale} />
      </div>
    </article>
  )
}
