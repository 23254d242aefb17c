import { expect, test } from 'vitest'
import { simulation } from '#exercises/quiz/simulation/questions-for-tests'
import { severalDraws } from './several-draws'

const measure = { kind: 'enters', endpoint: 'server', state: 'ESTABLISHED' }
const delays = (...values: number[]) => simulation('handshake', measure, { parameters: { delayMs: { values } } })
const drawn = (from: number, ...values: number[]) =>
  severalDraws(delays(...values), from).map(({ parameters }) => parameters.delayMs)

test('five draws have five values, where there are as many', () => {
  expect(new Set(drawn(1, 20, 40, 50, 60, 80, 100, 120, 150)).size).toBe(5)
  expect(drawn(1, 20, 40).sort()).toEqual([20, 40])
})

test('other seeds give others, and a draw that is shown is that of its seed', () => {
  const values = [20, 30, 40, 50, 60, 70, 80, 90, 100]
  const [first] = severalDraws(delays(...values), 100)
  expect(first?.seed).toBe(100)
  expect(drawn(100, ...values)).not.toEqual(drawn(1, ...values))
})
