import { expect, test } from 'vitest'
import { freshId, newBank, withCopy, withMoved, withNew, without, withQuestion } from './draft'
import type { BankDraft } from './draft-types'
import { newQuestion, OFFERED_TYPES } from './new-question'

const ids = ({ questions }: BankDraft) => questions.map(({ id }) => id).join(' ')
const three = (): BankDraft =>
  OFFERED_TYPES.slice(0, 3).reduce(
    (bank, type) => withNew(bank, newQuestion(type, freshId(bank), bank.languages)),
    newBank(['en']),
  )

test('a new question comes behind the one that is open, under a name that no other has', () => {
  const bank = three()
  expect(ids(bank)).toBe('q1 q2 q3')
  expect(ids(withNew(bank, newQuestion('essay', freshId(bank), ['en']), 'q1'))).toBe('q1 q4 q2 q3')
  expect(freshId(without(bank, 'q1'))).toBe('q4')
})

test('a question moves by places and stays at the ends', () => {
  const bank = three()
  expect(ids(withMoved(bank, 'q1', 1))).toBe('q2 q1 q3')
  expect(withMoved(bank, 'q1', -1)).toBe(bank)
  expect(withMoved(bank, 'q3', 1)).toBe(bank)
  expect(withMoved(bank, 'q9', -1)).toBe(bank)
})

test('a copy stands behind its question and changes alone', () => {
  const bank = withCopy(three(), 'q2', 'q4')
  expect(ids(bank)).toBe('q1 q2 q4 q3')
  const [, , copy] = bank.questions
  const next = withQuestion(bank, 'q4', { id: 'q4', type: 'essay', text: { en: 'Why?' } })
  expect(next.questions[1]).toEqual({ ...copy, id: 'q2' })
})
