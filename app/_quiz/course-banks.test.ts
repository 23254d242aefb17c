import { expect, test } from 'vitest'
import { lessonNumbered } from '../_course/course-map'
import { bankNames, banksInOrder, banksOfLesson, lessonOf } from './course-banks'

test.each(bankNames())('%s is about a lesson that is written, in both languages', (name) => {
  const bank = banksInOrder().find(({ id }) => id === name)
  expect(lessonNumbered(bank ? (lessonOf(bank) ?? '') : '').slug).toBeDefined()
  expect(bank?.languages).toEqual(['en', 'zh'])
})

test('banks come in the order of their lessons, and a lesson has its own', () => {
  const lessons = banksInOrder().map((bank) => lessonOf(bank) ?? '')
  expect(lessons).toEqual([...lessons].sort())
  expect(banksOfLesson('2.1').map(({ id }) => id)).toContain('three-segments')
})
