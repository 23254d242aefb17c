'use client'

import { useId, useRef, useState } from 'react'
import { Button } from '#app/_ui/button'
import { useEarlyPress } from '#app/_ui/early-press'
import { NEEDS_SCRIPT } from '../needs-script'
import type { ClaimWords } from './claim-words'
import { VerdictMark } from './verdict-mark'
import { WithClaims } from './with-claims'

/**
 * What a source document says. The reader judges it, and then reads whether it holds, what is true, and by whose word. Without
 * JavaScript, and on paper, all of it stands there.
 *
 * @param also other claims that say the same, whose place on the page this is, too
 * @param address where it stands among all claims
 */
export function Claim({
  id,
  also,
  address,
  words,
}: {
  id: string
  also: readonly string[]
  address: string
  words: ClaimWords
}) {
  const [answer, setAnswer] = useState<string | null>(null)
  const truth = useId()
  return (
    <section
      className="not-prose max-w-[40rem] rounded-lg border border-line px-4 py-3 sm:px-5"
      aria-label={words.title}
      data-claim=""
      id={id}
    >
      <p className="m-0 text-ink-muted text-sm">
        <a className="link" href={address}>
          {words.says}
        </a>
      </p>
      {words.about !== null && <p className="m-0 text-ink-muted text-sm">{words.about}</p>}
      {also.map((other) => (
        <span id={other} key={other} />
      ))}
      <p className="my-2 border-line border-s-4 ps-3">{words.claim}</p>
      {answer === null && (
        <fieldset className={`m-0 flex min-w-0 flex-wrap items-center gap-2 border-0 p-0 print:hidden ${NEEDS_SCRIPT}`}>
          <legend className="float-left w-full p-0 text-sm sm:me-2 sm:w-auto">{words.ask}</legend>
          {words.judgements.map((judgement) => (
            <Judge key={judgement.id} onJudge={() => setAnswer(judgement.answer)}>
              {judgement.words}
            </Judge>
          ))}
        </fieldset>
      )}
      <div aria-live="polite" id={truth}>
        {answer !== null && <p className="m-0 mb-1 text-sm">{answer}</p>}
        <div className={answer === null ? 'scripted:hidden print:block!' : ''}>
          <p className="m-0">
            <VerdictMark verdict={words.verdict}>{words.verdictWords}</VerdictMark>
          </p>
          <p className="my-2">
            <WithClaims page={address.split('#')[0] ?? ''} text={words.truth} />
          </p>
          <p className="m-0 text-ink-muted text-sm">
            {words.source}
            {words.sources.map(({ name, url }, index) => (
              <span key={url}>
                {index > 0 && words.and}
                <a href={url} className="link" rel="external">
                  {name}
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
