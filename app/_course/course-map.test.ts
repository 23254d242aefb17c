import { expect, test } from 'vitest'
import { COURSE_MAP, EXERCISES, WRITTEN_LESSONS } from './course-map'

test('the map holds nine units and thirty lessons, numbered as they stand', () => {
  expect(COURSE_MAP.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  const lessons = COURSE_MAP.flatMap((unit) =>
    unit.lessons.map((lesson, index) => ({ ...lesson, expected: `${unit.number}.${index + 1}` })),
  )
  expect(lessons).toHaveLength(30)
  for (const { number, expected } of lessons) expect(number).toBe(expected)
})

test('there is something to start, and no slug stands twice', () => {
  const slugs = [
    ...WRITTEN_LESSONS.map(({ slug }) => `lessons/${slug}`),
    ...EXERCISES.map(({ slug }) => `exercises/${slug}`),
  ]
  expect(WRITTEN_LESSONS.length).toBeGreaterThan(0)
  expect(new Set(slugs).size).toBe(slugs.length)
})
