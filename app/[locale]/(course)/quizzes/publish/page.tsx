import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { givingStrings } from '#app/_quiz/publishing/giving-strings'
import { GivingView } from '#app/_quiz/publishing/giving-view'
import { isLocale } from '#app/_ui/locale'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: givingStrings[locale].title }
}

/** Where a file of questions, from wherever it is, becomes a quiz for a class, a file for another program, or sheets of paper. */
export default async function PublishPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const say = givingStrings[locale]
  return (
    <article className="page pt-8 sm:pt-12">
      <h1 className="text-[clamp(1.7rem,1.4rem+1.4vw,2.3rem)]">{say.title}</h1>
      <p className="mt-3 max-w-2xl text-pretty">{say.intro}</p>
      <GivingView locale={locale} />
    </article>
  )
}
