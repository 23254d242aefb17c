import { expect, test } from 'vitest'
import type { Submitted } from '#exercises/grader/browser/grader'
import type { Verdict } from '#exercises/grader/verdict'
import { type Mark, markAll, progressOf, type Row, rowOf, totalOf } from './marking'

const EXERCISES = ['first', 'second'].map((slug) => ({
  slug,
  tests: [{ id: 'one', points: 4 }],
  entryPoints: [],
  limits: { deadlineMs: 1000, sourceBytes: 1000 },
}))
const SLUGS = ['first', 'second']

const row = (id: number, sources: Readonly<Record<string, string>>): Row =>
  rowOf(
    id,
    {
      path: `${id}.json`,
      submission: {
        student: `${id}`,
        assignment: { title: '', exercises: SLUGS, due: '', hints: false, solutions: false },
        savedAt: '2026-03-02T10:00:00.000Z',
        exercises: Object.entries(sources).map(([slug, source]) => ({
          slug,
          source,
          changedAt: '2026-03-02T10:00:00.000Z',
        })),
      },
    },
    SLUGS,
  )

const verdict = (status: Verdict['status'], more: Partial<Verdict> = {}): Verdict => ({
  slug: '',
  status,
  points: status === 'passed' ? 4 : 0,
  maxPoints: 4,
  tests: [],
  hash: '',
  caseSeed: 1,
  ...more,
})
const GRADER_FAILED = {
  reason: { kind: 'grader', message: { en: 'the sandbox did not start', zh: '' }, toTeacher: { en: '', zh: '' } },
} as const

/** Marks with a grader that answers with what the source says; returns the rows as they stand then. */
async function marked(
  rows: readonly Row[],
  grade: (submitted: Submitted) => Promise<Verdict>,
  signal = new AbortController().signal,
) {
  const marks = new Map(rows.map(({ id, marks }) => [id, new Map(marks)]))
  const onMark = ({ id }: Row, slug: string, mark: Mark) => marks.get(id)?.set(slug, mark)
  await markAll({ rows, exercises: EXERCISES, caseSeed: 7, grade, onMark, signal })
  return rows.map((each): Row => ({ ...each, marks: marks.get(each.id) ?? each.marks }))
}
const kinds = (rows: readonly Row[]) => rows.map(({ marks }) => [...marks.values()].map((mark) => mark.kind))

test('each exercise of each submission is graded by itself, and what a file lacks is missing', async () => {
  const asked: unknown[] = []
  const rows = await marked([row(1, { first: 'a', second: 'b' }), row(2, { second: 'c' })], async (submitted) => {
    asked.push([submitted.slug, submitted.source, submitted.caseSeed])
    return verdict('passed')
  })
  expect(asked).toEqual([
    ['first', 'a', 7],
    ['second', 'b', 7],
    ['second', 'c', 7],
  ])
  expect(kinds(rows)).toEqual([
    ['marked', 'marked'],
    ['missing', 'marked'],
  ])
  expect(rows.map(totalOf)).toEqual([8, 4])
})

test('one that never ends is marked so, and those after it are graded', async () => {
  const rows = await marked([row(1, { first: 'loop' }), row(2, { first: 'good' })], async ({ source }) =>
    verdict(source === 'loop' ? 'timed-out' : 'passed'),
  )
  expect(rows.map(({ marks }) => marks.get('first'))).toMatchObject([
    { verdict: { status: 'timed-out' } },
    { verdict: { status: 'passed' } },
  ])
})

test('an exercise that a file brings and the table does not have is not run', async () => {
  const asked: string[] = []
  await marked([row(1, { constructor: 'x', other: 'y' })], async ({ slug }) => {
    asked.push(slug)
    return verdict('passed')
  })
  expect(asked).toEqual([])
})

test('a failure of the grader is tried once more, and never becomes a result of the student', async () => {
  let calls = 0
  const failing = async () => verdict('did-not-run', ++calls === 2 ? {} : GRADER_FAILED)
  expect(kinds(await marked([row(1, { first: 'x' })], failing))).toEqual([['marked', 'missing']])
  const rows = await marked([row(1, { first: 'x' })], async () => verdict('did-not-run', GRADER_FAILED))
  expect(kinds(rows)).toEqual([['broken', 'missing']])
  expect(rows.map(totalOf)).toEqual([null])
})

test('stopped by hand, what was running waits again, and so does what comes after it', async () => {
  const stop = new AbortController()
  const rows = await marked(
    [row(1, { first: 'a' }), row(2, { first: 'b' }), row(3, { first: 'c' })],
    async ({ source }) => {
      if (source === 'b') stop.abort()
      return verdict('timed-out')
    },
    stop.signal,
  )
  expect(kinds(rows).map(([first]) => first)).toEqual(['marked', 'waiting', 'waiting'])
  expect(progressOf(rows)).toEqual({ done: 1, all: 3 })
})

test('the connections of a verdict are not kept', async () => {
  const trace = {} as never
  const tests = [
    {
      id: 'one',
      status: 'failed' as const,
      points: 0,
      maxPoints: 4,
      console: [],
      run: { learner: trace, reference: trace },
    },
  ]
  const [only] = await marked([row(1, { first: 'a' })], async () => verdict('failed', { tests }))
  expect(only?.marks.get('first')).toMatchObject({ verdict: { tests: [{ id: 'one' }] } })
  expect(JSON.stringify([...(only?.marks ?? [])])).not.toContain('run"')
})
