import { expect, test } from 'vitest'
import { EXERCISES } from '#app/_course/course-map'
import { neighboursOf } from './places'

test('every exercise leads to the one after it and back, in the order of the course', () => {
  const slugs = EXERCISES.map(({ slug }) => slug)
  expect(slugs.map((slug) => neighboursOf(slug, 'en').next?.slug)).toEqual([...slugs.slice(1), undefined])
  expect(slugs.map((slug) => neighboursOf(slug, 'zh').previous?.slug)).toEqual([undefined, ...slugs.slice(0, -1)])
})

test('an exercise that is not in the course has none beside it', () => {
  expect(neighboursOf('elsewhere', 'en')).toEqual({ previous: null, next: null })
})
