import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import { draftIn } from './kept'

test('a draft is read as it was kept, finished or not', () => {
  const bank = bankOfEach()
  expect(draftIn(JSON.stringify(bank))).toEqual(bank)
  const begun = { version: 1, id: 'quiz', title: { en: '' }, languages: ['en'], questions: [] }
  expect(draftIn(JSON.stringify(begun))).toEqual(begun)
})

test.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['a list', '[]'],
  ['no questions', '{"languages":["en"],"title":{}}'],
  ['no language', '{"languages":[],"title":{},"questions":[]}'],
  ['a question that is none', '{"languages":["en"],"title":{},"questions":[null]}'],
])('%s is no draft', (_, text) => {
  expect(draftIn(text)).toBeNull()
})

test('a question about a scenario of its own gets no template beside it', () => {
  const question = { id: 'q1', type: 'simulation', scenario: {}, measure: { kind: 'time-wait-holder' } }
  const text = JSON.stringify({ languages: ['en'], title: {}, questions: [question] })
  expect(draftIn(text)?.questions[0]).toMatchObject(question)
  expect(draftIn(text)?.questions[0]).not.toHaveProperty('template')
})

test('a question that lacks what its form shows gets it empty', () => {
  const text = '{"languages":["en"],"title":{},"questions":[{"id":"q1","type":"order"}]}'
  expect(draftIn(text)?.questions).toMatchObject([{ id: 'q1', type: 'order', items: [{}, {}, {}] }])
})
