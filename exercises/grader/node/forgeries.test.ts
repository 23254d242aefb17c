import { expect, test } from 'vitest'
import { FORGERIES } from '../fixtures/forgeries'
import { HALF_FOLDER, halfExercise } from '../fixtures/half/exercise'
import { gradeExercise } from './grade'

test.each(FORGERIES)('$name passes no test', async ({ source }) => {
  const verdict = await gradeExercise(halfExercise, HALF_FOLDER, source, 7)
  expect(verdict.points).toBe(0)
  expect(verdict.status).not.toBe('passed')
  // It was the submission that failed, not the grader.
  expect(verdict.reason?.kind).not.toBe('grader')
})
