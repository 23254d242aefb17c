import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import { asBank } from '#exercises/quiz/read-bank'
import { newBank, withNew } from './draft'
import type { BankDraft, QuestionDraft } from './draft-types'
import { newQuestion, OFFERED_TYPES } from './new-question'
import { problemsOf } from './problems-of'

const bankWith = (...questions: QuestionDraft[]): BankDraft => ({
  ...newBank(['en']),
  title: { en: 'A quiz' },
  questions,
})
const said = (bank: BankDraft, locale: 'en' | 'zh' = 'en') =>
  problemsOf(bank, locale).map(({ path, says }) => `${path.join('.')}: ${says}`)

test('a bank has no problems', () => {
  expect(problemsOf(bankOfEach(), 'en')).toEqual([])
})

test('a new quiz is told what it needs, and nothing of it is wrong yet', () => {
  expect(said(newBank(['en']))).toEqual(['questions: The quiz needs a question.', 'title.en: The quiz needs a title.'])
  expect(said(newBank(['zh']), 'zh')).toEqual(['questions: 测验里还没有题目。', 'title.zh: 测验还没有标题。'])
})

test.each(
  // A simulation begins as a whole question.
  OFFERED_TYPES.filter((type) => type !== 'simulation'),
)('a new question of the type %s has nothing but places that are still empty', (type) => {
  const bank = withNew(bankWith(), newQuestion(type, 'q1', ['en']))
  expect('problems' in asBank(bank)).toBe(true)
  const problems = problemsOf(bank, 'en')
  expect(problems.length).toBeGreaterThan(0)
  expect(problems.filter(({ kind }) => kind === 'wrong')).toEqual([])
  expect(problems.map(({ path }) => path.slice(0, 2))).toEqual(problems.map(() => ['questions', 0]))
})

test('a new simulation is a whole question', () => {
  expect(problemsOf(bankWith(newQuestion('simulation', 'q1', ['en'])), 'en')).toEqual([])
})

test('bounds of what is drawn that make no values are said at the parameter, in both languages', () => {
  const drawn = (min: number, max: number | string): BankDraft =>
    bankWith({
      id: 'q1',
      type: 'simulation',
      template: 'handshake',
      measure: { kind: 'time-wait-holder' },
      parameters: { delayMs: { min, max, step: 1 } },
    })
  expect(said(drawn(5, 1))).toEqual(['questions.0.parameters.delayMs: The last value is less than the first.'])
  expect(said(drawn(1, 90_000))).toEqual(['questions.0.parameters.delayMs: These are more than 10000 values.'])
  expect(said(drawn(1, ''), 'zh')).toEqual(['questions.0.parameters.delayMs.max: 请填一个数。'])
})

const choice = (fractions: readonly number[]): QuestionDraft => ({
  id: 'q1',
  type: 'choice',
  text: { en: '' },
  answers: fractions.map((fraction) => ({ text: { en: 'It' }, fraction })),
})

test('that no answer is right is said while others are still empty', () => {
  expect(said(bankWith(choice([0, 50])))).toEqual([
    'questions.0.answers: This question needs at least one right answer.',
    'questions.0.text.en: Write what is asked.',
  ])
})

test('shares that do not add up are said with their sum', () => {
  const bank = bankWith({
    id: 'q1',
    type: 'multiple',
    text: { en: 'Which?' },
    answers: [50, 40, 0].map((fraction) => ({ text: { en: 'It' }, fraction })),
    credit: 'sum',
  })
  expect(said(bank)).toEqual([
    'questions.0.answers: The shares of the right answers must add up to 100 %; they are 90 %.',
  ])
})

test('what was typed for a number and is none is said as it was typed', () => {
  const number = (value: string): QuestionDraft => ({
    id: 'q1',
    type: 'number',
    text: { en: 'How many?' },
    answers: [{ value }],
  })
  expect(said(bankWith(number('three')))).toEqual([
    'questions.0.answers.0.value: “three” is not a number. Write digits, such as 300 or 1.5.',
  ])
  expect(said(bankWith(number('')))).toEqual(['questions.0.answers.0.value: Write a number.'])
})

test('a text that is missing in one language of the bank is asked for in that language', () => {
  const bank: BankDraft = {
    ...bankWith({ id: 'q1', type: 'essay', text: { en: 'Why?' } }),
    languages: ['en', 'zh'],
    title: { en: 'A quiz', zh: '测验' },
  }
  expect(said(bank)).toEqual(['questions.0.text.zh: The text in Chinese is missing.'])
  expect(said(bank, 'zh')).toEqual(['questions.0.text.zh: 还缺中文文本。'])
})

test('gaps and the text must name the same', () => {
  const bank = bankWith({
    id: 'q1',
    type: 'cloze',
    text: { en: 'A [[flag]] and a [[flag]] and [[two]]' },
    gaps: {
      flag: { kind: 'text', answers: [{ accepts: 'SYN' }] },
      number: { kind: 'number', answers: [{ value: 1 }] },
    },
  })
  expect(said(bank)).toEqual([
    'questions.0.text.en: The gap [[number]] does not stand in this text.',
    'questions.0.text.en: [[two]] is in the text, and what is right there is not said yet.',
    'questions.0.text.en: [[flag]] stands in the text twice.',
  ])
})

test('points, names, lessons and claims say what they can be', () => {
  const bank = bankWith(
    { id: 'q1', type: 'essay', text: { en: 'Why?' }, points: 0, tags: { lesson: '41', claims: ['D9'] } },
    { id: 'q1', type: 'essay', text: { en: 'Why?' } },
  )
  expect(said({ ...bank, id: 'My quiz' })).toEqual([
    'id: Use small letters, digits and hyphens, such as closing-1.',
    'questions.0.points: It must be more than 0.',
    'questions.0.tags.lesson: Write the number of a lesson, such as 4.1.',
    'questions.0.tags.claims.0: Write claims as in the list of claims: D3-20.',
    'questions.1.id: Another question has this name.',
  ])
})
