'use client'

import { useId, useRef, useState } from 'react'
import { Button } from '#app/_ui/button'
import { useEarlyPress } from '#app/_ui/early-press'
import { rfcWords } from '#app/_ui/rfc-address'
import type { Claim as ClaimData, Verdict } from '#content/claims'
import type { Locale } from '#content/locales'
import { NEEDS_SCRIPT } from '../needs-script'
import { claimStrings } from './claim-strings'
import { JUDGEMENTS, type Judgement, judgementOf } from './judgement'

/**
 * What a source document says. The reader judges it, and then reads whether it holds, what is true, and by whose word. Without
 * JavaScript, and on paper, all of it stands there.
 *
 * @param also other claims that say the same
 */
export function Claim({
  id,
  also,
  claim,
  locale,
}: {
  id: string
  also: readonly string[]
  claim: ClaimData
  locale: Locale
}) {
  const words = claimStrings[locale]
  const [judged, setJudged] = useState<Judgement | null>(null)
  const truth = useId()
  const isFitting = judged === judgementOf(claim.verdict)
  return (
    <section
      className="not-prose max-w-[40rem] rounded-lg border border-line px-4 py-3 sm:px-5"
      aria-label={words.title(id)}
      id={id}
    >
      <p className="m-0 text-ink-muted text-sm">
        {words.says(id, claim.lines)}
        {also.length > 0 && words.also(also)}
      </p>
      <p className="my-2 border-line border-s-4 ps-3">{claim.claim[locale]}</p>
      {judged === null && (
        <fieldset className={`m-0 flex min-w-0 flex-wrap items-center gap-2 border-0 p-0 print:hidden ${NEEDS_SCRIPT}`}>
          <legend className="float-left w-full p-0 text-sm sm:me-2 sm:w-auto">{words.ask}</legend>
          {JUDGEMENTS.map((judgement) => (
            <Judge key={judgement} onJudge={() => setJudged(judgement)}>
              {words.judgements[judgement]}
            </Judge>
          ))}
        </fieldset>
      )}
      <div aria-live="polite" id={truth}>
        {judged !== null && (
          <p className="m-0 mb-1 text-sm">{isFitting ? words.agreed : words.disagreed(words.judgements[judged])}</p>
        )}
        <div className={judged === null ? 'scripted:hidden print:block!' : ''}>
          <p className="m-0">
            <span
              className={`inline-block rounded-full border px-2.5 py-0.5 font-semibold text-sm ${LOOKS[claim.verdict]}`}
            >
              <span aria-hidden="true">{SIGNS[claim.verdict]}</span> {words.verdicts[claim.verdict]}
            </span>
          </p>
          <p className="my-2">{claim.truth[locale]}</p>
          <p className="m-0 text-ink-muted text-sm">
            {words.source}
            {claim.source.map(({ name, url }, index) => (
              <span key={url}>
                {index > 0 && words.and}
                <a href={url} className="link" rel="external">
                  {rfcWords(name, locale)}
                </a>
              </span>
            ))}
          </p>
        </div>
      </div>
    </section>
  )
}

function Judge({ onJudge, children }: { onJudge: () => void; children: string }) {
  const button = useRef<HTMLButtonElement>(null)
  useEarlyPress(button)
  return (
    <Button ref={button} data-early="" onClick={onJudge}>
      {children}
    </Button>
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
