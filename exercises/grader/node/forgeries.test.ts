import { expect, test, vi } from 'vitest'
import { FORGERIES } from '../fixtures/forgeries'
import { HALF_FOLDER, halfExercise } from '../fixtures/half/exercise'
import { gradeExercise } from './grade'

// A worker that starts while the machine is busy takes its time.
vi.setConfig({ testTimeout: 60_000 })

test.each(FORGERIES)('$name passes no test', async ({ source }) => {
  const verdict = await gradeExercise(halfExercise, HALF_FOLDER, source, 7)
  expect(verdict.points).toBe(0)
  expect(verdict.status).not.toBe('passed')
  // It was the submission that failed, not the grader.
  expect(verdict.reason?.kind).not.toBe('grader')
})
