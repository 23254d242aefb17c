import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formShape } from '#app/_lab/form-shape'
import { Lab } from '#app/_lab/lab'
import { labExercises } from '#app/_lab/lab-exercises'
import { labStrings } from '#app/_lab/lab-strings'
import { starts } from '#app/_lab/starts'
import { isLocale } from '#app/_ui/locale'
import { rulePlaces } from '#app/engine-source/rule-source'
import { run } from '#engine/scenario/run'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: labStrings[locale].title }
}

/** Any scenario, written by form or as text, and its run in every widget. */
export default async function LabPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const strings = labStrings[locale]
  const begin = starts()
  return (
    <article className="page page-wide pt-8 sm:pt-12">
      <h1 className="text-[clamp(1.7rem,1.4rem+1.4vw,2.3rem)]">{strings.title}</h1>
      <p className="mt-3 mb-6 max-w-3xl text-pretty">{strings.intro}</p>
      <noscript>
        <p>{strings.needsScript}</p>
      </noscript>
      <Lab
        exercises={labExercises(locale)}
        locale={locale}
        places={rulePlaces()}
        shape={formShape()}
        starts={begin}
        trace={run(begin[0].scenario)}
      />
    </article>
  )
}
