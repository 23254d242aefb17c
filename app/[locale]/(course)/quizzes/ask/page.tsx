import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { askStrings } from '#app/_ask/ask-strings'
import { AskView } from '#app/_ask/ask-view'
import { banksInOrder } from '#app/_quiz/course-banks'
import { isLocale } from '#app/_ui/locale'
import { inLanguage } from '#exercises/quiz/words'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: askStrings[locale].title, description: askStrings[locale].intro }
}

/** One question on the wall of a classroom. */
export default async function AskPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const say = askStrings[locale]
  const waiting = (
    <>
      <p className="hidden text-ink-muted scripted:block">{say.reading}</p>
      <noscript>
        <p>{say.needsScript}</p>
      </noscript>
    </>
  )
  return (
    <article className="page pt-8 sm:pt-12">
      <h1 className="text-[clamp(1.7rem,1.4rem+1.4vw,2.3rem)]">{say.title}</h1>
      <p className="mt-3 max-w-[42rem] text-pretty">{say.intro}</p>
      <p className="mt-2 mb-8 max-w-[42rem] text-ink-muted">{say.onlyHands}</p>
      <div className="min-h-[70vh]">
        <Suspense fallback={waiting}>
          <AskView
            banks={banksInOrder().map(({ id, title }) => ({ id, title: inLanguage(title, locale) }))}
            locale={locale}
          />
        </Suspense>
      </div>
    </article>
  )
}
