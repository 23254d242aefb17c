import fc from 'fast-check'
import { expect, test } from 'vitest'
import { questionOf } from '../bank-for-tests'
import { type QuestionOf, questionSchema } from '../questions'
import { optionsOf } from './chosen'
import { score } from './score'

const fraction = (...answer: Parameters<typeof score>): number | null => score(...answer).fraction

test('choice: the fraction of what is chosen', () => {
  const question = questionOf('choice')
  const fractions = [0, 1, 2, 3].map((chosen) => fraction(question, { type: 'choice', chosen }))
  expect(fractions).toEqual([1, 0, 0.5, 0])
})

test('choice: what the author says about it', () => {
  const { feedback } = score(questionOf('choice'), { type: 'choice', chosen: 1 })
  expect(feedback).toEqual([{ en: 'Each connection has its own four values, not its own port.' }])
})

const multiple = questionOf('multiple')

test.each([
  [[0, 1], 1],
  [[0], 0.5],
  [[0, 3], 0.5],
  [[0, 1, 2], 0.5],
  [[0, 2], 0],
  [[2], 0],
  [[], 0],
  [[0, 0], 0.5],
])('multiple: the sum of %s is %s', (chosen, expected) => {
  expect(fraction(multiple, { type: 'multiple', chosen })).toBe(expected)
})

test('multiple: all or nothing', () => {
  const strict: QuestionOf<'multiple'> = { ...multiple, credit: 'all-or-nothing' }
  const fractions = [[0, 1], [0], [0, 1, 3]].map((chosen) => fraction(strict, { type: 'multiple', chosen }))
  expect(fractions).toEqual([1, 0, 0])
})

test('multiple: three thirds are all', () => {
  const third = { text: { en: 'one' }, fraction: 33.33333 }
  const thirds: QuestionOf<'multiple'> = { ...multiple, answers: [third, third, third, { ...third, fraction: 0 }] }
  expect(fraction(thirds, { type: 'multiple', chosen: [0, 1, 2] })).toBe(1)
})

test('multiple: whatever is chosen, it is worth from nothing to all', () => {
  const anyAnswer = fc.record({ text: fc.constant({ en: 'x' }), fraction: fc.integer({ min: -100, max: 100 }) })
  fc.assert(
    fc.property(fc.array(anyAnswer, { minLength: 2, maxLength: 8 }), fc.array(fc.nat(9)), (answers, chosen) => {
      const worth = fraction({ ...multiple, answers }, { type: 'multiple', chosen })
      expect(worth).toBeGreaterThanOrEqual(0)
      expect(worth).toBeLessThanOrEqual(1)
    }),
  )
})

test('true-false: the one that it is', () => {
  const fractions = [true, false].map((chosen) => fraction(questionOf('true-false'), { type: 'true-false', chosen }))
  expect(fractions).toEqual([0, 1])
})

test.each([
  ['3.4', 1],
  ['3400 ms', 1],
  ['3.4865', 0],
  ['27.49', 0.25],
  ['soon', 0],
])('number: %s is worth %s', (text, expected) => {
  expect(fraction(questionOf('number'), { type: 'number', text })).toBe(expected)
})

test('number: what cannot be read says why', () => {
  expect(score(questionOf('number'), { type: 'number', text: '3.4 weeks' }).unreadable).toBe('unit-unknown')
})

test('number: a star is every other number', () => {
  const question = questionSchema.parse({
    ...questionOf('number'),
    answers: [{ value: 1 }, { value: '*', fraction: 0, feedback: { en: 'No.' } }],
  })
  expect(score(question, { type: 'number', text: '2' })).toEqual({ fraction: 0, feedback: [{ en: 'No.' }] })
})

test('text: the first form that fits counts', () => {
  const answered = ['syn-sent', 'SYN_SEND', 'ESTABLISHED'].map((text) =>
    score(questionOf('text'), { type: 'text', text }),
  )
  expect(answered.map(({ fraction: worth, feedback }) => [worth, feedback.length])).toEqual([
    [1, 0],
    [0, 1],
    [0, 0],
  ])
})

test('match: each prompt is worth the same, and an answer may stand with several', () => {
  const question = questionOf('match')
  expect(optionsOf(question).map(({ en }) => en)).toEqual(['SYN', 'SYN,ACK', 'FIN', 'RST'])
  expect(fraction(question, { type: 'match', chosen: [0, 1, 3] })).toBeCloseTo(2 / 3)
  expect(fraction(question, { type: 'match', chosen: [0, null] })).toBeCloseTo(1 / 3)
})

const order = questionOf('order')
const ordered = (credit: QuestionOf<'order'>['credit'], given: number[]) =>
  fraction({ ...order, credit }, { type: 'order', order: given })

test('order: by position, by what follows, or all or nothing', () => {
  const given = [1, 2, 3, 0]
  expect(ordered('position', given)).toBe(0)
  expect(ordered('next', given)).toBeCloseTo(2 / 3)
  expect(ordered('all-or-nothing', given)).toBe(0)
})

test('order: the right order is worth all, by whichever rule, and no other is', () => {
  const credits = fc.constantFrom('position' as const, 'next' as const, 'all-or-nothing' as const)
  const anyOrder = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 })
  fc.assert(
    fc.property(credits, anyOrder, (credit, given) => {
      expect(ordered(credit, given) === 1).toBe(given.join() === '0,1,2,3')
    }),
  )
})

test('order: an item that is given twice counts once', () => {
  expect(ordered('position', [0, 0, 0, 0])).toBe(0.25)
})

test('order: items with the same text stand for each other', () => {
  const items = [{ en: 'ACK' }, { en: 'FIN' }, { en: 'ACK' }]
  expect(fraction({ ...order, items }, { type: 'order', order: [2, 1, 0] })).toBe(1)
})

test('cloze: each gap has its weight', () => {
  const cloze = questionOf('cloze')
  expect(fraction(cloze, { type: 'cloze', gaps: { flag: 'syn', number: '1001', state: 0 } })).toBe(1)
  expect(fraction(cloze, { type: 'cloze', gaps: { flag: 'syn', number: '1000', state: 0 } })).toBe(0.5)
  expect(fraction(cloze, { type: 'cloze', gaps: { number: '1001' } })).toBe(0.5)
})

test('cloze: each gap has its own score', () => {
  const { parts } = score(questionOf('cloze'), { type: 'cloze', gaps: { flag: 'SYN', state: 1 } })
  expect([parts?.flag?.fraction, parts?.number?.fraction, parts?.state?.fraction]).toEqual([1, 0, 0])
})

test('point: the segment that the run has there', () => {
  const click = questionOf('point')
  const at = [0, 1, 2].map((segment) => score(click, { type: 'point', at: { segment } }))
  expect(at.map(({ fraction: worth }) => worth)).toEqual([0, 0, 1])
  expect(at[0]?.feedback).toEqual([{ en: 'It asks only.' }])
})

test('point: the moment, up to its tolerance', () => {
  const moment: QuestionOf<'point'> = {
    ...questionOf('point'),
    asks: 'moment',
    right: [{ kind: 'enters', endpoint: 'server', state: 'ESTABLISHED' }],
    toleranceMs: 5,
  }
  const fractions = [294, 295, 300].map((ms) => fraction(moment, { type: 'point', at: { ms } }))
  expect(fractions).toEqual([0, 1, 1])
})

test('state: what the engine says', () => {
  const state = questionOf('state')
  expect(fraction(state, { type: 'state', state: 'SYN-RECEIVED' })).toBe(1)
  expect(score(state, { type: 'state', state: 'ESTABLISHED' })).toEqual({
    fraction: 0,
    feedback: [{ en: 'The third segment is on its way.' }],
  })
})

test('essay: a person marks it', () => {
  expect(fraction(questionOf('essay'), { type: 'essay', text: 'Because of old SYNs.' })).toBeNull()
})

test('an answer of another type is worth nothing', () => {
  expect(fraction(questionOf('choice'), { type: 'essay', text: '0' })).toBe(0)
})
