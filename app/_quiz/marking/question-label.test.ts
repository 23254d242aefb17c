import { expect, test } from 'vitest'
import { questionOf } from '#exercises/quiz/bank-for-tests'
import { questionLabel } from './question-label'

test('gaps and drawn values do not show their names', () => {
  expect(questionLabel(questionOf('cloze'), 'en')).toMatch(/^A ___ with number 1000 is acknowledged by ___/)
  expect(questionLabel(questionOf('simulation'), 'en')).toBe('One way takes … ms. The client connects at 0.')
})

test('a title stands for the text, and Markdown is not shown', () => {
  const question = questionOf('true-false')
  expect(questionLabel({ ...question, title: { en: 'Delivery' } }, 'en')).toBe('Delivery')
  expect(questionLabel({ ...question, text: { en: 'Is `SYN` **a** flag?' } }, 'en')).not.toMatch(/[`*]/)
})
