import { expect, test } from 'vitest'
import { DAY_MS, type DayOf, localDayOf } from './calendar'
import { dueDayOf, ratedDays } from './schedule'

const dayOf: DayOf = (at) => Math.floor(at / DAY_MS)
/** `1- 2+` is a wrong answer on day 1 and a right one on day 2, each a minute after the one before. */
const answers = (story: string) =>
  story.split(' ').map((word, index) => ({
    at: Number(word.slice(0, -1)) * DAY_MS + index * 60_000,
    isRight: word.endsWith('+'),
    seed: index,
  }))
const due = (story: string, removedAt: number | null = null) => dueDayOf(answers(story), removedAt, dayOf)

test('what was missed comes back the next day', () => {
  expect(due('10-')).toBe(11)
})

test('what was never missed does not come at all', () => {
  expect(due('10+ 12+')).toBeNull()
})

test('each right answer puts it off further, and a wrong one brings it back soon', () => {
  const first = due('10- 11+') ?? 0
  const second = due(`10- 11+ ${first}+`) ?? 0
  const third = due(`10- 11+ ${first}+ ${second}+`) ?? 0
  expect(first - 11).toBeGreaterThan(1)
  expect(second - first).toBeGreaterThan(first - 11)
  expect(third - second).toBeGreaterThan(second - first)
  const missedAgain = due(`10- 11+ ${first}+ ${second}+ ${third}-`) ?? 0
  expect(missedAgain - third).toBeLessThan(second - first)
})

test('a day counts once: wrong at its end is Again, right after a wrong try Hard, right at once Good', () => {
  expect(ratedDays(answers('1- 1- 2- 2+ 3+ 3+ 4+ 4-'), null, dayOf)).toEqual([
    { day: 1, rating: 'again' },
    { day: 2, rating: 'hard' },
    { day: 3, rating: 'good' },
    { day: 4, rating: 'again' },
  ])
})

test('right answers of the days before the first miss are not counted', () => {
  expect(ratedDays(answers('1+ 2+ 3- 4+'), null, dayOf).map(({ day }) => day)).toEqual([3, 4])
})

test('right after a wrong try is put off less than right at once', () => {
  expect(due('10- 13- 13+')).toBeLessThan(due('10- 13+') ?? 0)
})

test('what was taken out stays out until it is missed again', () => {
  const removedAt = 10 * DAY_MS + 3_600_000
  expect(due('10-', removedAt)).toBeNull()
  expect(due('10- 12+', removedAt)).toBeNull()
  expect(due('10- 12-', removedAt)).toBe(13)
})

test('nothing is put off for more than about a year', () => {
  let [story, last] = ['10-', 11]
  for (let n = 0; n < 15; n++) {
    story += ` ${last}+`
    last = due(story) ?? 0
  }
  const before = Number(story.split(' ').at(-1)?.slice(0, -1))
  expect(last - before).toBeGreaterThan(300)
  expect(last - before).toBeLessThan(370)
})

test('half past three in the morning is still the day before; four is the new one', () => {
  const at = (day: number, hour: number, minute = 0) => localDayOf(new Date(2026, 2, day, hour, minute).getTime())
  expect([at(15, 3, 30) - at(14, 12), at(15, 4) - at(14, 12), at(15, 23) - at(15, 4)]).toEqual([0, 1, 0])
})
