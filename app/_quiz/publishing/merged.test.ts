import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import { bankSchema } from '#exercises/quiz/schema'
import { merged } from './merged'

const bank = (languages: readonly string[], words: object, ids = ['a']) =>
  bankSchema.parse({
    version: 1,
    id: 'bank',
    title: words,
    languages,
    questions: ids.map((id) => ({ id, type: 'true-false', text: words, answer: true })),
  })
const both = { en: 'Yes', zh: '是' }

test('the questions of the other stand behind, and one of the same name gets a number', () => {
  const { bank: made, notes } = merged(bank(['en'], { en: 'Yes' }, ['a', 'b']), bank(['en'], { en: 'No' }, ['b', 'c']))
  expect(made.questions.map(({ id, text }) => [id, text?.en])).toEqual([
    ['a', 'Yes'],
    ['b', 'Yes'],
    ['b-2', 'No'],
    ['c', 'No'],
  ])
  expect(notes).toMatchObject([{ effect: 'changed', question: 'b-2' }])
})

test('a language that the bank does not have goes', () => {
  const { bank: made, notes } = merged(bank(['zh'], { zh: '是' }), bank(['en', 'zh'], both, ['b']))
  expect(made.questions[1]?.text).toEqual({ zh: '是' })
  expect(notes).toEqual([])
})

test('a language that the other does not have is said in the one that it has, and noted', () => {
  const { bank: made, notes } = merged(bank(['en', 'zh'], both), bank(['en'], { en: 'No' }, ['b']))
  expect(made.questions[1]?.text).toEqual({ en: 'No', zh: 'No' })
  expect(notes).toMatchObject([{ effect: 'changed', question: null }])
})

test('every type of question survives, its scenario too', () => {
  const { bank: made } = merged(bank(['en'], { en: 'Yes' }), bankOfEach())
  expect(made.questions.slice(1)).toEqual(bankOfEach().questions)
})

test('too many are refused, and nothing is half added', () => {
  const many = bank(
    ['en'],
    { en: 'Yes' },
    Array.from({ length: 600 }, (_, n) => `q-${n}`),
  )
  expect(() => merged(many, many)).toThrow()
})
