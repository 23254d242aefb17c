'use client'

import dynamic from 'next/dynamic'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/_ui/button'
import { Dialog } from '#app/_ui/dialog'
import type { Locale } from '#app/_ui/locale'
import { clockText } from '../clock'
import { pointsText } from '../points'
import { quizMarkStrings, remarkText } from './quiz-mark-strings'
import { type HandMarks, type MarkedQuiz, type Remark, type ResultRow, totalIn } from './result-rows'
import { timeTaken } from './sort-results'

/** Drawings of runs and all types of questions come with it: only who opens a result needs them. */
const StudentAnswers = dynamic(() => import('./student-answers').then((it) => it.StudentAnswers))

interface Props {
  /** In the order of the table. */
  readonly rows: readonly ResultRow[]
  /** Whose answers are shown, by the row; null while nobody's are. */
  readonly chosen: number | null
  readonly quiz: MarkedQuiz
  readonly byHand: HandMarks
  readonly remarks: ReadonlyMap<number, readonly Remark[]>
  readonly locale: Locale
  readonly onChoose: (id: number | null) => void
  readonly onMark: (key: string, points: number | null) => void
}

/** One student's answers over the table, and the way to the next student. Escape closes it. */
export function StudentDialog(props: Props) {
  const { rows, chosen, onChoose, locale } = props
  const say = quizMarkStrings[locale]
  const row = rows.find(({ id }) => id === chosen)
  return (
    <Dialog
      aside={<Button onClick={() => onChoose(null)}>{say.close}</Button>}
      onClose={() => onChoose(null)}
      open={row !== undefined}
      place="wide"
      title={<bdi aria-live="polite">{row?.result.student}</bdi>}
    >
      {row && <Inside {...props} row={row} />}
    </Dialog>
  )
}

function Inside({ row, rows, quiz, byHand, remarks, locale, onChoose, onMark }: Props & { readonly row: ResultRow }) {
  const say = quizMarkStrings[locale]
  // Points that are given here may give the table another order; who goes from one to the next meets each student once.
  const [order] = useState(() => rows.filter(({ marks }) => marks !== null).map(({ id }) => id))
  const top = useRef<HTMLDivElement>(null)
  const at = order.indexOf(row.id)
  const { points, isOpen } = totalIn(row, quiz, byHand)
  const outOf = quiz.bank.questions.reduce((sum, each) => sum + each.points, 0)
  useEffect(() => {
    top.current?.closest('dialog')?.scrollTo({ top: 0 })
  }, [row.id])
  const step = (words: string, by: number) => {
    const next = order[at + by]
    return (
      <Button aria-disabled={next === undefined} onClick={() => next !== undefined && onChoose(next)}>
        {words}
      </Button>
    )
  }
  return (
    <>
      <div
        className="sticky -top-5 z-10 -mx-5 mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-surface px-5 py-2"
        ref={top}
      >
        <p className="tabular-nums">
          <span className="font-semibold">{say.pointsOf(pointsText(points), pointsText(outOf))}</span>
          {isOpen && <span className="text-ink-muted"> · {say.openStill}</span>}
          <span className="text-ink-muted"> · {say.took(clockText(timeTaken(row)))}</span>
        </p>
        <span className="flex flex-wrap items-center gap-2 sm:ml-auto">
          {step(say.previous, -1)}
          <span className="text-ink-muted text-sm tabular-nums">{say.place(at + 1, order.length)}</span>
          {step(say.next, 1)}
        </span>
      </div>
      {remarks.get(row.id)?.map((remark) => (
        <p className="mb-2 text-loss" key={remark.kind}>
          {remarkText(remark, say)}
        </p>
      ))}
      <StudentAnswers byHand={byHand} key={row.id} locale={locale} onMark={onMark} quiz={quiz} row={row} />
    </>
  )
}
