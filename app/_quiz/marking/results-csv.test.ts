import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import { bankSchema } from '#exercises/quiz/schema'
import { FREE } from '../settings'
import { fingerprintOf } from '../sitting'
import { marksOf } from './marks'
import { quizMarkStrings } from './quiz-mark-strings'
import { handKey, type ResultRow } from './result-rows'
import { resultsCsv } from './results-csv'

const questions = bankOfEach().questions.filter(({ id }) => ['delivered', 'why-three'].includes(id))
const quiz = { bank: bankSchema.parse({ ...bankOfEach(), questions }), settings: null }

function row(student: string, fingerprint = fingerprintOf(quiz.bank)): ResultRow {
  const result = {
    student,
    bank: { id: quiz.bank.id, fingerprint },
    settings: FREE,
    attempt: 1,
    seed: 7,
    startedAt: 0,
    finishedAt: 90_000,
    responses: {
      delivered: { type: 'true-false', chosen: false },
      'why-three': { type: 'essay', text: 'x' },
    },
    points: { got: 1, of: 1, byHand: 1 },
  } as const
  const isOurs = fingerprint === fingerprintOf(quiz.bank)
  return { id: 1, path: 'a/=b.json', result, marks: isOurs ? marksOf(questions, result) : null }
}
const say = quizMarkStrings.en
const csv = (rows: readonly ResultRow[], hand = new Map<string, number>()) =>
  resultsCsv(rows, quiz, hand, say).split('\r\n')

test('a line for each file: ids stay text, formulas stay text, Excel reads the encoding', () => {
  const [head, first, second] = csv([row('007'), row('=HYPERLINK("x")')])
  expect(head).toBe(
    '\ufeffStudent,Q1 [delivered],Q2 [why-three],Total,out of,open,points in the file,attempt,minutes,handed in,note,file,seed',
  )
  expect(first).toContain(`"'007",1,,1,2,yes,1,1,1.5,`)
  expect(second).toContain(`"'=HYPERLINK(""x"")"`)
  expect(first).toContain('1970-01-01T00:01:30.000Z')
})

test('points by hand close the total', () => {
  const it = row('Lei')
  expect(csv([it], new Map([[handKey(it.result, 'why-three'), 0.5]]))[1]).toContain('Lei,1,0.5,1.5,2,,1,1,1.5,')
})

test('a file of another version has no points, and says why', () => {
  const line = csv([row('Lei', 'x')])[1]
  expect(line).toContain('Lei,,,,2,yes,1,')
  expect(line).toContain(say.remarks['other-version'])
})
