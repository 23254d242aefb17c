'use client'

import { useState } from 'react'
import type { Locale } from '#app/_ui/locale'
import type { Question } from '#exercises/quiz/questions'
import type { Response } from '#exercises/quiz/response'
import { QuestionCard } from '../question-card'
import { seedOf } from '../shown-order'
import { useVerdicts } from '../use-verdicts'

interface Props {
  readonly question: Question
  readonly n: number
  readonly of: number
  readonly locale: Locale
}

/** A question as a student practises it: it can be answered, and says what they are told. It begins anew where its `key` is another. */
export function Preview({ question, n, of, locale }: Props) {
  const [{ response, draw, isTold }, setTaken] = useState<Taken>(NOT_TAKEN)
  const seed = seedOf('preview', draw)
  const answered = { question, response, seed }
  const { ask, verdictOf } = useVerdicts(isTold ? [answered] : [])
  return (
    <QuestionCard
      isTold={isTold}
      locale={locale}
      n={n}
      of={of}
      onAgain={() => setTaken({ ...NOT_TAKEN, draw: draw + 1 })}
      onCheck={async (given) => {
        await ask({ question, response: given, seed }).catch(() => undefined)
        setTaken({ response: given, draw, isTold: true })
      }}
      onRespond={(next) => setTaken({ response: next, draw, isTold: false })}
      question={question}
      response={response}
      seed={seed}
      verdict={verdictOf(answered)}
    />
  )
}

interface Taken {
  readonly response: Response | null
  /** How often it was drawn anew. */
  readonly draw: number
  readonly isTold: boolean
}

const NOT_TAKEN: Taken = { response: null, draw: 0, isTold: false }
