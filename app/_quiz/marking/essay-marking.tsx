import { memo } from 'react'
import { Disclosure } from '#app/_ui/disclosure'
import type { Locale } from '#app/_ui/locale'
import type { QuestionOf } from '#exercises/quiz/questions'
import { Markdown } from '../markdown'
import { pointsText } from '../points'
import { PointsField } from './points-field'
import { questionLabel } from './question-label'
import { quizMarkStrings } from './quiz-mark-strings'
import { type HandMarks, handKey, type MarkedQuiz, type ResultRow } from './result-rows'

interface Props {
  readonly rows: readonly ResultRow[]
  readonly byHand: HandMarks
  readonly locale: Locale
  readonly onMark: (key: string, points: number | null) => void
}

/** All essays of a pile, question by question. */
export function Essays({ quiz, ...rest }: Props & { readonly quiz: MarkedQuiz }) {
  const { rows, locale } = rest
  const essays = quiz.bank.questions.flatMap((question, index) =>
    question.type === 'essay' && rows.some(({ marks }) => marks?.[question.id]?.kind === 'written')
      ? [{ question, n: index + 1 }]
      : [],
  )
  if (essays.length === 0) return null
  return (
    <section className="max-w-3xl space-y-3">
      <h2 className="text-xl">{quizMarkStrings[locale].essays}</h2>
      {essays.map(({ question, n }) => (
        <EssayMarking {...rest} key={question.id} n={n} question={question} />
      ))}
    </section>
  )
}

interface MarkingProps extends Props {
  readonly question: QuestionOf<'essay'>
  /** Its number in the bank. */
  readonly n: number
}

/** What students wrote to one question, each with a field for its points. */
function EssayMarking({ question, n, rows, byHand, locale, onMark }: MarkingProps) {
  const say = quizMarkStrings[locale]
  return (
    <Disclosure open summary={say.essayOf(n, questionLabel(question, locale))}>
      <ForMarker locale={locale} question={question} />
      <ul className="divide-y divide-line">
        {rows.map((row) => {
          const mark = row.marks?.[question.id]
          if (mark?.kind !== 'written') return null
          const key = handKey(row.result, question.id)
          return (
            <Essay
              key={row.id}
              locale={locale}
              markKey={key}
              most={question.points}
              onMark={onMark}
              points={byHand.get(key) ?? null}
              student={row.result.student}
              text={mark.text}
            />
          )
        })}
      </ul>
    </Disclosure>
  )
}

/** What the author says to who marks. */
export function ForMarker({ question, locale }: { readonly question: QuestionOf<'essay'>; readonly locale: Locale }) {
  if (question.forMarker === undefined) return null
  return (
    <div className="mb-3 text-ink-muted">
      <p className="font-medium">{quizMarkStrings[locale].look}</p>
      <Markdown locale={locale} words={question.forMarker} />
    </div>
  )
}

interface EssayProps extends Pick<Props, 'locale' | 'onMark'> {
  readonly student: string
  readonly text: string
  readonly markKey: string
  readonly points: number | null
  readonly most: number
}

/** One essay. Drawn anew only when something in it changes: a class has hundreds, and each key that is pressed changes the points of one. */
const Essay = memo(function Essay({ student, text, markKey, points, most, locale, onMark }: EssayProps) {
  const say = quizMarkStrings[locale]
  return (
    <li className="py-3">
      <p className="font-medium [overflow-wrap:anywhere]">
        <bdi>{student}</bdi>
      </p>
      <p className="my-1 whitespace-pre-wrap [overflow-wrap:anywhere]">{text || say.noText}</p>
      <PointsField
        label={say.pointsFor(student)}
        most={most}
        of={say.of(pointsText(most))}
        onMark={(given) => onMark(markKey, given)}
        points={points}
      />
    </li>
  )
})
