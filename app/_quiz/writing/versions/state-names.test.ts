import { expect, test } from 'vitest'
import { stateNames } from './state-names'

const second = Date.UTC(2026, 10, 22, 7, 18, 39)

test('a state is called by its time, and states of one second are told apart by a number', () => {
  const [later, third, middle, earlier] = stateNames([second + 1000, second + 900, second + 500, second], 'en')
  expect(later).toMatch(/18:40$/)
  expect([earlier, middle, third].map((name) => name?.slice(-12))).toEqual(
    ['18:39 (1)', '18:39 (2)', '18:39 (3)'].map((it) => expect.stringContaining(it)),
  )
})

test('in Chinese the number stands in Chinese brackets', () => {
  expect(stateNames([second + 1, second], 'zh').map((name) => name.slice(-3))).toEqual(['（2）', '（1）'])
})
