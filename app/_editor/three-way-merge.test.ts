import { expect, test } from 'vitest'
import { mergeTexts } from './three-way-merge'

const base = 'one\ntwo\nthree\n'

test('changes in different places are both kept', () => {
  expect(mergeTexts(base, 'ONE\ntwo\nthree\n', 'one\ntwo\nTHREE\n')).toBe('ONE\ntwo\nTHREE\n')
  expect(mergeTexts(base, 'one\ntwo\nTHREE\n', 'ONE\ntwo\nthree\n')).toBe('ONE\ntwo\nTHREE\n')
})

test('who changed nothing gets the other text', () => {
  expect(mergeTexts(base, base, 'theirs')).toBe('theirs')
  expect(mergeTexts(base, 'mine', base)).toBe('mine')
  expect(mergeTexts(base, 'same', 'same')).toBe('same')
})

test('changes in one place are not merged', () => {
  expect(mergeTexts(base, 'one\n2\nthree\n', 'one\nII\nthree\n')).toBeNull()
})

test('two insertions at one point are not merged, since nobody knows their order', () => {
  expect(mergeTexts('ab', 'aXb', 'aYb')).toBeNull()
})
