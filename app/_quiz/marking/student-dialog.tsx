'use client'

import dynamic from 'next/dynamic'
import { useEffect, useRef } from 'react'
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

/** Whose answers are shown. */
export interface ChosenStudent {
  /** Of the row. */
  readonly id: number
  /**
   * The rows among which one goes on, as the table had them when the first was chosen: points that are given here may give it another
   * order, and who goes from one to the next meets each student once.
   */
  readonly among: readonly number[]
}

interface Props {
  readonly rows: readonly ResultRow[]
  readonly chosen: ChosenStudent | null
  readonly quiz: MarkedQuiz
  readonly byHand: HandMarks
  readonly remarks: ReadonlyMap<number, readonly Remark[]>
  readonly locale: Locale
  readonly onChoose: (chosen: ChosenStudent | null) => void
  readonly onMark: (key: string, points: number | null) => void
}

/** One student's answers over the table, and the way to the next student. Escape closes it. */
export function StudentDialog(props: Props) {
  const { rows, chosen, onChoose, locale } = props
  const say = quizMarkStrings[locale]
  const row = rows.find(({ id }) => id === chosen?.id)
  const at = chosen?.among.indexOf(chosen.id) ?? 0
  const step = (words: string, by: number) => {
    const id = chosen?.among[at + by]
    return (
      <Button
        aria-disabled={id === undefined}
        onClick={() => chosen && id !== undefined && onChoose({ ...chosen, id })}
      >
        {words}
      </Button>
    )
  }
  return (
    <Dialog
      aside={
        <span className="ml-auto flex flex-wrap items-center gap-2 font-normal">
          {step(say.previous, -1)}
          <span className="text-ink-muted text-sm tabular-nums">{say.place(at + 1, chosen?.among.length ?? 0)}</span>
          {step(say.next, 1)}
          <Button onClick={() => onChoose(null)}>{say.close}</Button>
        </span>
      }
      onClose={() => onChoose(null)}
      open={row !== undefined}
      place="wide"
      title={<bdi aria-live="polite">{row?.result.student}</bdi>}
    >
      {row && <Inside {...props} row={row} />}
    </Dialog>
  )
}

type InsideProps = Omit<Props, 'rows' | 'chosen' | 'onChoose'> & { readonly row: ResultRow }

function Inside({ row, quiz, byHand, remarks, locale, onMark }: InsideProps) {
  const say = quizMarkStrings[locale]
  const top = useRef<HTMLParagraphElement>(null)
  const { points, isOpen } = totalIn(row, quiz, byHand)
  const outOf = quiz.bank.questions.reduce((sum, each) => sum + each.points, 0)
  useEffect(() => {
    top.current?.closest('dialog')?.scrollTo({ top: 0 })
  }, [row.id])
  return (
    <>
      <p className="mb-3 tabular-nums" ref={top}>
        <span className="font-semibold">{say.pointsOf(pointsText(points), pointsText(outOf))}</span>
        {isOpen && <span className="text-ink-muted"> · {say.openStill}</span>}
        <span className="text-ink-muted"> · {say.took(clockText(timeTaken(row)))}</span>
      </p>
      {remarks.get(row.id)?.map((remark) => (
        <p className="mb-2 text-loss" key={remark.kind}>
          {remarkText(remark, say)}
        </p>
      ))}
      <StudentAnswers byHand={byHand} key={row.id} locale={locale} onMark={onMark} quiz={quiz} row={row} />
    </>
  )
}
