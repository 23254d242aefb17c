import { expect, test } from 'vitest'
import type { Mark, Row } from './marking'
import { type Order, sortedRows } from './sort-rows'

const marked = (points: number): Mark => ({
  kind: 'marked',
  verdict: { slug: '', status: 'failed', points, maxPoints: 9, tests: [], hash: '', caseSeed: 1 },
})
const row = (student: string, mark: Mark): Row => ({
  id: 0,
  path: '',
  submission: {
    student,
    assignment: { title: '', exercises: ['x'], due: '', hints: false, solutions: false },
    savedAt: '2026-03-02T10:00:00.000Z',
    exercises: [],
  },
  marks: new Map([['x', mark]]),
})
const names = (rows: readonly Row[], order: Order | null, locale: 'en' | 'zh' = 'en') =>
  sortedRows(rows, order, locale).map(({ submission }) => submission.student)

test('numbers of students stand in the order of numbers', () => {
  const rows = ['s10', 's9', 's1'].map((student) => row(student, marked(0)))
  expect(names(rows, { by: 'student', descending: false })).toEqual(['s1', 's9', 's10'])
  expect(names(rows, null)).toEqual(['s10', 's9', 's1'])
})

test('Chinese names stand in the order in which they are read', () => {
  const rows = ['张三', '李四', '王五'].map((student) => row(student, marked(0)))
  expect(names(rows, { by: 'student', descending: false }, 'zh')).toEqual(['李四', '王五', '张三'])
})

test('by points, what is missing stands below zero, and equals stay as they came', () => {
  const rows = [
    row('zero', marked(0)),
    row('missing', { kind: 'missing' }),
    row('best', marked(9)),
    row('waiting', { kind: 'waiting' }),
    row('zero too', marked(0)),
  ]
  expect(names(rows, { by: { slug: 'x' }, descending: true })).toEqual([
    'best',
    'zero',
    'zero too',
    'missing',
    'waiting',
  ])
})

test('by total, what has none yet comes last from above', () => {
  const rows = [row('waiting', { kind: 'waiting' }), row('none', marked(0)), row('some', marked(3))]
  expect(names(rows, { by: 'total', descending: true })).toEqual(['some', 'none', 'waiting'])
})
