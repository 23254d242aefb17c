'use client'

import { type ReactNode, useState } from 'react'
import { type ReviewRecord, recordReviews } from '#app/_progress/store'
import { resultOf } from '#app/_quiz/points'
import { QuestionCard } from '#app/_quiz/question-card'
import { drawIn } from '#app/_quiz/room'
import { useAsked } from '#app/_quiz/use-asked'
import { useVerdicts } from '#app/_quiz/use-verdicts'
import { Waiting } from '#app/_quiz/views/waiting'
import type { Locale } from '#app/_ui/locale'
import type { Question } from '#exercises/quiz/questions'
import type { Response } from '#exercises/quiz/response'
import { freshSeed } from './fresh-seed'

interface Props {
  readonly id: string
  readonly question: Question
  readonly record: ReviewRecord
  readonly n: number
  readonly of: number
  readonly locale: Locale
  readonly takesFocus: boolean
  /** Before the answer is judged: from now on this is the question, whatever is due. */
  readonly onCheck: () => void
  readonly onJudged: (isRight: boolean) => void
  readonly onAgain: () => void
  /** What stands behind the verdict. */
  readonly children: ReactNode
}

/** One question that comes back, otherwise than it was asked the last time. The answer is judged at once, and kept. */
export function Asking(props: Props) {
  const { id, question, record, locale } = props
  // The answer that is given here changes the record; the question stays as it was asked.
  const [before] = useState({ nth: record.answers.length, last: record.answers.at(-1)?.seed ?? null })
  const seed = useAsked(`${id} ${before.nth}`, () =>
    freshSeed(
      id,
      before.nth,
      before.last,
      question.type === 'simulation' ? async (by) => JSON.stringify((await drawIn(question, by)).sentence) : null,
    ),
  )
  return (
    <Waiting asked={seed} locale={locale}>
      {(drawn) => <Asked {...props} seed={drawn} />}
    </Waiting>
  )
}

function Asked({
  id,
  question,
  n,
  of,
  locale,
  takesFocus,
  onCheck,
  onJudged,
  onAgain,
  seed,
  children,
}: Props & { readonly seed: number }) {
  const [response, setResponse] = useState<Response | null>(null)
  const [isTold, setIsTold] = useState(false)
  const answered = { question, response, seed }
  const { ask, verdictOf } = useVerdicts(isTold ? [answered] : [])

  const check = async (given: Response) => {
    onCheck()
    const verdict = await ask({ question, response: given, seed }).catch(() => null)
    if (verdict && verdict.score.unreadable === undefined) {
      const isRight = resultOf(verdict.score) === 'right'
      // Where the browser refuses, the course's own notice says so, and the page goes on.
      await recordReviews([{ id, at: Date.now(), isRight, seed, kept: null }]).catch(() => undefined)
      onJudged(isRight)
    }
    setIsTold(true)
  }
  return (
    <QuestionCard
      isTold={isTold}
      locale={locale}
      n={n}
      of={of}
      onAgain={onAgain}
      onCheck={check}
      onRespond={(next) => {
        // What could not be read is written anew.
        setIsTold(false)
        setResponse(next)
      }}
      question={question}
      response={response}
      seed={seed}
      takesFocus={takesFocus}
      verdict={verdictOf(answered)}
    >
      {children}
    </QuestionCard>
  )
}
