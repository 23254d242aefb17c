import { expect, test } from 'vitest'
import { NOTHING_YET, type ProgressSnapshot } from '#app/_progress/snapshot'
import { DAY_MS, type DayOf } from './calendar'
import { cardsIn } from './cards'

const dayOf: DayOf = (at) => Math.floor(at / DAY_MS)
const missed = (day: number) => ({
  answers: [{ at: day * DAY_MS, isRight: false, seed: 1 }],
  removedAt: null,
  kept: null,
})
const passed = (day: number) => ({ status: 'passed', points: 1, maxPoints: 1, at: day * DAY_MS }) as const
const snapshot = (change: Partial<ProgressSnapshot>): ProgressSnapshot => ({ ...NOTHING_YET, ...change })
const seen = { 'time-wait': { hints: {}, seenAt: 10 * DAY_MS } }

test('missed questions and looked-up exercises come in the order in which they are due', () => {
  const cards = cardsIn(snapshot({ reviews: { 'quiz/a/x': missed(20), 'quiz/a/y': missed(5) }, help: seen }), dayOf)
  expect(cards).toEqual([
    { id: 'quiz/a/y', kind: 'question', dueDay: 6 },
    { id: 'exercise/time-wait', kind: 'exercise', dueDay: 11 },
    { id: 'quiz/a/x', kind: 'question', dueDay: 21 },
  ])
})

test('an exercise of which only hints were opened does not come', () => {
  expect(cardsIn(snapshot({ help: { 'time-wait': { hints: { a: 1 }, seenAt: null } } }), dayOf)).toEqual([])
})

test('an exercise that was passed before the solution was looked at comes back; passed again, it is put off', () => {
  const before = { best: passed(9), attempts: [passed(9)] }
  const after = { best: passed(9), attempts: [passed(9), passed(12)] }
  const dueDay = (verdict: typeof before) =>
    cardsIn(snapshot({ help: seen, verdicts: { 'time-wait': verdict } }), dayOf)[0]?.dueDay
  expect(dueDay(before)).toBe(11)
  expect(dueDay(after)).toBeGreaterThan(13)
})

test('an exercise that was taken out stays out', () => {
  const reviews = { 'exercise/time-wait': { answers: [], removedAt: 11 * DAY_MS, kept: null } }
  expect(cardsIn(snapshot({ help: seen, reviews }), dayOf)).toEqual([])
})
