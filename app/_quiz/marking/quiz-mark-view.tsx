'use client'

import Link from 'next/link'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { LeftOutFiles } from '#app/_class/left-out-files'
import { PileDrop } from '#app/_class/pile-drop'
import { today, usePile } from '#app/_class/use-pile'
import { Button } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import { pageIn } from '#app/_ui/href'
import type { Locale } from '#app/_ui/locale'
import type { Bank } from '#exercises/quiz/schema'
import { inLanguage } from '#exercises/quiz/words'
import { pointsText } from '../points'
import { fingerprintOf } from '../sitting'
import { Essays } from './essay-marking'
import { QuestionTable } from './question-table'
import { QuizChooser } from './quiz-chooser'
import { quizMarkStrings } from './quiz-mark-strings'
import type { ResultRefusal } from './result-pile'
import { kinshipOf, type MarkedQuiz, type ResultRow, remarksOn, statisticsOf } from './result-rows'
import { ResultsTable } from './results-table'
import { type ResultOrder, sortedResults } from './sort-results'
import { type ChosenStudent, StudentDialog } from './student-dialog'
import { useHandMarks } from './use-hand-marks'
import { useQuizToMark } from './use-quiz-to-mark'
import { useResults } from './use-results'

interface Props {
  readonly courseBanks: readonly Bank[]
  readonly locale: Locale
}

/** Where a teacher drops results of a quiz, sees them marked anew, marks what a person must, and saves the table. */
export function QuizMarkView({ courseBanks, locale }: Props) {
  const say = quizMarkStrings[locale]
  const [quiz, setQuiz] = useQuizToMark()
  const { rows, isFailed, add, clear } = useResults(quiz)
  const files = usePile<ResultRefusal>(say)

  const take = async (chosen: readonly File[]) => {
    const { readResults } = await import('./result-pile')
    const { found } = await files.open(() => readResults(chosen))
    add(found.map(({ path, content }) => ({ path, result: content })))
    files.tell(found.length === 0 ? say.nothingFound : say.read(found.length))
    // Results of the course's own banks say which they are of.
    const course = courseBanks.find((bank) =>
      found.some(({ content }) => content.bank.fingerprint === fingerprintOf(bank)),
    )
    if (quiz === null && course !== undefined) setQuiz({ bank: course, settings: null })
  }
  return (
    <div className="mt-6 space-y-8">
      <section className="max-w-3xl space-y-3">
        <h2 className="text-xl">{say.quiz}</h2>
        {quiz === null ? (
          <QuizChooser courseBanks={courseBanks} locale={locale} onOpen={setQuiz} />
        ) : (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p>
              <span className="text-ink-muted">{say.isOpen}</span>{' '}
              <bdi className="font-medium">{inLanguage(quiz.bank.title, locale)}</bdi>{' '}
              <span className="text-ink-muted">({say.questions(quiz.bank.questions.length, pointsOf(quiz.bank))})</span>
            </p>
            <Button onClick={() => setQuiz(null)}>{say.another}</Button>
          </div>
        )}
      </section>
      <section className="space-y-3">
        <h2 className="text-xl">{say.results}</h2>
        <PileDrop onFiles={take} pile={files} say={say} />
        {isFailed && <Callout kind="wrong" title={say.failed} />}
        {rows.length > 0 && quiz === null && <Callout title={say.waits} />}
        <LeftOutFiles files={files.leftOut} reasonOf={({ kind }) => say.refusal[kind]} say={say} />
      </section>
      {quiz !== null && rows.length > 0 && (
        <Marked
          files={files}
          locale={locale}
          onClear={() => {
            clear()
            files.clear()
          }}
          quiz={quiz}
          rows={rows}
        />
      )}
      <p className="text-ink-muted">
        {say.exercises}{' '}
        <Link className="link" href={pageIn(locale, 'mark')}>
          {say.toExercises}
        </Link>
      </p>
    </div>
  )
}

const pointsOf = ({ questions }: Bank): string => pointsText(questions.reduce((sum, { points }) => sum + points, 0))

interface MarkedProps {
  readonly quiz: MarkedQuiz
  readonly rows: readonly ResultRow[]
  readonly files: Pick<ReturnType<typeof usePile>, 'announce' | 'saveCsv'>
  readonly locale: Locale
  readonly onClear: () => void
}

/** The table of results, each student's answers over it, what a person has to mark, and how hard each question was. */
function Marked({ quiz, rows, files, locale, onClear }: MarkedProps) {
  const say = quizMarkStrings[locale]
  const [byHand, mark] = useHandMarks(quiz)
  const [order, setOrder] = useState<ResultOrder | null>(null)
  const [chosen, setChosen] = useState<ChosenStudent | null>(null)
  const sorted = useMemo(
    () => sortedResults(rows, order, { quiz, byHand, locale }),
    [rows, order, quiz, byHand, locale],
  )
  const marked = useRef<readonly number[]>([])
  useEffect(() => {
    marked.current = sorted.filter(({ marks }) => marks !== null).map(({ id }) => id)
  }, [sorted])
  // The same function each time, so that no line of the table is drawn anew for it.
  const open = useCallback((id: number) => setChosen({ id, among: marked.current }), [])
  const remarks = useMemo(() => remarksOn(rows, quiz), [rows, quiz])
  const statistics = useMemo(() => statisticsOf(rows, quiz, byHand), [rows, quiz, byHand])
  const ours = rows.filter(({ result }) => kinshipOf(result, quiz) === 'same')
  const done = ours.filter(({ marks }) => marks !== null).length
  const isDone = ours.length > 0 && done === ours.length
  useEffect(() => {
    if (isDone) files.announce(say.done(ours.length))
    // Said once, when the last is marked.
  }, [isDone])

  const save = async () => {
    const { resultsCsv } = await import('./results-csv')
    files.saveCsv(resultsCsv(sorted, quiz, byHand, say), `${today()}_${quiz.bank.id}.csv`)
  }
  return (
    <>
      <section className="space-y-3">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <h2 className="text-xl">{say.table}</h2>
          <p className="text-ink-muted tabular-nums">{say.progress(done, ours.length)}</p>
          <span className="flex flex-wrap gap-3 sm:ml-auto">
            <Button onClick={onClear}>{say.clear}</Button>
            <Button look="primary" onClick={save}>
              {say.save}
            </Button>
          </span>
        </div>
        <ResultsTable
          byHand={byHand}
          locale={locale}
          onChoose={open}
          onOrder={setOrder}
          order={order}
          quiz={quiz}
          remarks={remarks}
          rows={sorted}
        />
        <p className="text-ink-muted text-sm">
          {say.tableNote} {say.open} {say.saveNote}
        </p>
      </section>
      <StudentDialog
        byHand={byHand}
        chosen={chosen}
        locale={locale}
        onChoose={setChosen}
        onMark={mark}
        quiz={quiz}
        remarks={remarks}
        rows={sorted}
      />
      <Essays byHand={byHand} locale={locale} onMark={mark} quiz={quiz} rows={rows} />
      <section className="max-w-3xl space-y-3">
        <h2 className="text-xl">{say.perQuestion}</h2>
        <p className="text-ink-muted">{say.perQuestionNote}</p>
        <QuestionTable locale={locale} statistics={statistics} />
      </section>
    </>
  )
}
