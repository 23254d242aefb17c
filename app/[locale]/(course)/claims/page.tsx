import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { lessonNumbered } from '#app/_course/course-map'
import { Filtered } from '#app/_reference/filtered'
import { LessonName } from '#app/_reference/lesson-name'
import { referenceStrings } from '#app/_reference/reference-strings'
import { isLocale, type Locale } from '#app/_ui/locale'
import { pageMetadata } from '#app/_ui/page-metadata'
import { claimStrings } from '#app/_widgets/claim/claim-strings'
import { VerdictMark } from '#app/_widgets/claim/verdict-mark'
import { WithClaims } from '#app/_widgets/claim/with-claims'
import { type Claim, loadClaims, type Verdict } from '#content/claims'
import styles from './claims.module.css'

interface Props {
  readonly params: Promise<{ locale: string }>
}

const VERDICTS: readonly Verdict[] = ['correct', 'imprecise', 'wrong', 'outdated', 'platform', 'contradiction']

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, intro } = referenceStrings(locale).claims
  return pageMetadata(locale, 'claims', { title, description: intro })
}

/** What the source documents say, claim by claim, and what of it holds. */
export default async function ClaimsPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const strings = referenceStrings(locale).claims
  const claims = Object.entries(loadClaims())
  const documents = [...new Set(claims.map(([id]) => documentOf(id)))]
  const counted = (verdict: Verdict) => claims.filter(([, claim]) => claim.verdict === verdict).length
  const options = VERDICTS.map((value) => ({
    value,
    label: `${claimStrings[locale].verdicts[value]} (${counted(value)})`,
  }))
  return (
    <article className="page pt-8 sm:pt-12">
      <h1 className="text-[clamp(1.9rem,1.4rem+2.2vw,2.9rem)]">{strings.title}</h1>
      <p className="mt-3 max-w-[42rem] text-pretty">{strings.intro}</p>
      <p className="mt-2 mb-4 max-w-[42rem] text-ink-muted text-pretty">{strings.names}</p>
      <Filtered
        all={claims.length}
        choice={{ label: strings.verdict, any: strings.anyVerdict, options }}
        strings={strings.filter}
      >
        {documents.map((document) => (
          <Document
            claims={claims.filter(([id]) => documentOf(id) === document)}
            document={document}
            key={document}
            locale={locale}
          />
        ))}
      </Filtered>
    </article>
  )
}

/** `D3-20` is a claim of document 3. */
const documentOf = (id: string): string => id.slice(1, 2)

function Document({
  document,
  claims,
  locale,
}: {
  readonly document: string
  readonly claims: readonly [string, Claim][]
  readonly locale: Locale
}) {
  const { columns, document: title } = referenceStrings(locale).claims
  const anchor = `document-${document}`
  return (
    <section aria-labelledby={anchor} className="mt-8" data-rows="">
      <h2 className="mb-2 scroll-mt-4 text-xl" id={anchor}>
        {title(document, claims.length)}
      </h2>
      <table aria-labelledby={anchor} className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{columns.id}</th>
            <th scope="col">{columns.claim}</th>
            <th scope="col">{columns.verdict}</th>
            <th scope="col">{columns.lessons}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map(([id, claim]) => (
            <Row claim={claim} id={id} key={id} locale={locale} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ id, claim, locale }: { readonly id: string; readonly claim: Claim; readonly locale: Locale }) {
  const { lines, truth, source, and } = referenceStrings(locale).claims
  return (
    <tr data-kind={claim.verdict} data-row="" id={id}>
      <th scope="row">
        <a className="link inline-flex min-h-6 items-center font-mono text-sm" href={`#${id}`}>
          {id}
        </a>
        <span className="block font-normal text-ink-muted text-sm">{lines(claim.lines)}</span>
      </th>
      <td>
        <p className="text-pretty">{claim.claim[locale]}</p>
        <details className={styles.truth}>
          <summary className="w-fit cursor-pointer py-1 text-accent text-sm">{truth}</summary>
          <p className="mt-1 text-pretty">
            <WithClaims text={claim.truth[locale]} />
          </p>
          <p className="mt-1 text-ink-muted text-sm">
            {source}
            {claim.source.map(({ name, url }, index) => (
              <span key={url}>
                {index > 0 && and}
                <a className="link" href={url} rel="external">
                  {name}
                </a>
              </span>
            ))}
          </p>
        </details>
      </td>
      <td>
        <VerdictMark verdict={claim.verdict}>{claimStrings[locale].verdicts[claim.verdict]}</VerdictMark>
      </td>
      <td>
        <ul className="text-sm">
          {claim.lessons.map((number) => (
            <li className="py-0.5" key={number}>
              <LessonName locale={locale} number={number} {...(isWritten(number) ? { anchor: id } : {})} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

const isWritten = (number: string): boolean => lessonNumbered(number).slug !== undefined
