import { expect, test } from 'vitest'
import { choicesOf } from './choices'
import { Draw } from './draw'
import { inBoth } from './words'

const choice = (text: string, feedback = text) => ({ text: inBoth(text), feedback: inBoth(feedback) })
const textsOf = (wrong: readonly ReturnType<typeof choice>[], seed = 1) =>
  choicesOf(choice('true'), wrong, new Draw(seed)).choices.map(({ text }) => text.en)

test('the true one stands among the others, wherever the order puts it', () => {
  const places = Array.from({ length: 100 }, (_, seed) => {
    const { choices, right } = choicesOf(
      choice('true'),
      ['a', 'b', 'c'].map((text) => choice(text)),
      new Draw(seed),
    )
    expect(choices[right]?.text.en).toBe('true')
    return right
  })
  expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]))
})

test('a mistake that comes to the truth is no choice', () => {
  expect(textsOf([choice('true', 'a mistake'), choice('a')]).toSorted()).toEqual(['a', 'true'])
})

test('two mistakes that come to the same are one choice, and the first says why', () => {
  const { choices } = choicesOf(choice('true'), [choice('a', 'first'), choice('a', 'second')], new Draw(1))
  expect(choices.map(({ feedback }) => feedback.en).toSorted()).toEqual(['first', 'true'])
})

test('of many mistakes the most telling four are kept', () => {
  expect(textsOf(['a', 'b', 'c', 'd', 'e', 'f'].map((text) => choice(text))).toSorted()).toEqual([
    'a',
    'b',
    'c',
    'd',
    'true',
  ])
})
