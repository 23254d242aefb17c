import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Filtered } from '#app/_reference/filtered'
import { inOrder } from '#app/_reference/in-order'
import { LessonName } from '#app/_reference/lesson-name'
import { referenceStrings } from '#app/_reference/reference-strings'
import { HTML_LANG, isLocale, type Locale, otherLocale } from '#app/_ui/locale'
import { pageMetadata } from '#app/_ui/page-metadata'
import { type Glossary, loadGlossary } from '#content/glossary'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, intro } = referenceStrings(locale).glossary
  return pageMetadata(locale, 'glossary', { title, description: intro })
}

/** The terms of the course in the order of their language's dictionaries. */
export default async function GlossaryPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, intro, letters, filter } = referenceStrings(locale).glossary
  const terms = Object.entries(loadGlossary())
  const groups = inOrder(terms, ([, term]) => term[locale].term, locale)
  return (
    <article className="page pt-8 sm:pt-12">
      <h1 className="text-[clamp(1.9rem,1.4rem+2.2vw,2.9rem)]">{title}</h1>
      <p className="mt-3 mb-4 max-w-[42rem] text-pretty">{intro}</p>
      <nav aria-label={letters} className="mb-3 print:hidden">
        <ul className="-ms-2 flex flex-wrap">
          {groups.map(({ letter }) => (
            <li key={letter}>
              <a
                className="grid min-h-8 min-w-8 place-items-center px-1.5 font-mono text-accent"
                href={`#${anchorOf(letter)}`}
              >
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Filtered all={terms.length} strings={filter}>
        {groups.map(({ letter, items }) => (
          <section
            aria-labelledby={anchorOf(letter)}
            className="grid gap-x-6 border-line border-b py-4 sm:grid-cols-[3rem_1fr]"
            data-rows=""
            key={letter}
          >
            <h2 className="scroll-mt-4 font-mono text-ink-muted text-xl" id={anchorOf(letter)}>
              {letter}
            </h2>
            <dl className="max-w-[44rem]">
              {items.map(([id, term]) => (
                <Term id={id} key={id} locale={locale} term={term} />
              ))}
            </dl>
          </section>
        ))}
      </Filtered>
    </article>
  )
}

function Term({ id, term, locale }: { readonly id: string; readonly term: Glossary[string]; readonly locale: Locale }) {
  const other = otherLocale(locale)
  return (
    <div className="-mx-3 scroll-mt-4 px-3 py-2.5" data-row="" id={id}>
      <dt className="flex flex-wrap items-baseline gap-x-3">
        <dfn className="font-semibold not-italic">{term[locale].term}</dfn>
        <span className="text-ink-muted" lang={HTML_LANG[other]}>
          {term[other].term}
        </span>
        <a
          aria-label={referenceStrings(locale).here(term[locale].term)}
          className="ms-auto grid size-6 place-items-center text-ink-muted hover:text-ink print:hidden"
          href={`#${id}`}
        >
          #
        </a>
      </dt>
      <dd className="text-pretty">{term[locale].meaning}</dd>
      <dd className="mt-0.5 text-sm">
        <LessonName locale={locale} number={term.lesson} />
      </dd>
    </div>
  )
}

const anchorOf = (letter: string): string => `letter-${letter.toLowerCase().replace('–', '-')}`
