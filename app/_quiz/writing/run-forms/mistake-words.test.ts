import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mistakeText } from './mistake-words'

/** Every name that stands in a measure's file, or in the wrong answers that measures borrow. */
function namesInSources(): string[] {
  const folder = 'exercises/quiz/measures'
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .map((name) => join(folder, name))
  const text = [...files, 'exercises/own-code/wrong-answers.ts'].map((file) => readFileSync(file, 'utf8')).join('\n')
  return [...text.matchAll(/(?:misconception: |mistake\(\s*)'([a-z-]+)'/g)].map(([, name]) => name ?? '')
}

test('every mistake that a measure names has Chinese words', () => {
  const names = namesInSources()
  expect(names.length).toBeGreaterThan(50)
  expect(names.filter((name) => !/[一-鿿]/.test(mistakeText(name, 'zh')))).toEqual([])
})

test('an errno that is taken for another stands in the words', () => {
  expect(mistakeText('takes-it-for-ECONNRESET', 'zh')).toBe('以为是 ECONNRESET')
  expect(mistakeText('takes-it-for-ECONNRESET', 'en')).toBe('takes it for ECONNRESET')
})
