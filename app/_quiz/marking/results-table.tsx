import { memo } from 'react'
import { SortHeader } from '#app/_class/sort-header'
import type { Locale } from '#app/_ui/locale'
import { clockText } from '../clock'
import { pointsText } from '../points'
import { type QuizMarkStrings, quizMarkStrings, remarkText } from './quiz-mark-strings'
import {
  type HandMarks,
  kinshipOf,
  type MarkedQuiz,
  pointsIn,
  type Remark,
  type ResultRow,
  totalIn,
} from './result-rows'
import { type ResultOrder, timeTaken } from './sort-results'

interface Props {
  /** In the order in which they are shown. */
  readonly rows: readonly ResultRow[]
  readonly order: ResultOrder | null
  readonly onOrder: (order: ResultOrder) => void
  readonly remarks: ReadonlyMap<number, readonly Remark[]>
  readonly quiz: MarkedQuiz
  readonly byHand: HandMarks
  readonly locale: Locale
  /** Somebody wants to see the answers of a row. */
  readonly onChoose: (id: number) => void
}

const PANE = 'overflow-x-auto rounded-md border border-line'

/** Students down, questions across. What is too wide scrolls beside the student's name. */
export function ResultsTable({ rows, order, onOrder, remarks, quiz, byHand, locale, onChoose }: Props) {
  const say = quizMarkStrings[locale]
  const { questions } = quiz.bank
  const outOf = questions.reduce((sum, { points }) => sum + points, 0)
  const header = (by: ResultOrder['by'], words: string, points?: number) => (
    <SortHeader
      by={by}
      className={by === 'student' ? 'sticky left-0 z-1 bg-surface-raised' : 'whitespace-nowrap'}
      isText={by === 'student'}
      key={words}
      onOrder={onOrder}
      order={order}
      title={say.sortBy(words)}
    >
      {words}
      {points !== undefined && <span className="font-normal text-ink-muted"> {pointsText(points)}</span>}
    </SortHeader>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keyboard.
    <section aria-label={say.table} className={PANE} tabIndex={0}>
      <table className="w-full border-separate border-spacing-0 text-left text-[0.9375rem]">
        <thead className="bg-surface-raised align-bottom">
          <tr>
            {header('student', say.student)}
            {header('total', say.total, outOf)}
            {header('time', say.time)}
            {questions.map(({ id, points }, index) => header({ question: id }, say.question(index + 1), points))}
          </tr>
        </thead>
        <tbody className="[&_:is(td,th)]:border-line [&_:is(td,th)]:border-t [&_:is(td,th)]:px-3 [&_:is(td,th)]:py-2">
          {rows.map((row) => (
            <ResultLine
              cells={cellsOf(row, quiz, byHand, say).join('\n')}
              key={row.id}
              locale={locale}
              notes={(remarks.get(row.id) ?? []).map((remark) => remarkText(remark, say)).join('\n')}
              onChoose={onChoose}
              row={row}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface LineProps extends Pick<Props, 'locale' | 'onChoose'> {
  readonly row: ResultRow
  /** One in each line, as are the notes: two texts are the same where two lists would differ. */
  readonly cells: string
  readonly notes: string
}

/** One file. Drawn anew only when something in it changes: a class is marked one by one, and each mark is a change of the table. */
const ResultLine = memo(function ResultLine({ row, cells, notes, locale, onChoose }: LineProps) {
  const { student } = row.result
  return (
    <tr>
      <th
        className="sticky left-0 z-1 min-w-36 max-w-44 bg-surface font-normal [overflow-wrap:anywhere] sm:min-w-72 sm:max-w-80"
        scope="row"
      >
        {row.marks === null ? (
          <bdi className="font-medium">{student}</bdi>
        ) : (
          <button
            aria-label={quizMarkStrings[locale].answersOf(student)}
            className="link min-h-6 cursor-pointer text-left font-medium"
            onClick={() => onChoose(row.id)}
            type="button"
          >
            <bdi>{student}</bdi>
          </button>
        )}
        <span className="line-clamp-1 text-ink-muted text-sm" title={row.path}>
          <bdi>{row.path}</bdi>
        </span>
        {notes !== '' && <span className="block whitespace-pre-line text-loss text-sm">{notes}</span>}
      </th>
      {cells.split('\n').map((cell, index) => (
        // The columns stay where they are.
        <td className={`whitespace-nowrap tabular-nums ${index === 0 ? 'font-medium' : ''}`} key={index}>
          {cell}
        </td>
      ))}
    </tr>
  )
})

/** What stands in the line of a row, from the total on. */
function cellsOf(row: ResultRow, quiz: MarkedQuiz, byHand: HandMarks, say: QuizMarkStrings): string[] {
  const isOurs = kinshipOf(row.result, quiz) === 'same'
  return [
    totalText(row, quiz, byHand),
    isOurs ? clockText(timeTaken(row)) : '',
    ...quiz.bank.questions.map((question) => {
      const mark = row.marks?.[question.id]
      if (mark === undefined) return isOurs ? say.cells.waiting : ''
      const points = pointsIn(row, question, byHand)
      if (mark.kind === 'scored' || (mark.kind === 'written' && points !== null)) return pointsText(points ?? 0)
      return say.cells[mark.kind]
    }),
  ]
}

function totalText(row: ResultRow, quiz: MarkedQuiz, byHand: HandMarks): string {
  if (row.marks === null) return ''
  const { points, isOpen } = totalIn(row, quiz, byHand)
  return pointsText(points) + (isOpen ? ' …' : '')
}
