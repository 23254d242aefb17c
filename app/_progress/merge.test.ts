import { expect, test } from 'vitest'
import { MERGE } from './merge'
import type { SittingRecord } from './records'

const sitting = (change: Partial<SittingRecord>): SittingRecord => ({
  bank: 'b',
  mode: 'test',
  seed: 1,
  startedAt: 1,
  changedAt: 1,
  finishedAt: null,
  responses: {},
  draws: {},
  checked: [],
  finished: [],
  ...change,
})
const early = sitting({ changedAt: 5, responses: { a: 1 }, finished: [{ startedAt: 2, finishedAt: 3 }] })
const late = sitting({ changedAt: 9, responses: { b: 2 }, finished: [{ startedAt: 6, finishedAt: 8 }] })

test('of two sittings the one that was changed last stands, with the tests that were finished in either', () => {
  for (const merged of [MERGE.sitting(early, late), MERGE.sitting(late, early)]) {
    expect(merged.responses).toEqual({ b: 2 })
    expect(merged.finished.map(({ startedAt }) => startedAt)).toEqual([2, 6])
  }
})

test('a test that both know is counted once', () => {
  expect(MERGE.sitting(early, early)).toEqual(early)
})
