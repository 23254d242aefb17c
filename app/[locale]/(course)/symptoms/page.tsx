import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { EXERCISES, lessonNumbered } from '#app/_course/course-map'
import { LessonName } from '#app/_reference/lesson-name'
import { referenceStrings } from '#app/_reference/reference-strings'
import { pageIn } from '#app/_ui/href'
import { isLocale, type Locale } from '#app/_ui/locale'
import { pageMetadata } from '#app/_ui/page-metadata'
import { loadClaims } from '#content/claims'
import { loadGlossary } from '#content/glossary'
import { loadSymptoms, SYMPTOM_GROUPS, type Symptom } from '#content/symptoms'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, intro } = referenceStrings(locale).symptoms
  return pageMetadata(locale, 'symptoms', { title, description: intro })
}

/** For who comes with a trouble and not with a syllabus: what it is, what to look at first, where the course treats it. */
export default async function SymptomsPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, intro, groups } = referenceStrings(locale).symptoms
  const symptoms = Object.entries(loadSymptoms())
  return (
    <article className="page pt-8 sm:pt-12">
      <h1 className="text-[clamp(1.9rem,1.4rem+2.2vw,2.9rem)]">{title}</h1>
      <p className="mt-3 max-w-[42rem] text-pretty">{intro}</p>
      {SYMPTOM_GROUPS.map((group) => (
        <section aria-labelledby={group} className="mt-12" key={group}>
          <h2 className="label scroll-mt-4" id={group}>
            {groups[group]}
          </h2>
          {symptoms
            .filter(([, symptom]) => symptom.group === group)
            .map(([id, symptom]) => (
              <Entry id={id} key={id} locale={locale} symptom={symptom} />
            ))}
        </section>
      ))}
    </article>
  )
}

function Entry({ id, symptom, locale }: { readonly id: string; readonly symptom: Symptom; readonly locale: Locale }) {
  const { look, read } = referenceStrings(locale).symptoms
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="scroll-mt-4 border-line border-b py-7 target:border-s-4 target:border-s-accent target:ps-4"
      id={id}
    >
      <h3 className="text-xl" id={`${id}-title`}>
        <a className="decoration-1 underline-offset-4 hover:underline" href={`#${id}`}>
          {symptom.title[locale]}
        </a>
      </h3>
      <div className="mt-3 grid gap-x-12 gap-y-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="max-w-[42rem]">
          <p className="text-pretty">{symptom.what[locale]}</p>
          <dl className="mt-4">
            <dt className="label">{look}</dt>
            <dd className="my-1">
              <code className="block rounded-md border border-line bg-surface-raised px-3 py-2 font-mono text-sm [overflow-wrap:anywhere]">
                {symptom.look.command}
              </code>
            </dd>
            <dt className="label mt-3">{read}</dt>
            <dd className="text-pretty">{symptom.look.read[locale]}</dd>
          </dl>
        </div>
        <Treated locale={locale} symptom={symptom} />
      </div>
    </section>
  )
}

/** Where the course treats it: what can be read now first. */
function Treated({ symptom, locale }: { readonly symptom: Symptom; readonly locale: Locale }) {
  const strings = referenceStrings(locale).symptoms
  const glossary = loadGlossary()
  const claims = loadClaims()
  const isWritten = (number: string) => lessonNumbered(number).slug !== undefined
  const lesson = (number: string) => <LessonName key={number} locale={locale} number={number} />
  const places = [
    { name: strings.written, links: symptom.lessons.filter(isWritten).map(lesson) },
    {
      name: strings.exercise,
      links: EXERCISES.filter(({ slug }) => symptom.exercises.includes(slug)).map(({ slug, title }) => (
        <Link className="link" href={pageIn(locale, `exercises/${slug}`)} key={slug} prefetch={false}>
          {title[locale]}
        </Link>
      )),
    },
    {
      name: strings.claims,
      links: symptom.claims.map((id) => (
        <span className="line-clamp-2" key={id}>
          <Link className="link" href={pageIn(locale, `claims#${id}`)} prefetch={false}>
            {id}
          </Link>{' '}
          {claims[id]?.claim[locale]}
        </span>
      )),
    },
    {
      name: strings.terms,
      links: symptom.terms.map((id) => (
        <Link className="link" href={pageIn(locale, `glossary#${id}`)} key={id} prefetch={false}>
          {glossary[id]?.[locale].term}
        </Link>
      )),
    },
    { name: strings.planned, links: symptom.lessons.filter((it) => !isWritten(it)).map(lesson) },
  ]
  return (
    <dl className="grid content-start grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 text-[0.9375rem]">
      {places
        .filter(({ links }) => links.length > 0)
        .map(({ name, links }) => (
          <div className="col-span-2 grid grid-cols-subgrid items-baseline" key={name}>
            <dt className="label">{name}</dt>
            <dd>
              <ul className="flex flex-wrap gap-x-4">
                {links.map((link) => (
                  <li className="min-h-7 min-w-0 [overflow-wrap:anywhere]" key={link.key}>
                    {link}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
    </dl>
  )
}
