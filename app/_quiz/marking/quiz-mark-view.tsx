'use client'

import Link from 'next/link'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import { Disclosure } from '#app/_ui/disclosure'
import { download } from '#app/_ui/download'
import { FileDrop } from '#app/_ui/file-drop'
import { pageIn } from '#app/_ui/href'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import type { Locale } from '#app/_ui/locale'
import type { Bank } from '#exercises/quiz/schema'
import { inLanguage } from '#exercises/quiz/words'
import { pointsText } from '../points'
import { fingerprintOf } from '../sitting'
import { EssayMarking } from './essay-marking'
import { keepMarks, keptMarks } from './kept-marks'
import { QuestionTable } from './question-table'
import { QuizChooser } from './quiz-chooser'
import { type QuizMarkStrings, quizMarkStrings } from './quiz-mark-strings'
import type { ResultPile } from './result-pile'
import { type HandMarks, kinshipOf, type MarkedQuiz, statisticsOf } from './result-rows'
import { ResultsTable } from './results-table'
import { useResults } from './use-results'

interface Props {
  readonly courseBanks: readonly Bank[]
  readonly locale: Locale
}

type Found = Pick<ResultPile, 'refused' | 'ignored'>
const NOTHING_FOUND: Found = { refused: [], ignored: 0 }

/** Where a teacher drops results of a quiz, sees them marked anew, marks what a person must, and saves the table. */
export function QuizMarkView({ courseBanks, locale }: Props) {
  const say = quizMarkStrings[locale]
  const [quiz, setQuiz] = useQuiz()
  const { rows, isFailed, add, clear } = useResults(quiz)
  const [found, setFound] = useState(NOTHING_FOUND)
  const [byHand, mark] = useHandMarks(quiz)
  const [said, setSaid] = useState('')
  const [announcement, announce] = useAnnouncement()
  const tell = (message: string) => {
    setSaid(message)
    announce(message)
  }

  const take = async (files: readonly File[]) => {
    tell(say.reading)
    const { readResults } = await import('./result-pile')
    const pile = await readResults(files)
    setFound((before) => ({
      refused: [...before.refused, ...pile.refused],
      ignored: before.ignored + pile.ignored,
    }))
    add(pile.found.map(({ path, content }) => ({ path, result: content })))
    tell(pile.found.length === 0 ? say.nothingFound : say.read(pile.found.length))
    // Results of the course's own banks say which they are of.
    const course = courseBanks.find((bank) =>
      pile.found.some(({ content }) => content.bank.fingerprint === fingerprintOf(bank)),
    )
    if (quiz === null && course !== undefined) setQuiz({ bank: course, settings: null })
  }
  const save = async () => {
    if (quiz === null) return
    const { resultsCsv } = await import('./results-csv')
    const name = `${new Date().toLocaleDateString('sv-SE')}_${quiz.bank.id}.csv`
    download(new Blob([resultsCsv(rows, quiz, byHand, say)], { type: 'text/csv;charset=utf-8' }), name)
    tell(say.saved(name))
  }
  const ours = quiz ? rows.filter((row) => kinshipOf(row.result, quiz) === 'same') : []
  const done = ours.filter(({ marks }) => marks !== null).length
  const isDone = ours.length > 0 && done === ours.length
  useEffect(() => {
    if (isDone) announce(say.done(ours.length))
    // Said once, when the last is marked.
  }, [isDone])
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
        <FileDrop
          accept=".json,.zip,application/json,application/zip"
          choose={say.choose}
          className="p-5 sm:p-8"
          drop={say.drop}
          look="primary"
          multiple
          onFiles={take}
        />
        <noscript>
          <p>{say.needsScript}</p>
        </noscript>
        <p aria-hidden="true" className="min-h-7 text-ink-muted">
          {said}
        </p>
        <LiveRegion {...announcement} />
        {isFailed && <Callout kind="wrong" title={say.failed} />}
        {rows.length > 0 && quiz === null && <Callout title={say.waits} />}
        <Refused found={found} say={say} />
      </section>
      {quiz !== null && rows.length > 0 && (
        <>
          <section className="space-y-3">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
              <h2 className="text-xl">{say.table}</h2>
              <p className="text-ink-muted tabular-nums">{say.progress(done, ours.length)}</p>
              <span className="flex flex-wrap gap-3 sm:ml-auto">
                <Button
                  onClick={() => {
                    clear()
                    setFound(NOTHING_FOUND)
                    setSaid('')
                  }}
                >
                  {say.clear}
                </Button>
                <Button look="primary" onClick={save}>
                  {say.save}
                </Button>
              </span>
            </div>
            <ResultsTable byHand={byHand} locale={locale} quiz={quiz} rows={rows} />
            <p className="text-ink-muted text-sm">
              {say.open} {say.saveNote}
            </p>
          </section>
          <Essays byHand={byHand} locale={locale} onMark={mark} quiz={quiz} rows={rows} />
          <section className="max-w-3xl space-y-3">
            <h2 className="text-xl">{say.perQuestion}</h2>
            <p className="text-ink-muted">{say.perQuestionNote}</p>
            <QuestionTable locale={locale} statistics={statisticsOf(rows, quiz, byHand)} />
          </section>
        </>
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

/** The quiz that came with the address, or that was opened since. */
function useQuiz(): [MarkedQuiz | null, (quiz: MarkedQuiz | null) => void] {
  const [quiz, setQuiz] = useState<MarkedQuiz | null>(null)
  const fragment = useSyncExternalStore(
    onFragment,
    () => location.hash,
    () => '',
  )
  useEffect(() => {
    if (fragment === '') return
    let isWanted = true
    import('../bank-link')
      .then(({ openFragment }) => openFragment(fragment))
      .then((opened) => {
        if (isWanted && opened.kind === 'bank') setQuiz({ bank: opened.bank, settings: opened.settings })
      })
    return () => {
      isWanted = false
    }
  }, [fragment])
  return [quiz, setQuiz]
}

function onFragment(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/** The points that a person gave to answers of this quiz, kept with each change. */
function useHandMarks(quiz: MarkedQuiz | null): [HandMarks, (key: string, points: number | null) => void] {
  const fingerprint = quiz && fingerprintOf(quiz.bank)
  const [marks, setMarks] = useState<HandMarks>(new Map())
  const latest = useRef(marks)
  useEffect(() => {
    latest.current = fingerprint === null ? new Map() : keptMarks(fingerprint)
    setMarks(latest.current)
  }, [fingerprint])
  const mark = (key: string, points: number | null) => {
    const next = new Map(latest.current)
    if (points === null) next.delete(key)
    else next.set(key, points)
    latest.current = next
    setMarks(next)
    if (fingerprint !== null) keepMarks(fingerprint, next)
  }
  return [marks, mark]
}

interface EssaysProps {
  readonly quiz: MarkedQuiz
  readonly rows: Parameters<typeof EssayMarking>[0]['rows']
  readonly byHand: HandMarks
  readonly locale: Locale
  readonly onMark: (key: string, points: number | null) => void
}

function Essays({ quiz, rows, byHand, locale, onMark }: EssaysProps) {
  const essays = quiz.bank.questions.flatMap((question, index) =>
    question.type === 'essay' ? [{ question, n: index + 1 }] : [],
  )
  const hasWritten = essays.some(({ question }) => rows.some(({ marks }) => marks?.[question.id]?.kind === 'written'))
  if (!hasWritten) return null
  return (
    <section className="max-w-3xl space-y-3">
      <h2 className="text-xl">{quizMarkStrings[locale].essays}</h2>
      {essays.map(({ question, n }) => (
        <EssayMarking
          byHand={byHand}
          key={question.id}
          locale={locale}
          n={n}
          onMark={onMark}
          question={question}
          rows={rows}
        />
      ))}
    </section>
  )
}

function Refused({ found, say }: { readonly found: Found; readonly say: QuizMarkStrings }) {
  if (found.refused.length === 0 && found.ignored === 0) return null
  return (
    <div>
      {found.refused.length > 0 && (
        <Disclosure open summary={`${say.refused}: ${found.refused.length}`}>
          <ul className="max-h-72 space-y-2 overflow-y-auto text-[0.9375rem]">
            {found.refused.map(({ path, refusal }, index) => (
              // The list only grows, and two files may have one name and one reason.
              <li className="[overflow-wrap:anywhere]" key={index}>
                <bdi className="font-mono text-sm">{path}</bdi>
                <br />
                {say.refusal[refusal.kind]}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {found.ignored > 0 && <p className="mt-2 text-ink-muted text-sm">{say.ignored(found.ignored)}</p>}
    </div>
  )
}
