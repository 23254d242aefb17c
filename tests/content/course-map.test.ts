import { expect, test } from 'vitest'
import { COURSE_MAP, EXERCISES, WRITTEN_LESSONS } from '#app/_course/course-map'
import { lessonSlugs, loadLesson } from '#content/lessons'
import { LOCALES } from '#content/locales'
import { listExercises, loadExercise } from '#exercises/load'

test('the map of the course has every lesson and every exercise that is written', () => {
  expect(WRITTEN_LESSONS.map(({ slug }) => slug).sort()).toEqual([...lessonSlugs()].sort())
  expect(EXERCISES.map(({ slug }) => slug).sort()).toEqual(listExercises().sort())
})

test.each(WRITTEN_LESSONS)('the map has the number and the title of lesson $number as the lesson has them', (entry) => {
  for (const locale of LOCALES) {
    const { title, unit, order } = loadLesson(entry.slug ?? '', locale).frontMatter
    expect(entry.title[locale]).toBe(title)
    expect(entry.number).toBe(`${unit.number}.${order}`)
  }
})

test.each(COURSE_MAP.flatMap(({ lessons }) => lessons))(
  'the exercises of lesson $number have their own titles and name the lesson',
  ({ slug, exercises = [] }) => {
    for (const entry of exercises) {
      const { exercise } = loadExercise(entry.slug)
      expect(entry.title).toEqual(exercise.title)
      // A lesson that is not written yet has no address that could be compared.
      if (slug !== undefined) expect(exercise.lesson).toBe(slug)
    }
  },
)
