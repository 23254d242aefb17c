import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import { newBank, withMoved, withNew, without, withQuestion } from '../draft'
import type { BankDraft } from '../draft-types'
import { newQuestion } from '../new-question'
import { differenceOf, isNone } from './difference'
import { type PastState, timeline } from './timeline'

const essay = (id: string, en: string) => ({ id, type: 'essay' as const, text: { en } })
const begun = newBank(['en'])
const one = withNew(begun, essay('q1', 'Why?'))
const two = withNew(one, essay('q2', 'How?'))
const state = (at: number, bank: BankDraft, isPublished = false): PastState => ({ at, bank, isPublished })

test('what lies between two states is said question by question', () => {
  const next = withQuestion(withMoved(two, 'q2', -1), 'q1', essay('q1', 'Why not?'))
  expect(differenceOf(two, next)).toMatchObject({ changed: [2], added: 0, removed: 0, isReordered: true })
  expect(differenceOf(two, without(two, 'q1'))).toMatchObject({ changed: [], removed: 1, isReordered: false })
  expect(differenceOf(one, { ...two, title: { en: 'T' }, source: 'me' })).toMatchObject({
    title: true,
    about: true,
    languages: false,
    added: 1,
  })
})

test('a draft and the same as a file are alike: what the format supplies is no difference', () => {
  const bank = bankOfEach()
  const draft: BankDraft = { ...begun, ...bank, questions: bank.questions.map((it) => ({ ...it, version: 4 })) }
  expect(isNone(differenceOf(draft, bank))).toBe(true)
  const blank = { ...begun, questions: [newQuestion('multiple', 'q1', ['en'])] }
  const filled = { ...begun, questions: [{ ...newQuestion('multiple', 'q1', ['en']), points: 1, tags: {} }] }
  expect(isNone(differenceOf(blank, filled))).toBe(true)
})

test('the latest state comes first, with what was done since the one before', () => {
  const [last, first, ...none] = timeline([state(1000, one), state(2000, two)])
  expect(none).toEqual([])
  expect(last).toMatchObject({ at: 2000, since: { added: 1 } })
  expect(first).toMatchObject({ at: 1000, since: null })
})

test('a state that was kept twice stands there once, and as published where it was', () => {
  const entries = timeline([
    state(3000, two),
    state(1000, one),
    state(2000, one, true),
    state(4000, two, true),
    state(5000, two),
  ])
  expect(entries.map(({ at, isPublished }) => [at, isPublished])).toEqual([
    [4000, true],
    [2000, true],
  ])
  expect(entries[0]?.since).toMatchObject({ added: 1 })
})

test('what was published twice was given twice', () => {
  expect(timeline([state(1000, one, true), state(2000, one, true)])).toHaveLength(2)
})
