import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import { draw } from '#exercises/quiz/simulation/draw'
import type { QuizResult } from '../result-file'
import { FREE } from '../settings'
import { begun, fingerprintOf, questionSeed } from '../sitting'
import { givenAnswers } from './given-answers'
import { marksOf } from './marks'

const bank = bankOfEach()
const quiz = { bank, settings: null }

function answersTo(responses: QuizResult['responses'], seed = 7) {
  const result: QuizResult = {
    student: 'Lei',
    bank: { id: bank.id, fingerprint: fingerprintOf(bank) },
    settings: FREE,
    attempt: 1,
    seed,
    startedAt: 0,
    finishedAt: 1,
    responses,
    points: { got: 0, of: 12, byHand: 1 },
  }
  return givenAnswers({ id: 1, path: '', result, marks: marksOf(bank.questions, result) }, quiz)
}
const one = (all: ReturnType<typeof answersTo>, id: string) => all.find(({ question }) => question.id === id)

test('each question is drawn and shuffled as it was for the student', () => {
  const sitting = begun(bank, 'test', 7, 0)
  for (const { question, seed } of answersTo({})) expect(seed).toBe(questionSeed(sitting, question.id))
})

test('questions stand in the order of the bank, with what was answered or nothing', () => {
  const all = answersTo({ delivered: { type: 'true-false', chosen: true } })
  expect(all.map(({ n, question }) => [n, question.id])).toEqual(bank.questions.map(({ id }, index) => [index + 1, id]))
  expect(one(all, 'delivered')).toMatchObject({ response: { chosen: true }, mark: { kind: 'scored', fraction: 0 } })
  expect(one(all, 'wrap')).toMatchObject({ response: null, mark: { kind: 'unanswered' } })
})

test('an answer to other numbers, or of another type, is not shown as one to what was asked', () => {
  const [question] = bank.questions.filter(({ type }) => type === 'simulation')
  if (question?.type !== 'simulation') throw new Error('The bank has no simulation.')
  const { right } = draw(question, 3)
  const all = answersTo({
    when: { type: 'simulation', seed: 3, answer: right },
    delivered: { type: 'text', text: 'true' },
  })
  expect(one(all, 'when')).toMatchObject({ response: null, mark: { kind: 'other-draw' } })
  expect(one(all, 'delivered')?.response).toBeNull()
})
