import { expect, test } from 'vitest'
import { alternatesOf } from './alternates'

test('a page has one address, and one in each language', () => {
  expect(alternatesOf('zh', 'lessons/x', 'https://tcp.example.org')).toEqual({
    canonical: 'https://tcp.example.org/zh/lessons/x',
    languages: { en: 'https://tcp.example.org/en/lessons/x', 'zh-Hans': 'https://tcp.example.org/zh/lessons/x' },
  })
})

test('where nobody says the host, nothing is said', () => {
  expect(alternatesOf('en', 'lessons/x', '')).toBeUndefined()
})
