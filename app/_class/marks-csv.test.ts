import { expect, test } from 'vitest'
import type { Verdict } from '#exercises/grader/verdict'
import { markStrings } from './mark-strings'
import type { Mark, Row } from './marking'
import { marksCsv } from './marks-csv'

const EXERCISES = [
  { slug: 'first', title: 'First', points: 4 },
  { slug: 'second', title: 'Second', points: 6 },
]
const marked = (status: Verdict['status'], points: number): Mark => ({
  kind: 'marked',
  verdict: { slug: '', status, points, maxPoints: 6, tests: [], hash: '', caseSeed: 7 },
})
const weekTwo = { title: 'Week two', exercises: ['first', 'second'], due: '', hints: false, solutions: false }
let nextId = 1
const row = (student: string, first: Mark, second: Mark, assignment = weekTwo): Row => ({
  id: nextId++,
  path: `${student}.json`,
  submission: {
    student,
    assignment,
    savedAt: '2026-03-02T10:00:00.000Z',
    exercises: [],
  },
  marks: new Map([
    ['first', first],
    ['second', second],
  ]),
})

/** The columns that differ from line to line. */
const lines = (rows: readonly Row[], locale: 'en' | 'zh' = 'en') =>
  marksCsv(rows, { exercises: EXERCISES, assignment: weekTwo, caseSeed: 7 }, markStrings[locale])
    .slice(1)
    .trimEnd()
    .split('\r\n')

test('a line has the student, points and result of each exercise, the total, and where all this is from', () => {
  expect(lines([row('Lei', marked('passed', 4), marked('failed', 2))])).toEqual([
    'Student,First (points),First (result),Second (points),Second (result),Total,out of,File,note,seed',
    'Lei,4,passed,2,failed,6,10,Lei.json,,7',
  ])
})

test('what is missing has no points, and what was not judged has neither points nor a total', () => {
  const [, missing, waiting, broken] = lines([
    row('a', { kind: 'missing' }, marked('timed-out', 1)),
    row('b', { kind: 'waiting' }, marked('passed', 6)),
    row('c', { kind: 'broken', message: undefined }, { kind: 'missing' }),
  ])
  expect(missing).toMatch(/^a,0,missing,1,timed out,1,10,/)
  expect(waiting).toMatch(/^b,,waiting,6,passed,,10,/)
  expect(broken).toMatch(/^c,,grader failed,0,missing,,10,/)
})

test('the words are those of the page', () => {
  expect(lines([row('李雷', marked('passed', 4), { kind: 'missing' })], 'zh')[1]).toMatch(/^李雷,4,通过,0,缺少,4,10,/)
})

test('two files of one student, and a file from another assignment, say so', () => {
  const passed = marked('passed', 4)
  const [, once, twice, other] = lines([
    row('a', passed, passed),
    row('a', passed, passed),
    row('b', passed, passed, { ...weekTwo, exercises: ['first'] }),
  ])
  expect(once).toContain('a.json,more than one file,7')
  expect(twice).toContain('a.json,more than one file,7')
  expect(other).toContain('b.json,from another assignment,7')
})
