import { expect, test } from 'vitest'
import { newBank, withNew } from './draft'
import { newQuestion } from './new-question'
import { partsToDo } from './parts-to-do'
import { problemsOf } from './problems-of'

test('what is missing is said part by part, the same thing once with how often', () => {
  const bank = withNew(newBank(['en']), newQuestion('order', 'q1', ['en']))
  expect(partsToDo(bank, problemsOf(bank, 'en'))).toEqual([
    { place: { kind: 'about' }, says: [{ says: 'The quiz needs a title.', times: 1 }] },
    {
      place: { kind: 'question', id: 'q1' },
      says: [
        { says: 'Write what is asked.', times: 1 },
        { says: 'This item is still empty.', times: 3 },
      ],
    },
  ])
})

test('a quiz without questions leads to where one is added', () => {
  const bank = { ...newBank(['en']), title: { en: 'A quiz' } }
  expect(partsToDo(bank, problemsOf(bank, 'en'))).toEqual([
    { place: { kind: 'add' }, says: [{ says: 'The quiz needs a question.', times: 1 }] },
  ])
})
