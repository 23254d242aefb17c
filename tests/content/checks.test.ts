import { expect, test } from 'vitest'
import { checkContent } from '../../content/checks/check-content'
import { sayProblem } from '../../content/checks/problem'

// It reads every text of the course, and compares each run of words with those of the source documents.
test('no check of the content finds anything', { timeout: 120_000 }, () => {
  expect(checkContent().map(sayProblem)).toEqual([])
})
