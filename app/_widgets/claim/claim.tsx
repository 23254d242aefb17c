import type { Claim as ClaimData, Verdict } from '#content/claims'
import type { Locale } from '#content/locales'

/** What a source document says, whether it holds, what is true, and by whose word. */
export function Claim({ id, claim, locale }: { id: string; claim: ClaimData; locale: Locale }) {
  const words = strings[locale]
  return (
    <section
      className="not-prose max-w-[40rem]! rounded-lg border border-line px-4 py-3 sm:px-5"
      aria-label={words.title(id)}
    >
      <p className="m-0 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-muted text-sm">
        <span>{words.says(id, claim.lines)}</span>
        <span className={`rounded-full border px-2.5 py-0.5 font-semibold ${LOOKS[claim.verdict]}`}>
          <span aria-hidden="true">{SIGNS[claim.verdict]}</span> {words.verdicts[claim.verdict]}
        </span>
      </p>
      <p className="my-2 border-line border-s-4 ps-3 text-ink-muted">{claim.claim[locale]}</p>
      <p className="my-2">{claim.truth[locale]}</p>
      <p className="m-0 text-ink-muted text-sm">
        {words.source}
        {claim.source.map(({ name, url }, index) => (
          <span key={url}>
            {index > 0 && words.and}
            <a href={url} className="link" rel="external">
              {name}
            </a>
          </span>
        ))}
      </p>
    </section>
  )
}

const SIGNS: Readonly<Record<Verdict, string>> = {
  correct: '✓',
  imprecise: '≈',
  wrong: '✕',
  outdated: '⌛',
  platform: '⌂',
  contradiction: '≠',
}

const LOOKS: Readonly<Record<Verdict, string>> = {
  correct: 'border-ack text-ack',
  imprecise: 'border-control text-control',
  wrong: 'border-loss text-loss',
  outdated: 'border-loss text-loss',
  platform: 'border-control text-control',
  contradiction: 'border-loss text-loss',
}

interface ClaimStrings {
  readonly title: (id: string) => string
  readonly says: (id: string, lines: string) => string
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly source: string
  readonly and: string
}

const strings: Readonly<Record<Locale, ClaimStrings>> = {
  en: {
    title: (id) => `Claim ${id}`,
    says: (id, lines) =>
      `Claim ${id} · document ${id.slice(1, 2)}, ${lines.includes('-') ? 'lines' : 'line'} ${lines.replace('-', '–')}`,
    verdicts: {
      correct: 'correct',
      imprecise: 'imprecise',
      wrong: 'wrong',
      outdated: 'outdated',
      platform: 'only on some systems',
      contradiction: 'contradicts itself',
    },
    source: 'Source: ',
    and: '; ',
  },
  zh: {
    title: (id) => `说法 ${id}`,
    says: (id, lines) => `说法 ${id} · 文档 ${id.slice(1, 2)}，第 ${lines.replace('-', '–')} 行`,
    verdicts: {
      correct: '正确',
      imprecise: '不够准确',
      wrong: '错误',
      outdated: '已过时',
      platform: '只在部分系统上成立',
      contradiction: '自相矛盾',
    },
    source: '依据：',
    and: '；',
  },
}
