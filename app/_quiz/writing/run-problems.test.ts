import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import { newQuestion } from './new-question'
import { runProblems, toCheck } from './run-problems'

const same = 'the key is 300 whatever is drawn; expected others'
const { questions } = bankOfEach()

test('only questions about a run are run, each once nothing else is missing in it', () => {
  expect(questions.filter((it) => toCheck(it) !== null).map(({ type }) => type)).toEqual([
    'point',
    'point',
    'state',
    'simulation',
  ])
  expect(toCheck(newQuestion('point', 'q1', ['en']))).toBeNull()
  expect(toCheck(newQuestion('simulation', 'q1', ['en']))).not.toBeNull()
})

test('what a run showed stands at its question, in words for a teacher', () => {
  const toRun = questions.map(toCheck)
  const last = toRun.at(-1)?.text ?? ''
  const [problem, ...others] = runProblems(toRun, new Map([[last, [same]]]), 'en')
  expect(others).toEqual([])
  expect(problem).toMatchObject({ path: ['questions', questions.length - 1], kind: 'wrong' })
  expect(problem?.says).toContain('The answer is 300 in every draw.')
})

test('of a question that has changed since its run nothing is said', () => {
  const question = newQuestion('simulation', 'q1', ['en'])
  const known = new Map([[toCheck(question)?.text ?? '', [same]]])
  expect(runProblems([toCheck(question)], known, 'en')).toHaveLength(1)
  expect(runProblems([toCheck({ ...question, points: 2 })], known, 'en')).toEqual([])
})
