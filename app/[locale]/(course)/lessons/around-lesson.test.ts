import { expect, test } from 'vitest'
import { aroundLesson } from './around-lesson'

const lesson = (number: string, slug?: string) => ({ number, title: { en: '', zh: '' }, ...(slug ? { slug } : {}) })
const course = [
  lesson('1.1'),
  lesson('1.2', 'header'),
  lesson('1.3', 'sequence'),
  lesson('2.1'),
  lesson('2.2'),
  lesson('2.3', 'isn'),
]

test('the lesson before and the next one that is written, with what is not written between', () => {
  const { previous, next } = aroundLesson(course, 'sequence')
  expect([previous.lesson?.slug, previous.unwritten]).toEqual(['header', []])
  expect([next.lesson?.slug, next.unwritten]).toEqual(['isn', ['2.1', '2.2']])
})

test('the first that is written knows what is missing before it, in the order of the course', () => {
  const { previous } = aroundLesson([lesson('1.1'), lesson('1.2'), lesson('1.3', 'sequence')], 'sequence')
  expect(previous).toEqual({ lesson: null, unwritten: ['1.1', '1.2'] })
})

test('behind the last there is nothing', () => {
  expect(aroundLesson(course, 'isn').next).toEqual({ lesson: null, unwritten: [] })
})
