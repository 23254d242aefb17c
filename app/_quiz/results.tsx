'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { recordReviews } from '#app/_progress/store'
import { answeredInQuiz } from '#app/_review/answered-in-quiz'
import { Button } from '#app/_ui/button'
import type { Response } from '#exercises/quiz/response'
import { DownloadResult } from './download-result'
import { QuestionCard } from './question-card'
import { quizStrings } from './quiz-strings'
import { resultText } from './result-file'
import { answersIn, attemptsLeft, deadlineOf, fingerprintOf } from './sitting'
import { pointsOf, Summary } from './summary'
import type { TakingProps } from './taking'
import { useVerdicts } from './use-verdicts'

/** A test that was handed in: what it came to, each question with what is said about it, and the file for who marks. */
export function Results({ bank, settings, sitting, onStartOver, takesFocus, storeKey, locale }: TakingProps) {
  const say = quizStrings[locale]
  const title = useRef<HTMLHeadingElement>(null)
  const all = answersIn(bank, sitting, settings)
  const { verdictOf } = useVerdicts(all)
  const left = attemptsLeft(sitting, settings)
  const [student, setStudent] = useState('')
  useEffect(() => {
    if (takesFocus) title.current?.focus()
  }, [takesFocus])

  const finishedAt = sitting.finishedAt ?? sitting.changedAt
  const isJudged = all.every((answered) => verdictOf(answered).kind !== 'waiting')
  const keepMissed = useEffectEvent((at: number) => {
    const answers = all.flatMap((answered) => {
      const verdict = verdictOf(answered)
      if (verdict.kind !== 'here') return []
      const { question, seed } = answered
      return answeredInQuiz(bank, storeKey, { question, seed, score: verdict.value.score, at }) ?? []
    })
    recordReviews(answers).catch(() => undefined)
  })
  // Each time that the result is looked at: an answer of the same moment is kept once.
  useEffect(() => {
    if (isJudged && sitting.finishedAt !== null) keepMissed(sitting.finishedAt)
  }, [isJudged, sitting.finishedAt])

  const fileOf = (name: string): string =>
    resultText({
      student: name,
      bank: { id: bank.id, fingerprint: fingerprintOf(bank) },
      settings,
      attempt: Math.max(1, sitting.finished.length),
      seed: sitting.seed,
      startedAt: sitting.startedAt,
      finishedAt,
      responses: Object.fromEntries(
        all.flatMap(({ question, response }): [string, Response][] => (response ? [[question.id, response]] : [])),
      ),
      points: pointsOf(all, verdictOf),
    })
  return (
    <>
      <section aria-labelledby="result" className="max-w-2xl">
        <h2 className="mb-2 text-2xl" id="result" ref={title} tabIndex={-1}>
          {say.result}
        </h2>
        {sitting.finishedAt === deadlineOf(sitting, settings) && <p>{say.timeOver}</p>}
        <div aria-live="polite" className="text-lg" data-result-points="">
          <Summary answered={all} locale={locale} verdictOf={verdictOf} />
        </div>
        <OnPaper finishedAt={finishedAt} locale={locale} student={student} />
        <p className="mt-2 text-ink-muted text-sm">{say.onlyPractice}</p>
        <DownloadResult fileOf={fileOf} id={bank.id} locale={locale} onStudent={setStudent} student={student} />
        {left !== null && <p className="mt-4">{say.attemptsLeft(left)}</p>}
        {left !== 0 && (
          <Button className="mt-4 print:hidden" onClick={onStartOver}>
            {say.anew}
          </Button>
        )}
      </section>
      <h2 className="mt-10 mb-4 break-after-avoid text-xl">{say.review}</h2>
      <div className="space-y-6">
        {all.map((answered, index) => (
          <QuestionCard
            isOver
            isTold
            key={answered.question.id}
            locale={locale}
            n={index + 1}
            of={all.length}
            onRespond={() => undefined}
            question={answered.question}
            response={answered.response}
            seed={answered.seed}
            verdict={verdictOf(answered)}
          />
        ))}
      </div>
    </>
  )
}

interface OnPaperProps {
  readonly student: string
  readonly finishedAt: number
  readonly locale: TakingProps['locale']
}

/** Whose result it is, and of when: on paper, where it leaves this browser. Who wrote no name can write it there. */
function OnPaper({ student, finishedAt, locale }: OnPaperProps) {
  const say = quizStrings[locale]
  const format = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'long', timeStyle: 'short' })
  return (
    <div className="mt-3 hidden print:block" data-on-paper="">
      <p className="flex items-baseline gap-2">
        {say.student}:
        {student.trim() === '' ? (
          <span className="h-7 flex-1 border-ink border-b" />
        ) : (
          <bdi className="font-semibold [overflow-wrap:anywhere]">{student}</bdi>
        )}
      </p>
      <p className="mt-1">{say.handedIn(format.format(finishedAt))}</p>
    </div>
  )
}
