import { expect, test } from 'vitest'
import { claimStrings } from './claim-strings'

test('a claim names every place of its document', () => {
  expect(claimStrings.en.says('D3-05', '13-14, 21-22')).toBe('Claim D3-05 · document 3, lines 13–14, 21–22')
  expect(claimStrings.zh.says('D3-05', '13-14, 21-22')).toBe('说法 D3-05 · 文档 3，第 13–14、21–22 行')
})

test('one line is not called lines', () => {
  expect(claimStrings.en.says('D3-01', '4')).toBe('Claim D3-01 · document 3, line 4')
})
