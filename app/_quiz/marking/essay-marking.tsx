import { useId, useState } from 'react'
import { Disclosure } from '#app/_ui/disclosure'
import type { Locale } from '#app/_ui/locale'
import type { QuestionOf } from '#exercises/quiz/questions'
import { inLanguage } from '#exercises/quiz/words'
import { Markdown } from '../markdown'
import { pointsText } from '../points'
import { quizMarkStrings } from './quiz-mark-strings'
import { type HandMarks, handKey, type ResultRow } from './result-rows'

interface Props {
  readonly question: QuestionOf<'essay'>
  /** Its number in the bank. */
  readonly n: number
  readonly rows: readonly ResultRow[]
  readonly byHand: HandMarks
  readonly locale: Locale
  readonly onMark: (key: string, points: number | null) => void
}

/** What students wrote to one question, each with a field for its points. */
export function EssayMarking({ question, n, rows, byHand, locale, onMark }: Props) {
  const say = quizMarkStrings[locale]
  const written = rows.flatMap((row) => {
    const mark = row.marks?.[question.id]
    return mark?.kind === 'written' ? [{ row, text: mark.text }] : []
  })
  if (written.length === 0) return null
  return (
    <Disclosure open summary={say.essayOf(n, inLanguage(question.title ?? question.text, locale).slice(0, 80))}>
      {question.forMarker !== undefined && (
        <div className="mb-3 text-ink-muted">
          <p className="font-medium">{say.look}</p>
          <Markdown locale={locale} words={question.forMarker} />
        </div>
      )}
      <ul className="divide-y divide-line">
        {written.map(({ row, text }) => {
          const key = handKey(row.result, question.id)
          return (
            <li className="py-3" key={row.id}>
              <p className="font-medium [overflow-wrap:anywhere]">
                <bdi>{row.result.student}</bdi>
              </p>
              <p className="my-1 whitespace-pre-wrap [overflow-wrap:anywhere]">{text || say.noText}</p>
              <PointsField
                label={say.pointsFor(row.result.student)}
                most={question.points}
                of={say.of(pointsText(question.points))}
                onMark={(points) => onMark(key, points)}
                points={byHand.get(key) ?? null}
              />
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}

interface FieldProps {
  readonly label: string
  readonly of: string
  readonly most: number
  readonly points: number | null
  readonly onMark: (points: number | null) => void
}

/** Points as somebody types them: what is no number from 0 to the most stays in the field, and does not count. */
function PointsField({ label, of, most, points, onMark }: FieldProps) {
  const id = useId()
  const [text, setText] = useState(points === null ? '' : pointsText(points))
  const isWrong = text.trim() !== '' && pointsIn(text, most) === null
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label className="text-[0.9375rem]" htmlFor={id}>
        {label}
      </label>
      <input
        aria-describedby={`${id}-of`}
        aria-invalid={isWrong}
        autoComplete="off"
        className={`min-h-9 w-20 rounded-md border bg-surface px-2 ${isWrong ? 'border-loss' : 'border-ink-muted'}`}
        id={id}
        inputMode="decimal"
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          onMark(pointsIn(currentTarget.value, most))
        }}
        value={text}
      />
      <span className={isWrong ? 'text-loss' : 'text-ink-muted'} id={`${id}-of`}>
        {of}
      </span>
    </div>
  )
}

function pointsIn(text: string, most: number): number | null {
  const written = text.normalize('NFKC').trim().replace(',', '.')
  const value = Number(written)
  return /^\d+(\.\d*)?$/.test(written) && value <= most ? value : null
}
