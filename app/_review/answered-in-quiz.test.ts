import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import { questionSchema } from '#exercises/quiz/questions'
import { answeredInQuiz } from './answered-in-quiz'

const bank = bankOfEach()
const [question] = bank.questions
if (!question) throw new Error('The bank is empty.')
const answered = (fraction: number | null) => ({ question, seed: 7, at: 5, score: { fraction, feedback: [] } })

test('less than all points is a miss, and what a person marks says nothing', () => {
  const isRight = (fraction: number | null) => answeredInQuiz(bank, 'mine', answered(fraction))?.isRight
  expect([1, 1 / 3 + 1 / 3 + 1 / 3, 0.99, 0, null].map(isRight)).toEqual([true, true, false, false, undefined])
})

test('a question of the course is known by its name; one of a link is kept whole, with the title of its quiz', () => {
  expect(answeredInQuiz(bank, 'three-segments', answered(0))).toMatchObject({
    id: `quiz/three-segments/${question.id}`,
    kept: null,
  })
  const kept = answeredInQuiz(bank, 'link/abc', answered(0))?.kept
  expect(kept?.title).toEqual(bank.title)
  expect(questionSchema.parse(kept?.question)).toEqual(question)
})

test('a question of a link that is too long leaves its place without it', () => {
  const long = { ...question, explanation: { en: 'x'.repeat(30_000) } }
  expect(answeredInQuiz(bank, 'link/abc', { ...answered(0), question: long })?.kept).toMatchObject({ question: null })
})
