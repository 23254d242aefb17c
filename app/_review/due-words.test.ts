import { expect, test } from 'vitest'
import { dueWords } from './due-words'

test.each([
  [-3, 'today', '今天'],
  [0, 'today', '今天'],
  [1, 'tomorrow', '明天'],
  [2, 'in 2 days', '后天'],
  [3, 'in 3 days', '3 天后'],
  [59, 'in 59 days', '59 天后'],
  [61, 'in about 2 months', '约 2 个月后'],
  [365, 'in about 12 months', '约 12 个月后'],
])('%i days: %s, %s', (days, en, zh) => {
  expect([dueWords(days, 'en'), dueWords(days, 'zh')]).toEqual([en, zh])
})
