import { expect, test } from 'vitest'
import type { Gradable } from './gradable'
import { Tally } from './tally'

const NONCE = 'n-1'
const exercise: Gradable = {
  slug: 'half',
  tests: [
    { id: 'even', points: 2 },
    { id: 'odd', points: 3 },
  ],
  entryPoints: [],
  limits: { deadlineMs: 1000, sourceBytes: 1000 },
}
const finished = (id: string, passed: boolean, rest: object = {}) => ({
  kind: 'finished',
  nonce: NONCE,
  report: { id, passed, console: [], ...rest },
})
const ENDED = { kind: 'ended', nonce: NONCE }

/** The verdict after these answers, of a grading that ended by itself. */
function verdictOf(...answers: unknown[]) {
  const tally = new Tally(exercise, NONCE)
  const end = answers.map((answer) => tally.take(answer)).at(-1)
  if (end === undefined) throw new Error('the grading did not end')
  return tally.verdict(end, { hash: 'h', caseSeed: 1 })
}

test('points are those of the exercise, for tests that passed', () => {
  const verdict = verdictOf(finished('even', false), finished('odd', true), ENDED)
  expect(verdict).toMatchObject({ status: 'failed', points: 3, maxPoints: 5, hash: 'h', caseSeed: 1 })
})

test('all tests passed: passed', () => {
  expect(verdictOf(finished('odd', true), finished('even', true), ENDED)).toMatchObject({ status: 'passed', points: 5 })
})

test('a test that never reported did not run, and without it nothing is passed', () => {
  const verdict = verdictOf(finished('even', true), ENDED)
  expect(verdict).toMatchObject({ status: 'failed', points: 2 })
  expect(verdict.tests[1]).toMatchObject({ id: 'odd', status: 'not-run' })
})

test('an answer without the nonce is not heard', () => {
  const forged = { ...finished('odd', true), nonce: 'guess' }
  expect(verdictOf(finished('even', true), forged, { kind: 'ended', nonce: '' }, ENDED)).toMatchObject({ points: 2 })
})

test('an answer of another shape is not heard', () => {
  expect(verdictOf(null, 5, 'ended', { kind: 'points', points: 9 }, finished('even', true), ENDED)).toMatchObject({
    points: 2,
  })
})

test('of two reports of one test the worse one counts', () => {
  expect(verdictOf(finished('even', true), finished('even', false), ENDED).points).toBe(0)
  expect(verdictOf(finished('even', false), finished('even', true), ENDED).points).toBe(0)
})

test('what comes after the end changes nothing', () => {
  const tally = new Tally(exercise, NONCE)
  const missing = { kind: 'missing-export', names: ['half'] }
  const end = tally.take({ kind: 'not-loaded', nonce: NONCE, cause: missing, console: ['printed'] })
  expect(tally.take(finished('even', true))).toBe(end)
  expect(end).toMatchObject({ kind: 'did-not-run', reason: { kind: 'missing-export' } })
})

test('a run without any test is a fault of the grader', () => {
  expect(verdictOf(ENDED)).toMatchObject({ status: 'did-not-run', reason: { kind: 'grader' } })
})

test('the test that runs is known until it finishes', () => {
  const tally = new Tally(exercise, NONCE)
  tally.take({ kind: 'started', nonce: NONCE, test: 'even' })
  expect(tally.running).toBe('even')
  tally.take(finished('even', true))
  expect(tally.running).toBeUndefined()
})

test('an attached run that is no trace is left out', () => {
  const runs = { learner: { segments: [], events: [] }, reference: { segments: [], events: [] } }
  const verdict = verdictOf(
    finished('even', false, { run: JSON.stringify(runs) }),
    finished('odd', false, { run: '{"learner": 5' }),
    ENDED,
  )
  expect(verdict.tests[0]?.run).toEqual(runs)
  expect(verdict.tests[1]?.run).toBeUndefined()
})

test('a question that comes with a pass is kept, and one of another shape is dropped without the pass', () => {
  const choice = { text: { en: 'a', zh: 'a' }, feedback: { en: 'b', zh: 'b' } }
  const question = {
    ask: { en: 'What?', zh: '什么？' },
    until: 0,
    answer: null,
    choices: [choice, choice, choice],
    right: 0,
  }
  const trace = { segments: [], events: [] }
  const asked = (it: object) => verdictOf(finished('even', true, { asked: JSON.stringify(it) }), ENDED).tests[0]
  expect(asked({ trace, question })).toMatchObject({ status: 'passed', asked: { question } })
  expect(asked({ trace, question: { ...question, choices: 3 } })).toMatchObject({ status: 'passed', points: 2 })
  expect(asked({ trace, question: { ...question, choices: 3 } })).not.toHaveProperty('asked')
})
