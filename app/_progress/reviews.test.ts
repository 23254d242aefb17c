import { expect, test, vi } from 'vitest'
import { fakeBrowser } from './fake-browser'
import { importText, progressText } from './progress-file'
import type { ReviewRecord } from './records'
import { mergeReviews } from './reviews'
import { memoryStorage } from './storage'

const ID = 'quiz/three-segments/first'
const now = () => 50
const answer = (at: number, isRight: boolean) => ({ id: ID, at, isRight, seed: at, kept: null })
const record = (...times: readonly number[]): ReviewRecord => ({
  answers: times.map((at) => ({ at, isRight: false, seed: 1 })),
  removedAt: null,
  kept: null,
})

test('a question that was never missed is not kept; once missed, its right answers are', async () => {
  const progress = fakeBrowser(memoryStorage())('tab 1', now)
  await progress.recordReviews([answer(1, true)])
  expect(progress.records.getSnapshot().reviews).toEqual({})
  await progress.recordReviews([answer(2, false)])
  await progress.recordReviews([answer(3, true)])
  expect(progress.records.getSnapshot().reviews[ID]?.answers.map(({ isRight }) => isRight)).toEqual([false, true])
})

test('the same answer kept twice is one answer', async () => {
  const progress = fakeBrowser(memoryStorage())('tab 1', now)
  await progress.recordReviews([answer(2, false)])
  await progress.recordReviews([answer(2, false)])
  expect(progress.records.getSnapshot().reviews[ID]?.answers).toHaveLength(1)
})

test('two tabs that answer the same question keep both answers, in the order of their times', async () => {
  const browser = fakeBrowser(memoryStorage())
  const [one, two] = [browser('tab 1', now), browser('tab 2', now)]
  await Promise.all([one.records.ready(), two.records.ready()])
  await one.recordReviews([answer(9, false)])
  await two.recordReviews([answer(3, false)])
  await vi.waitFor(() => expect(one.records.getSnapshot().reviews[ID]?.answers.map(({ at }) => at)).toEqual([3, 9]))
})

test('a removal is kept with the answers from before, also for what had none', async () => {
  const progress = fakeBrowser(memoryStorage())('tab 1', now)
  await progress.recordReviews([answer(2, false)])
  await progress.removeReview(ID)
  await progress.removeReview('exercise/checksum')
  const { reviews } = progress.records.getSnapshot()
  expect(reviews[ID]).toMatchObject({ answers: [{ at: 2 }], removedAt: 50 })
  expect(reviews['exercise/checksum']).toEqual({ answers: [], removedAt: 50, kept: null })
})

test('a file carries the review to another browser, where what was there stays', async () => {
  const here = fakeBrowser(memoryStorage())('tab 1', now)
  const kept = { title: { en: 'Mine' }, question: { id: 'first', type: 'choice' } }
  await here.recordReviews([{ ...answer(2, false), kept }])
  const there = fakeBrowser(memoryStorage())('tab 1', now)
  await there.recordReviews([answer(7, false)])
  const text = await progressText(here.records, new Date(0))
  expect(await importText(there.records, text)).toEqual({ kind: 'imported', records: 1 })
  const merged = there.records.getSnapshot().reviews[ID]
  expect(merged?.answers.map(({ at }) => at)).toEqual([2, 7])
  expect(merged?.kept).toEqual(kept)
})

test('a file with an answer whose time is text is refused with its place', async () => {
  const here = fakeBrowser(memoryStorage())('tab 1', now)
  const damaged = { answers: [{ at: 'x', isRight: true, seed: 1 }], removedAt: null, kept: null }
  const text = JSON.stringify({ format: 'ackademy-progress', version: 1, records: { [`review:${ID}`]: damaged } })
  expect(await importText(here.records, text)).toEqual({
    kind: 'malformed',
    where: `records["review:${ID}"].answers.0.at`,
  })
})

test('the order of two records does not matter, and a record merged with itself stays', () => {
  const a = { ...record(1, 5), removedAt: 3, kept: { title: { en: 'A' }, question: 1 } }
  const b = { ...record(2, 5), removedAt: 4, kept: { title: { en: 'B' }, question: 2 } }
  expect(mergeReviews(a, b)).toEqual(mergeReviews(b, a))
  expect(mergeReviews(a, b).removedAt).toBe(4)
  expect(mergeReviews(a, a)).toEqual(a)
})

test('two hundred answers stay, the newest', () => {
  const many = record(...Array.from({ length: 205 }, (_, at) => at))
  const { answers } = mergeReviews(many, record(1))
  expect([answers.length, answers[0]?.at, answers.at(-1)?.at]).toEqual([200, 5, 204])
})
