import { expect, test } from 'vitest'
import { questionOf } from '#exercises/quiz/bank-for-tests'
import type { QuestionType } from '#exercises/quiz/questions'
import { rightAnswer } from './right-answer'

const lines = (type: QuestionType) => rightAnswer(questionOf(type), 1).lines.map(({ en }) => en)

test.each<[QuestionType, string[]]>([
  ['choice', ['One']],
  ['multiple', ['SYN', 'FIN']],
  ['true-false', ['False']],
  ['number', ['3.436 ± 0.05 s']],
  ['text', ['`SYN-SENT`']],
  ['match', ['The active open → SYN', 'The passive open → SYN,ACK', 'Who closes → FIN']],
  ['order', ['SYN', 'SYN,ACK', 'ACK', 'data']],
  ['cloze', ['`SYN`', '1001', 'ESTABLISHED']],
  ['point', ['200 ms: client sends ACK=5001']],
  ['state', ['SYN-RECEIVED']],
  ['essay', []],
])('%s: what was right, in words', (type, expected) => {
  expect(lines(type)).toEqual(expected)
})

test('a simulation: the key of the same draw, and the place in its run', () => {
  const { lines: shown, run } = rightAnswer(questionOf('simulation'), 5)
  expect(shown).toHaveLength(1)
  expect(shown[0]?.en).toBe(`${(run?.place?.at ?? 0) / 1e6} ms`)
})

test('a point and a state have a place in their run', () => {
  expect(rightAnswer(questionOf('point'), 0).run?.place).toMatchObject({ kind: 'segment', segment: 2 })
  expect(rightAnswer(questionOf('state'), 0).run?.place?.at).toBe(100_000_000)
})
