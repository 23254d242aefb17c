'use client'

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { ScenesProvider } from '#app/_scene/scenes'
import type { Locale } from '#app/_ui/locale'
import type { LadderMark } from '#app/_widgets/ladder/flight-words'
import { TraceLadder } from '#app/_widgets/ladder/trace-ladder'
import { Choice } from '#app/_widgets/question/choice'
import { Feedback } from '#app/_widgets/question/feedback'
import { QuestionForm } from '#app/_widgets/question/question'
import type { Trace } from '#engine/trace/format'
import type { Asked } from '#exercises/own-code/own-code'
import { ownCodeStrings } from './own-code-strings'
import { shownUntil } from './shown-until'

interface Props {
  readonly asked: Asked
  readonly locale: Locale
  /** The person asked for this question, so they are led to it; to the first one nobody is. */
  readonly takesFocus: boolean
  /** The way on, once the answer is given. */
  readonly children: ReactNode
}

/** One question about a run: the run up to a moment, the choices, and once a person has committed to one the whole run. */
export function OwnCodeQuestion({ asked: { trace, question }, locale, takesFocus, children }: Props) {
  const say = ownCodeStrings[locale]
  const [isAnswered, setIsAnswered] = useState(false)
  const shown = useMemo(() => shownUntil(trace, question.until), [trace, question])
  const text = useRef<HTMLParagraphElement>(null)
  const after = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (takesFocus) text.current?.focus()
  }, [takesFocus])
  // The button that had the focus is gone: the next one takes it.
  useEffect(() => {
    if (isAnswered) after.current?.querySelector<HTMLElement>('[data-another]')?.focus()
  }, [isAnswered])

  return (
    <>
      <TraceLadder
        label={say.soFar}
        locale={locale}
        mark={arrivalAt(trace, question.until, say.arrived)}
        trace={shown}
      />
      <div className="mt-4">
        <ScenesProvider locale={locale} scenes={{}}>
          <QuestionForm
            answer={{ kind: 'choice', correct: String(question.right) }}
            id="own-code"
            kind="predict"
            onCommit={() => setIsAnswered(true)}
          >
            <p ref={text} className="mb-2 font-semibold [overflow-wrap:anywhere]" tabIndex={-1}>
              {question.ask[locale]}
            </p>
            {question.choices.map(({ text: { en, zh } }, place) => (
              <Choice key={en} id={String(place)}>
                <span className={en === zh ? 'font-mono text-sm' : ''}>{locale === 'zh' ? zh : en}</span>
              </Choice>
            ))}
            {question.choices.map(({ text: { en }, feedback }, place) => (
              <Feedback key={en} on={String(place)}>
                {isAnswered && feedback[locale]}
              </Feedback>
            ))}
          </QuestionForm>
        </ScenesProvider>
      </div>
      {isAnswered && (
        <div ref={after}>
          {children}
          <h4 className="mt-5 mb-2 font-semibold">{say.whole}</h4>
          <TraceLadder
            label={say.whole}
            locale={locale}
            mark={
              question.answer === null
                ? arrivalAt(trace, question.until, say.noAnswer)
                : { segment: question.answer, words: say.answer }
            }
            trace={trace}
          />
        </div>
      )}
    </>
  )
}

/** Points at the segment of an arrival; undefined where the event is none. */
function arrivalAt(trace: Trace, id: number, words: string): LadderMark | undefined {
  const event = trace.events[id]
  return event?.kind === 'arrival' ? { segment: event.segment, words } : undefined
}
