import { expect, test } from 'vitest'
import { newQuestion } from './new-question'
import { questionName } from './question-name'

test('a question is called by its title, else by how its text begins', () => {
  const question = newQuestion('choice', 'q1', ['en'])
  expect(questionName(question, 'en')).toBe('')
  expect(questionName({ ...question, text: { en: 'Which **state**?' } }, 'en')).toBe('Which state?')
  expect(questionName({ ...question, text: { en: 'Which?' }, title: { en: 'States' } }, 'en')).toBe('States')
})

test('a simulation without words of its own is called by what it asks, and of which run', () => {
  const question = newQuestion('simulation', 'q1', ['en'])
  expect(questionName(question, 'en')).toBe('When does an end reach a state? (A connection opens)')
  expect(questionName(question, 'zh')).toBe('某一端在什么时刻进入某个状态？（建立一条连接）')
})
