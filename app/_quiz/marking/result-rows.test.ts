import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import type { QuizResult } from '../result-file'
import { FREE } from '../settings'
import { fingerprintOf } from '../sitting'
import { marksOf } from './marks'
import { handKey, type MarkedQuiz, type ResultRow, remarksOn, statisticsOf, totalIn } from './result-rows'

const bank = bankOfEach()
const settings = { ...FREE, mode: 'test', minutes: 10, attempts: 2 } as const
const quiz: MarkedQuiz = { bank, settings }

function row(change: Partial<QuizResult> = {}, id = 1): ResultRow {
  const result: QuizResult = {
    student: 'Lei',
    bank: { id: bank.id, fingerprint: fingerprintOf(bank) },
    settings,
    attempt: 1,
    seed: id,
    startedAt: 0,
    finishedAt: 600_000,
    responses: {
      delivered: { type: 'true-false', chosen: false },
      'how-many-ports': { type: 'choice', chosen: 2 },
      'why-three': { type: 'essay', text: 'x' },
    },
    points: { got: 1.5, of: 12, byHand: 1 },
    ...change,
  }
  return { id, path: 'a.json', result, marks: marksOf(bank.questions, result) }
}
const remarks = (it: ResultRow, all = [it]) => remarksOn(all, quiz).get(it.id)
const kinds = (it: ResultRow, all = [it]) => remarks(it, all)?.map(({ kind }) => kind)

test('a result that is in order has no remarks', () => {
  expect(kinds(row())).toEqual([])
})

test('points that the file claims and its answers do not come to are named', () => {
  expect(remarks(row({ points: { got: 12, of: 12, byHand: 1 } }))).toEqual([
    { kind: 'points-differ', said: 12, found: 1.5 },
  ])
})

test('a file of another bank, or of another version of it, is named and not compared further', () => {
  expect(kinds(row({ bank: { id: 'other', fingerprint: 'x' }, attempt: 9 }))).toEqual(['foreign'])
  expect(kinds(row({ bank: { id: bank.id, fingerprint: 'x' } }))).toEqual(['other-version'])
})

test('limits that were not kept are named', () => {
  expect(kinds(row({ finishedAt: 606_000, attempt: 3 }))).toEqual(['over-time', 'over-attempts'])
  expect(kinds(row({ settings: { ...settings, minutes: null } }))).toEqual(['other-settings'])
})

test('two files of one student, and one draw of two students', () => {
  const [a, b, c] = [row(), row({ student: 'Lei' }, 2), row({ student: 'Mei', seed: 1 }, 3)]
  expect(kinds(a, [a, b, c])).toEqual(['again', 'same-draw'])
  expect(kinds(c, [a, b, c])).toEqual(['same-draw'])
})

test('a foreign file makes nobody else remarkable', () => {
  const [a, b] = [row(), row({ bank: { id: 'other', fingerprint: 'x' } }, 2)]
  expect(kinds(a, [a, b])).toEqual([])
})

test('an answer to numbers that were not drawn is named by its place', () => {
  const responses = { when: { type: 'simulation', seed: 3, answer: 0 } } as const
  expect(remarks(row({ responses, points: { got: 0, of: 12, byHand: 0 } }))).toEqual([
    { kind: 'other-draw', questions: [13] },
  ])
})

test('a total is open until every essay in it is marked', () => {
  const it = row()
  expect(totalIn(it, quiz, new Map())).toEqual({ points: 1.5, isOpen: true })
  expect(totalIn(it, quiz, new Map([[handKey(it.result, 'why-three'), 0.5]]))).toEqual({ points: 2, isOpen: false })
})

test('how hard a question is: the mean share of its points over all that were judged', () => {
  const rows = [row(), row({ student: 'Mei', responses: {} }, 2), { ...row({}, 3), marks: null }]
  const statistics = statisticsOf(rows, quiz, new Map())
  expect(statistics.find(({ question }) => question.id === 'how-many-ports')).toMatchObject({
    n: 1,
    answered: 1,
    of: 2,
    share: 0.25,
  })
  expect(statistics.find(({ question }) => question.id === 'why-three')).toMatchObject({ of: 1, share: 0 })
})
