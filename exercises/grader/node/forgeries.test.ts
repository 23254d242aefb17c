import { expect, test, vi } from 'vitest'
import { ON_HALF } from '../fixtures/attacks/on-half'
import { HALF_FOLDER, halfExercise } from '../fixtures/half/exercise'
import { gradeExercise } from './grade'

// A worker that starts while the machine is busy takes its time.
vi.setConfig({ testTimeout: 60_000 })

test.each(ON_HALF)('$name passes no test', async ({ source, ends = ['failed'] }) => {
  const verdict = await gradeExercise(halfExercise, HALF_FOLDER, source, 7)
  expect(verdict.points).toBe(0)
  // It was the submission that failed, not the grader.
  expect(verdict.reason?.kind).not.toBe('grader')
  expect(ends).toContain(verdict.status)
})
