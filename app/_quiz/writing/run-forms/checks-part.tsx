'use client'

import type { Locale } from '#app/_ui/locale'
import { runFormStrings } from './run-form-strings'
import { runProblemText } from './run-problem-words'
import { Section } from './section'
import type { Latest } from './use-latest'

interface Props {
  readonly checked: Latest<readonly string[]>
  /** What is said where nothing is wrong. */
  readonly fine: string
  readonly isUnfinished: boolean
  readonly locale: Locale
}

/** What running the question shows to be wrong with it. */
export function ChecksPart({ checked, fine, isUnfinished, locale }: Props) {
  const say = runFormStrings[locale]
  const problems = checked.value?.map((says) => runProblemText(says, locale)) ?? []
  return (
    <Section title={say.checks}>
      <div aria-busy={checked.isWorking} role="status">
        {isUnfinished ? (
          <p className="text-ink-muted">○ {say.unfinished}</p>
        ) : checked.isWorking ? (
          <p className="text-ink-muted">{say.checking}</p>
        ) : checked.why !== null ? (
          <p className="text-loss">✕ {runProblemText(checked.why, locale)}</p>
        ) : problems.length === 0 ? (
          <p>
            <span aria-hidden="true" className="text-ack">
              ✓{' '}
            </span>
            {fine}
          </p>
        ) : (
          <ul className="list-none space-y-1 p-0">
            {[...new Set(problems)].map((says) => (
              <li className="text-loss [overflow-wrap:anywhere]" key={says}>
                <span aria-hidden="true">✕ </span>
                {says}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}
