import { expect, test } from 'vitest'
import { oneOfEach, questionOf } from '#exercises/quiz/bank-for-tests'
import { bankSchema } from '#exercises/quiz/schema'
import { newBank } from '../draft'
import type { BankDraft } from '../draft-types'
import { differenceOf } from './difference'
import { differenceText } from './difference-words'
import { aboutText, questionText } from './question-text'

test('a question is written out as its form says it, what is read first first', () => {
  expect(questionText(questionOf('choice'), 'en')).toBe(
    [
      'Question: Sixty clients are connected to port 80. How many ports of the server are in use?',
      'Answers:',
      '• Text: One',
      '  Worth: 100 %',
      '• Text: Sixty',
      '  Feedback: Each connection has its own four values, not its own port.',
      '• Text: Sixty-one',
      '  Worth: 50 %',
    ].join('\n'),
  )
})

test('what is asked of a run is said in words, in both languages', () => {
  const question = {
    id: 'q1',
    type: 'simulation' as const,
    template: 'handshake',
    measure: { kind: 'enters' as const, endpoint: 'server', state: 'ESTABLISHED' as const },
    feedback: [{ on: 'one-way-more', text: { en: 'No.' } }],
  }
  expect(questionText(question, 'en').split('\n')).toEqual([
    'Scenario: A connection opens',
    'What is asked:',
    '  Which end: server',
    '  Question about the run: When does an end reach a state?',
    '  State: ESTABLISHED',
    'Feedback:',
    '• Said to: one way more',
    '  Feedback: No.',
  ])
  expect(questionText(question, 'zh')).toContain('哪一端：服务器')
})

const bank = bankSchema.parse(oneOfEach)

test.each(bank.questions.map((it) => [it.type, it] as const))(
  '%s: no field is called by its name in the file',
  (_, it) => {
    const lines = questionText(it, 'zh').split('\n')
    const own = lines.slice(0, lines.findIndex((line) => line.startsWith('自己的场景')) + 1 || undefined)
    expect(own.filter((line) => /^[ •]*[a-z][A-Za-z]*[:：]/.test(line))).toEqual([])
  },
)

test('texts in two languages are told apart, and so are those of the quiz', () => {
  const essay = { id: 'q1', type: 'essay' as const, text: { en: 'Why?\nHow?', zh: '为什么？' } }
  expect(questionText(essay, 'en')).toBe('Question (English): Why?\nHow?\nQuestion (中文): 为什么？')
  const both: BankDraft = { ...newBank(['en', 'zh']), title: { en: 'Closing' }, source: 'Me' }
  expect(aboutText(both, 'en')).toBe(
    'Title (English): Closing\nLanguages: English, 中文\nSource: Me\nThe file’s name: quiz',
  )
})

test('what was done is said in a word or two', () => {
  const begun = newBank(['en'])
  const essay = (id: string, en: string) => ({ id, type: 'essay' as const, text: { en } })
  const two: BankDraft = { ...begun, questions: [essay('q1', 'a'), essay('q2', 'b')] }
  const next: BankDraft = {
    ...begun,
    title: { en: 'T' },
    questions: [essay('q1', 'c'), essay('q3', 'd'), essay('q4', 'e')],
  }
  expect(differenceText(differenceOf(two, next), 'en')).toBe(
    'title, question 1 changed, 2 questions added, 1 question deleted',
  )
  expect(differenceText(differenceOf(two, next), 'zh')).toBe('改了标题，改了第 1 题，添加了 2 道题，删除了 1 道题')
  expect(differenceText(differenceOf(two, two), 'en')).toBe('as before')
  expect(differenceText(null, 'en')).toBe('the earliest that is kept')
})
