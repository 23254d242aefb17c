import { expect, test } from 'vitest'
import type { LessonRecord, VisitRecord } from '../_progress/records'
import { whereToStart } from './where-to-start'

const lessons = [
  { slug: 'one', exercises: ['of-one'] },
  { slug: 'two', exercises: ['of-two'] },
  { slug: 'three', exercises: [] },
] as const
const seen: LessonRecord = { seenAt: 1, doneAt: null }
const done: LessonRecord = { seenAt: 1, doneAt: 2 }
const at = (kind: VisitRecord['kind'], slug: string): VisitRecord => ({ kind, slug, at: 3 })

test.each([
  ['nobody was here: the first', {}, null, { slug: 'one', why: 'begin' }],
  ['a lesson was left: that one', { one: done, three: seen }, at('lesson', 'three'), { slug: 'three', why: 'goOn' }],
  ['an exercise was left: its lesson', {}, at('exercise', 'of-two'), { slug: 'two', why: 'goOn' }],
  [
    'the lesson that was left is done: the first that is not',
    { one: done },
    at('lesson', 'one'),
    { slug: 'two', why: 'next' },
  ],
  ['a lesson further up was begun', { one: seen, two: done }, at('lesson', 'two'), { slug: 'one', why: 'goOn' }],
  ['an exercise without a lesson was left', {}, at('exercise', 'alone'), { slug: 'one', why: 'begin' }],
  [
    'all are done: the first',
    { one: done, two: done, three: done },
    at('lesson', 'three'),
    { slug: 'one', why: 'allDone' },
  ],
] as const)('%s', (_, records, lastVisited, expected) => {
  expect(whereToStart(lessons, { lessons: records, lastVisited })).toEqual(expected)
})
