import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import { openFile } from './open-file'
import { openQuizFile, quizFileText } from './quiz-file'
import { FREE } from './settings'

const settings = { ...FREE, mode: 'test', minutes: 20 } as const

test('a quiz comes out of its file with its settings', () => {
  expect(openQuizFile(quizFileText({ bank: bankOfEach(), settings }))).toEqual({
    kind: 'bank',
    bank: bankOfEach(),
    settings,
  })
})

test('the page that opens quizzes knows such a file', async () => {
  const file = new File([quizFileText({ bank: bankOfEach(), settings })], 'quiz.json')
  expect(await openFile(file)).toMatchObject({ kind: 'bank', settings: { mode: 'test', minutes: 20 } })
})

test.each([
  ['no JSON', 'version: 1', null],
  ['a bank', JSON.stringify(bankOfEach()), null],
  ['a newer version', '{"format":"ackademy-quiz","version":2}', { kind: 'newer' }],
  ['no settings', '{"format":"ackademy-quiz","version":1,"bank":{}}', { kind: 'damaged' }],
])('%s', (_, text, opened) => {
  expect(openQuizFile(text)).toEqual(opened)
})

test('a bank in it that is wrong is refused with its places', () => {
  const text = quizFileText({ bank: { ...bankOfEach(), questions: [] }, settings })
  expect(openQuizFile(text)).toMatchObject({ kind: 'no-bank', problems: [{ path: ['questions'] }] })
})
