import { expect, test } from 'vitest'
import { assignedOf, neighboursOf } from './places'

const place = (slug: string) => ({ slug, title: slug.toUpperCase() })
const COURSE = ['one', 'two', 'three', 'four'].map(place)

test('every exercise leads to the one after it and back, in the order of the row', () => {
  expect(COURSE.map(({ slug }) => neighboursOf(slug, COURSE).next?.slug)).toEqual(['two', 'three', 'four', undefined])
  expect(COURSE.map(({ slug }) => neighboursOf(slug, COURSE).previous?.slug)).toEqual([
    undefined,
    'one',
    'two',
    'three',
  ])
})

test('an exercise that is not in the row has none beside it', () => {
  expect(neighboursOf('elsewhere', COURSE)).toEqual({ previous: null, next: null })
})

test('along an assignment its own order counts, and what this course does not have is passed over', () => {
  const assigned = assignedOf(['three', 'of-another-course', 'one'], COURSE)
  expect(neighboursOf('three', assigned)).toEqual({ previous: null, next: place('one') })
  expect(neighboursOf('one', assigned)).toEqual({ previous: place('three'), next: null })
})
