import type { Locale } from '#app/_ui/locale'
import { pointsText } from '../points'
import { type QuizMarkStrings, quizMarkStrings, remarkText } from './quiz-mark-strings'
import { type HandMarks, kinshipOf, type MarkedQuiz, pointsIn, type ResultRow, remarksOn, totalIn } from './result-rows'

interface Props {
  readonly rows: readonly ResultRow[]
  readonly quiz: MarkedQuiz
  readonly byHand: HandMarks
  readonly locale: Locale
}

const PANE = 'overflow-x-auto rounded-md border border-line'

/** Students down, questions across. What is too wide scrolls beside the student's name. */
export function ResultsTable({ rows, quiz, byHand, locale }: Props) {
  const say = quizMarkStrings[locale]
  const { questions } = quiz.bank
  const outOf = questions.reduce((sum, { points }) => sum + points, 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keyboard.
    <section aria-label={say.table} className={PANE} tabIndex={0}>
      <table className="w-full border-separate border-spacing-0 text-left text-[0.9375rem]">
        <thead className="bg-surface-raised align-bottom [&_th]:px-3 [&_th]:py-2 [&_th]:font-semibold">
          <tr>
            <th className="sticky left-0 bg-surface-raised" scope="col">
              {say.student}
            </th>
            <th className="whitespace-nowrap" scope="col">
              {say.total} <span className="font-normal text-ink-muted">{pointsText(outOf)}</span>
            </th>
            {questions.map(({ id, points }, index) => (
              <th className="whitespace-nowrap" key={id} scope="col">
                {say.question(index + 1)} <span className="font-normal text-ink-muted">{pointsText(points)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&_:is(td,th)]:border-line [&_:is(td,th)]:border-t [&_:is(td,th)]:px-3 [&_:is(td,th)]:py-2">
          {rows.map((row) => (
            <tr key={row.id}>
              <th
                className="sticky left-0 min-w-36 max-w-44 bg-surface font-normal [overflow-wrap:anywhere] sm:min-w-72 sm:max-w-80"
                scope="row"
              >
                <bdi className="font-medium">{row.result.student}</bdi>
                <span className="line-clamp-1 text-ink-muted text-sm" title={row.path}>
                  <bdi>{row.path}</bdi>
                </span>
                {remarksOn(row, rows, quiz).map((remark) => (
                  <span className="block text-loss text-sm" key={remark.kind}>
                    {remarkText(remark, say)}
                  </span>
                ))}
              </th>
              <td className="whitespace-nowrap font-medium tabular-nums">{totalText(row, quiz, byHand)}</td>
              {questions.map((question) => (
                <td className="whitespace-nowrap tabular-nums" key={question.id}>
                  {cellText(row, question, quiz, byHand, say)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function totalText(row: ResultRow, quiz: MarkedQuiz, byHand: HandMarks): string {
  if (row.marks === null) return ''
  const { points, isOpen } = totalIn(row, quiz, byHand)
  return pointsText(points) + (isOpen ? ' …' : '')
}

function cellText(
  row: ResultRow,
  question: MarkedQuiz['bank']['questions'][number],
  quiz: MarkedQuiz,
  byHand: HandMarks,
  { cells }: QuizMarkStrings,
): string {
  const mark = row.marks?.[question.id]
  if (mark === undefined) return kinshipOf(row.result, quiz) === 'same' ? cells.waiting : ''
  const points = pointsIn(row, question, byHand)
  if (mark.kind === 'scored' || (mark.kind === 'written' && points !== null)) return pointsText(points ?? 0)
  return cells[mark.kind]
}
