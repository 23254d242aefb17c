import { expect, test } from 'vitest'
import { languageOfAddress } from './language-of-address'

test('an address names its language in its first part, and only there', () => {
  expect(languageOfAddress('/zh/lessons/none')).toBe('zh')
  expect(languageOfAddress('/en')).toBe('en')
  expect(languageOfAddress('/english/lessons')).toBeNull()
  expect(languageOfAddress('/lessons/en')).toBeNull()
  expect(languageOfAddress('/')).toBeNull()
})
