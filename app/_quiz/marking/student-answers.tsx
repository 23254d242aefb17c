'use client'

import type { Locale } from '#app/_ui/locale'
import { pointsText } from '../points'
import { QuestionCard } from '../question-card'
import { useVerdicts } from '../use-verdicts'
import { ForMarker } from './essay-marking'
import { type GivenAnswer, givenAnswers } from './given-answers'
import { PointsField } from './points-field'
import { quizMarkStrings } from './quiz-mark-strings'
import { type HandMarks, handKey, type MarkedQuiz, type ResultRow } from './result-rows'

interface Props {
  readonly row: ResultRow
  readonly quiz: MarkedQuiz
  readonly byHand: HandMarks
  readonly locale: Locale
  readonly onMark: (key: string, points: number | null) => void
}

/** Every question as one student had it: what they answered, what was right, and what it is worth. Essays are marked here. */
export function StudentAnswers({ row, quiz, locale, byHand, onMark }: Props) {
  const say = quizMarkStrings[locale]
  const answers = givenAnswers(row, quiz)
  const { verdictOf } = useVerdicts(answers)
  return (
    <div className="space-y-5">
      {answers.map((answer) => (
        <QuestionCard
          isOver
          isTold
          key={answer.question.id}
          locale={locale}
          n={answer.n}
          of={answers.length}
          onRespond={() => undefined}
          question={answer.question}
          response={answer.response}
          seed={answer.seed}
          verdict={verdictOf(answer)}
        >
          {answer.mark.kind === 'other-draw' && <p className="text-loss">{say.answeredOther}</p>}
          <EssayPoints answer={answer} byHand={byHand} locale={locale} onMark={onMark} row={row} />
        </QuestionCard>
      ))}
    </div>
  )
}

function EssayPoints({
  answer: { question, mark },
  row,
  byHand,
  locale,
  onMark,
}: Omit<Props, 'quiz'> & { readonly answer: GivenAnswer }) {
  if (question.type !== 'essay' || mark.kind !== 'written') return null
  const say = quizMarkStrings[locale]
  const key = handKey(row.result, question.id)
  return (
    <div>
      <ForMarker locale={locale} question={question} />
      <PointsField
        label={say.points}
        most={question.points}
        of={say.of(pointsText(question.points))}
        onMark={(points) => onMark(key, points)}
        points={byHand.get(key) ?? null}
      />
    </div>
  )
}
