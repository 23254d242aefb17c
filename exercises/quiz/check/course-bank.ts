import type { Gap, Question } from '../questions'
import type { BankProblem } from '../read-bank'
import type { Bank } from '../schema'
import { LANGUAGES, type Words } from '../words'

/** What the course asks of its own banks beyond the format: both languages, a lesson, and a word about each wrong answer. */
export const checkCourseBank = ({ languages, questions }: Bank): BankProblem[] => [
  ...LANGUAGES.filter((it) => !languages.includes(it)).map((it) => ({
    path: ['languages'],
    says: `a bank of the course is in both languages; expected ${it}, too`,
  })),
  ...questions.flatMap((question, index) => [
    ...(question.tags.lesson === undefined
      ? [{ path: ['questions', index, 'tags'], says: 'names no lesson; expected one like "4.1"' }]
      : []),
    ...silences(question).map((path) => ({
      path: ['questions', index, ...path],
      says: 'has no feedback; expected why one would think so, and why it is wrong',
    })),
  ]),
]

type Path = (string | number)[]

/** The wrong answers of a question about which nothing is said, by their places in it. */
function silences(question: Question): Path[] {
  switch (question.type) {
    case 'choice':
    case 'multiple':
    case 'number':
    case 'text':
      return silentAnswers(question.answers)
    case 'cloze':
      return Object.entries(question.gaps).flatMap(([id, gap]) => silentGap(gap).map((path) => ['gaps', id, ...path]))
    case 'true-false': {
      const { onTrue, onFalse } = question.feedback
      return (question.answer ? onFalse : onTrue) === undefined ? [['feedback']] : []
    }
    case 'match':
      return question.pairs.flatMap(({ feedback }, index) => (feedback === undefined ? [['pairs', index]] : []))
    case 'order':
      return question.feedback === undefined ? [['items']] : []
    case 'point':
    case 'state':
      return question.otherwise === undefined && question.feedback.length === 0 ? [['otherwise']] : []
    case 'essay':
    case 'simulation':
      return []
  }
}

const silentGap = (gap: Gap): Path[] => silentAnswers(gap.answers)

const silentAnswers = (answers: readonly { fraction: number; feedback?: Words | undefined }[]): Path[] =>
  answers.flatMap(({ fraction, feedback }, index) =>
    fraction < 100 && fraction <= 0 && feedback === undefined ? [['answers', index]] : [],
  )
