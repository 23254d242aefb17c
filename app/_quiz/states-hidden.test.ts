import { expect, test } from 'vitest'
import { statesOf } from '#app/_widgets/ladder/states'
import { questionOf } from '#exercises/quiz/bank-for-tests'
import { traceOf } from '#exercises/quiz/trace-of'
import { statesHidden, withoutStates } from './states-hidden'

const whole = traceOf(questionOf('state'))

test('no state is left in what is shown before the answer', () => {
  expect(statesOf(whole)).not.toEqual([])
  expect(statesOf(statesHidden(whole, 2000))).toEqual([])
  expect(statesOf(withoutStates(whole))).toEqual([])
})

test('what was sent by that moment is shown, and nothing later', () => {
  expect(statesHidden(whole, 150).segments.map(({ at }) => at / 1e6)).toEqual([0, 100])
  expect(statesHidden(whole, 200).segments).toHaveLength(3)
})
