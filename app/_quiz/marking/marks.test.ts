import { expect, test } from 'vitest'
import { bankOfEach, questionOf } from '#exercises/quiz/bank-for-tests'
import { draw } from '#exercises/quiz/simulation/draw'
import { begun, questionSeed } from '../sitting'
import { marksOf } from './marks'

const bank = bankOfEach()
const sitting = begun(bank, 'test', 77, 0)
const drawn = draw(questionOf('simulation'), questionSeed(sitting, 'when'))

test('the answers alone are scored, the draw made again from the seed of the file', () => {
  const marks = marksOf(bank.questions, {
    seed: sitting.seed,
    responses: {
      'how-many-ports': { type: 'choice', chosen: 2 },
      when: { type: 'simulation', seed: drawn.seed, answer: drawn.right },
      'why-three': { type: 'essay', text: 'Old ones.' },
    },
  })
  expect(marks).toMatchObject({
    'how-many-ports': { kind: 'scored', fraction: 0.5 },
    when: { kind: 'scored', fraction: 1 },
    'why-three': { kind: 'written', text: 'Old ones.' },
    delivered: { kind: 'unanswered' },
  })
  expect(Object.keys(marks)).toEqual(bank.questions.map(({ id }) => id))
})

test('who answers a draw that is easier than their own gets nothing for it', () => {
  const { right } = draw(questionOf('simulation'), 5)
  const marks = marksOf(bank.questions, {
    seed: sitting.seed,
    responses: { when: { type: 'simulation', seed: 5, answer: right } },
  })
  expect(marks.when).toEqual({ kind: 'other-draw' })
})

test('an answer of another type than its question is worth nothing', () => {
  const marks = marksOf(bank.questions, {
    seed: 1,
    responses: {
      delivered: { type: 'text', text: 'false' },
      when: { type: 'choice', chosen: 0 },
      'why-three': { type: 'true-false', chosen: true },
    },
  })
  expect(marks).toMatchObject({
    delivered: { fraction: 0 },
    when: { fraction: 0 },
    'why-three': { kind: 'written', text: '' },
  })
})

test('a name that every object has is no answer', () => {
  const question = { ...questionOf('true-false'), id: 'constructor' }
  expect(marksOf([question], { seed: 1, responses: {} })).toEqual({ constructor: { kind: 'unanswered' } })
})
