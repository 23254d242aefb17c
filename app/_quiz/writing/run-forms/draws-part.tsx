'use client'

import { Button } from '#app/_ui/button'
import type { Locale } from '#app/_ui/locale'
import type { QuestionOf } from '#exercises/quiz/questions'
import type { Language } from '#exercises/quiz/words'
import type { DrawnWords } from '../../several-draws'
import { DrawCard } from './draw-card'
import type { ParameterRow } from './parameters'
import { runFormStrings } from './run-form-strings'
import { runProblemText } from './run-problem-words'
import { Section } from './section'
import type { Latest } from './use-latest'

/** Draws, and the question that they are of: it may have been changed since. */
export interface DrawnQuestion {
  readonly question: QuestionOf<'simulation'>
  readonly draws: readonly DrawnWords[]
}

interface Props {
  readonly draws: Latest<DrawnQuestion>
  /** As long as something of the question is not right, what was drawn before stays. */
  readonly isUnfinished: boolean
  readonly rows: readonly ParameterRow[]
  readonly languages: readonly Language[]
  readonly locale: Locale
  readonly onOthers: () => void
}

/** The question as five learners would get it. */
export function DrawsPart({ draws, isUnfinished, rows, languages, locale, onOthers }: Props) {
  const say = runFormStrings[locale]
  const { value } = draws
  const isOld = draws.isWorking || isUnfinished
  return (
    <Section hint={say.drawsHint} title={say.draws}>
      {isUnfinished && <p className="text-ink-muted">○ {say.unfinished}</p>}
      {value === null ? (
        draws.why === null ? (
          draws.isWorking && <p className="text-ink-muted">{say.computing}</p>
        ) : (
          <p className="text-loss">
            {say.noDraws} {runProblemText(draws.why, locale)}
          </p>
        )
      ) : (
        <>
          <ol
            aria-busy={isOld}
            className={`grid list-none grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] items-start gap-3 p-0 ${isOld ? 'opacity-60' : ''}`}
          >
            {value.draws.map((drawn, index) => (
              <DrawCard
                drawn={drawn}
                key={drawn.seed}
                languages={languages}
                locale={locale}
                nth={index + 1}
                question={value.question}
                rows={rows}
              />
            ))}
          </ol>
          <Button disabled={isUnfinished} onClick={onOthers}>
            {say.otherDraws}
          </Button>
        </>
      )}
    </Section>
  )
}
