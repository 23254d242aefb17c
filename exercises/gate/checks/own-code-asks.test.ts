import { expect, test } from 'vitest'
import type { Question } from '../../own-code/question'
import { problemText } from '../problem'
import { goodEvidence } from './good-evidence'
import { ownCodeAsks } from './own-code-asks'

const choice = (text: string) => ({ text: { en: text, zh: text }, feedback: { en: 'Why.', zh: '原因。' } })
const question: Question = {
  ask: { en: 'What?', zh: '什么？' },
  until: 3,
  answer: null,
  choices: ['a', 'b', 'c'].map(choice),
  right: 1,
}
const { exercise } = goodEvidence()
const asking = { ...exercise, ownCode: { path: 'exercises/catalog/half/own-code.ts', source: 'export const ownCode' } }

/** What the check says of this question, of the solution at one seed. */
const saidOf = (asked: Question | null, error?: string) =>
  ownCodeAsks({
    exercise: asking,
    questions: new Map([['solution', [{ seed: 7, question: asked, ...(error === undefined ? {} : { error }) }]]]),
  }).map(problemText)

test('a question with three choices, one of them true, is not complained about', () => {
  expect(saidOf(question)).toEqual([])
})

test('a seed at which nothing is asked, or which throws, is named', () => {
  expect(saidOf(null)[0]).toMatch(
    /^exercises\/catalog\/half\/own-code\.ts:1: at 1 of 1 seeds .* at 7, nothing is asked\./,
  )
  expect(saidOf(null, 'no such host')[0]).toContain('it throws: no such host')
})

test('two choices are no question', () => {
  const same = { ...question, choices: ['a', 'b', 'a'].map(choice) }
  expect(saidOf(same)[0]).toContain('fewer than 3 choices differ (en)')
})

test('choices that differ in one language only are refused', () => {
  const [first, ...rest] = question.choices
  if (!first) throw new Error('no choice')
  const mixed = { ...question, choices: [{ ...first, text: { en: 'a', zh: 'b' } }, ...rest] }
  expect(saidOf(mixed)[0]).toContain('fewer than 3 choices differ (zh)')
})

test('a true choice that stands there twice, or not at all, is refused', () => {
  expect(saidOf({ ...question, choices: ['a', 'b', 'c', 'b'].map(choice) })[0]).toContain('stands there twice')
  expect(saidOf({ ...question, right: 3 })[0]).toContain('no choice is the true one')
})

test('an exercise that asks nothing is not looked at', () => {
  expect(ownCodeAsks({ exercise, questions: new Map() })).toEqual([])
})
