import { expect, test } from 'vitest'
import type { Claim } from '#content/claims'
import { claimWords } from './claim-words'

const claim: Claim = {
  lines: '38-42',
  claim: { en: 'It is so.', zh: '是这样。' },
  verdict: 'outdated',
  truth: { en: 'It was.', zh: '曾经是。' },
  source: [{ name: 'RFC 9293 3.6', url: 'https://www.rfc-editor.org/rfc/rfc9293.html#section-3.6' }],
  lessons: ['4.1'],
}

test('each judgement has the answer that it will get', () => {
  expect(claimWords('D0-15', [], claim, 'en').judgements).toEqual([
    { id: 'holds', words: 'It holds', answer: 'You said “It holds”. We say:' },
    { id: 'not-quite', words: 'Not quite', answer: 'So we say, too.' },
    { id: 'wrong', words: 'It is wrong', answer: 'You said “It is wrong”. We say:' },
  ])
})

test('the first claim of a page says what its name means, and no other does', () => {
  expect(claimWords('D0-15', [], claim, 'en', true).about).toContain('D0-15 is statement 15 of document 0')
  expect(claimWords('D4-05', [], claim, 'zh', true).about).toContain('D4-05 就是文档 4 的第 5 条说法')
  expect(claimWords('D0-15', [], claim, 'en').about).toBeNull()
})

test('a claim says where it stands, who says the same, and its source as a sentence has it', () => {
  const words = claimWords('D0-15', ['D1-03'], claim, 'zh')
  expect(words.says).toBe('说法 D0-15 · 文档 0，第 38–42 行；D1-03 也是这样说的')
  expect(words.sources[0]?.name).toBe('RFC 9293 第 3.6 节')
})
