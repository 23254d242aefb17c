import { expect, test } from 'vitest'
import type { DraftOfType } from './draft-types'
import { gapsInOrder, ofKind, withGapAt, withGapPut, withoutGap } from './gaps'

const question: DraftOfType<'cloze'> = {
  id: 'q1',
  type: 'cloze',
  text: { en: 'A SYN opens.', zh: 'SYN 打开。' },
  gaps: {},
}
const SYN = { from: 2, to: 5 }

test('the words that were selected become the gap, and what is right in it', () => {
  const next = withGapAt(question, 'en', SYN)
  expect(next).toEqual({
    ...question,
    text: { en: 'A [[gap-1]] opens.', zh: 'SYN 打开。' },
    gaps: { 'gap-1': { kind: 'text', answers: [{ accepts: 'SYN' }] } },
  })
  expect(withGapPut(next, 'gap-1', 'zh', { from: 0, to: 3 }).text.zh).toBe('[[gap-1]] 打开。')
})

test('a gap has a name that nothing in the texts has', () => {
  const typed = { ...question, text: { en: 'A [[gap-1]] opens.' } }
  expect(Object.keys(withGapAt(typed, 'en', { from: 0, to: 0 }).gaps)).toEqual(['gap-2'])
})

test('a gap that goes leaves its words in every text', () => {
  expect(withoutGap(withGapAt(question, 'en', SYN), 'gap-1')).toEqual(question)
})

test('gaps are listed as the text has them; those that stand nowhere come last', () => {
  const gap = { kind: 'text', answers: [{ accepts: 'x' }] } as const
  const cloze = { ...question, text: { en: '[[b]] [[new]] [[a]]' }, gaps: { lost: gap, a: gap, b: gap } }
  expect(gapsInOrder(cloze)).toEqual({ said: ['b', 'a', 'lost'], unsaid: ['new'] })
})

test('a gap of another kind keeps what it can', () => {
  const text = { kind: 'text', answers: [{ accepts: '1001' }], weight: 2 } as const
  expect(ofKind(text, 'number', ['en'])).toEqual({ kind: 'number', answers: [{ value: 1001 }], weight: 2 })
  expect(ofKind(text, 'menu', ['en'])).toEqual({
    kind: 'menu',
    answers: [{ text: { en: '1001' }, fraction: 100 }, { text: { en: '' } }],
    weight: 2,
  })
  expect(ofKind({ kind: 'text', answers: [{ accepts: 'SYN' }] }, 'number', ['en'])).toEqual({
    kind: 'number',
    answers: [{ value: '' }],
  })
})
