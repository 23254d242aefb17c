import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { classExercises } from '#app/_class/class-exercise'
import { TeachForm } from '#app/_class/teach-form'
import { teachStrings } from '#app/_class/teach-strings'
import { isLocale } from '#app/_ui/locale'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: teachStrings[locale].title }
}

/** A class without a server, its beginning: a teacher makes an assignment, which is a link. */
export default async function TeachPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const say = teachStrings[locale]
  return (
    <article className="page pt-8 sm:pt-12">
      <div className="max-w-3xl">
        <h1 className="text-[clamp(1.7rem,1.4rem+1.4vw,2.3rem)]">{say.title}</h1>
        <p className="mt-3 mb-8 text-pretty">{say.intro}</p>
        <TeachForm exercises={classExercises(locale)} locale={locale} />
      </div>
    </article>
  )
}
