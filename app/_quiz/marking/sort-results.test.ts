import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import { FREE } from '../settings'
import { fingerprintOf } from '../sitting'
import type { Mark } from './marks'
import { handKey, type ResultRow } from './result-rows'
import { type ResultOrder, sortedResults, timeTaken } from './sort-results'

const bank = bankOfEach()
const quiz = { bank, settings: null }

function row(student: string, marks: Readonly<Record<string, Mark>> | null, minutes = 1): ResultRow {
  const result = {
    student,
    bank: { id: bank.id, fingerprint: fingerprintOf(bank) },
    settings: FREE,
    attempt: 1,
    seed: 1,
    startedAt: 0,
    finishedAt: minutes * 60_000,
    responses: {},
    points: { got: 0, of: 0, byHand: 0 },
  }
  return { id: 0, path: '', result, marks }
}
const scored = (fraction: number) => ({ delivered: { kind: 'scored', fraction } }) as const
const names = (rows: readonly ResultRow[], order: ResultOrder | null, byHand = new Map<string, number>()) =>
  sortedResults(rows, order, { quiz, byHand, locale: 'en' }).map(({ result }) => result.student)

test('without an order the files stand as they came, and numbers of students in the order of numbers', () => {
  const rows = ['s10', 's9', 's1'].map((student) => row(student, null))
  expect(names(rows, null)).toEqual(['s10', 's9', 's1'])
  expect(names(rows, { by: 'student', descending: false })).toEqual(['s1', 's9', 's10'])
})

test('by the total: what is not marked stands below nothing at all', () => {
  const rows = [row('waiting', null), row('none', scored(0)), row('all', scored(1)), row('none too', scored(0))]
  expect(names(rows, { by: 'total', descending: true })).toEqual(['all', 'none', 'none too', 'waiting'])
  expect(names(rows, { by: 'total', descending: false })).toEqual(['waiting', 'none', 'none too', 'all'])
})

test('by a question: points that a person gave count', () => {
  const written = { 'why-three': { kind: 'written', text: 'x' } } as const
  const rows = [row('open', written), row('marked', written)]
  const byHand = new Map([[handKey(row('marked', null).result, 'why-three'), 0]])
  expect(names(rows, { by: { question: 'why-three' }, descending: true }, byHand)).toEqual(['marked', 'open'])
})

test('by the time that it took, which is never less than none', () => {
  const rows = [row('slow', null, 20), row('fast', null, 3), row('forged', null, -3)]
  expect(names(rows, { by: 'time', descending: false })).toEqual(['forged', 'fast', 'slow'])
  expect(rows.map(timeTaken)).toEqual([1_200_000, 180_000, 0])
})
