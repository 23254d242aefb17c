'use client'

import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { recordReviews } from '#app/_progress/store'
import { answeredInQuiz } from '#app/_review/answered-in-quiz'
import { Button } from '#app/_ui/button'
import { download } from '#app/_ui/download'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import type { Response } from '#exercises/quiz/response'
import { QuestionCard } from './question-card'
import { quizStrings } from './quiz-strings'
import { LONGEST_STUDENT, resultFileName, resultText } from './result-file'
import { attemptsLeft, deadlineOf, fingerprintOf, questionSeed, questionsInOrder, responseTo } from './sitting'
import { pointsOf, Summary, type TakingProps } from './taking'
import { type Answered, useVerdicts } from './use-verdicts'

/** A test that was handed in: what it came to, each question with what is said about it, and the file for who marks. */
export function Results({ bank, settings, sitting, onStartOver, takesFocus, storeKey, locale }: TakingProps) {
  const say = quizStrings[locale]
  const title = useRef<HTMLHeadingElement>(null)
  const all: Answered[] = questionsInOrder(bank, sitting, settings).map((question) => ({
    question,
    response: responseTo(sitting, question),
    seed: questionSeed(sitting, question.id),
  }))
  const { verdictOf } = useVerdicts(all)
  const left = attemptsLeft(sitting, settings)
  useEffect(() => {
    if (takesFocus) title.current?.focus()
  }, [takesFocus])

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

  const fileOf = (student: string): string =>
    resultText({
      student,
      bank: { id: bank.id, fingerprint: fingerprintOf(bank) },
      settings,
      attempt: Math.max(1, sitting.finished.length),
      seed: sitting.seed,
      startedAt: sitting.startedAt,
      finishedAt: sitting.finishedAt ?? sitting.changedAt,
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
        <p className="mt-2 text-ink-muted text-sm">{say.onlyPractice}</p>
        <Download fileOf={fileOf} id={bank.id} locale={locale} />
        {left !== null && <p className="mt-4">{say.attemptsLeft(left)}</p>}
        {left !== 0 && (
          <Button className="mt-4 print:hidden" onClick={onStartOver}>
            {say.anew}
          </Button>
        )}
      </section>
      <h2 className="mt-10 mb-4 text-xl">{say.review}</h2>
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

interface DownloadProps {
  readonly fileOf: (student: string) => string
  readonly id: string
  readonly locale: TakingProps['locale']
}

function Download({ fileOf, id: bank, locale }: DownloadProps) {
  const say = quizStrings[locale]
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [student, setStudent] = useState('')
  const [outcome, setOutcome] = useState('')
  const [announcement, announce] = useAnnouncement()
  const tell = (message: string) => {
    setOutcome(message)
    announce(message)
  }
  const save = () => {
    const name = student.trim()
    if (name === '') {
      tell(say.noName)
      field.current?.focus()
      return
    }
    const fileName = resultFileName(bank, name)
    download(new Blob([fileOf(name)], { type: 'application/json' }), fileName)
    tell(say.downloaded(fileName))
  }
  return (
    <div className="mt-5 print:hidden">
      <label className="block font-medium" htmlFor={id}>
        {say.student}
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <input
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          className="min-h-10 min-w-0 flex-1 basis-48 rounded-md border border-ink-muted bg-surface px-3"
          id={id}
          maxLength={LONGEST_STUDENT}
          onChange={({ currentTarget }) => setStudent(currentTarget.value)}
          ref={field}
          value={student}
        />
        <Button onClick={save}>{say.download}</Button>
      </div>
      <p className="mt-1 text-ink-muted text-sm" id={`${id}-hint`}>
        {say.studentHint}
      </p>
      <p aria-hidden="true" className="mt-1 text-sm empty:hidden">
        {outcome}
      </p>
      <LiveRegion {...announcement} />
    </div>
  )
}
