import { expect, test } from 'vitest'
import { bankSchema } from '#exercises/quiz/schema'
import { newBank } from './draft'
import type { BankDraft, QuestionDraft } from './draft-types'
import { withLanguages } from './languages'

const both = (...questions: readonly QuestionDraft[]): BankDraft => ({
  ...newBank(['en', 'zh']),
  title: { en: 'Closing', zh: '关闭' },
  questions,
})
/** The questions of a bank in both languages after its Chinese was taken away. */
const inEnglish = (...questions: readonly QuestionDraft[]) =>
  JSON.parse(JSON.stringify(withLanguages(both(...questions), ['en']).questions))

test('a language that goes takes its texts with it, and what may be left out and has no other', () => {
  const bank: BankDraft = {
    ...both(),
    questions: [
      {
        id: 'q1',
        type: 'choice',
        text: { en: '', zh: '为什么？' },
        answers: [{ text: { zh: '是' }, feedback: { zh: '对' }, fraction: 100 }],
      },
    ],
  }
  expect(withLanguages(bank, ['en'])).toEqual({
    ...bank,
    languages: ['en'],
    title: { en: 'Closing' },
    questions: [{ id: 'q1', type: 'choice', text: { en: '' }, answers: [{ text: { en: '' }, fraction: 100 }] }],
  })
})

test('the own situation of a simulation goes with its only language where the template has one, and is empty where none has', () => {
  const measure = { kind: 'time-wait-holder' } as const
  const [ofTemplate] = inEnglish({ id: 'q1', type: 'simulation', template: 'handshake', text: { zh: '情境' }, measure })
  expect(ofTemplate).not.toHaveProperty('text')
  const scenario = { version: 1 as const, profile: 'rfc9293' as const, hosts: {}, links: [], calls: [], untilMs: 1 }
  const [own] = inEnglish({ id: 'q1', type: 'simulation', scenario, text: { zh: '情境' }, measure })
  expect(own.text).toEqual({ en: '' })
})

test('own words to a mistake go with their only language, and the others stay', () => {
  const [question] = inEnglish({
    id: 'q1',
    type: 'simulation',
    template: 'handshake',
    measure: { kind: 'time-wait-holder' },
    feedback: [
      { on: 'forgets-the-way', text: { zh: '忘了路上的时间。' } },
      { on: 'other-end', text: { en: 'That is the other end.', zh: '那是另一端。' } },
    ],
  })
  expect(question.feedback).toEqual([{ on: 'other-end', text: { en: 'That is the other end.' } }])
})

test('a quiz that is whole stays whole when the language goes in which only what may be left out was written', () => {
  const bank = withLanguages(
    both(
      {
        id: 'q1',
        type: 'true-false',
        title: { zh: '可靠' },
        text: { en: 'TCP delivers.', zh: 'TCP 会送达。' },
        answer: false,
        feedback: { onTrue: { en: '', zh: '不一定。' }, onFalse: { en: '  ', zh: '对。' } },
        explanation: { zh: '断开时不会。' },
      },
      { id: 'q2', type: 'essay', text: { en: 'Why?', zh: '为什么？' }, forMarker: { zh: '旧的 SYN。' } },
      {
        id: 'q3',
        type: 'order',
        text: { en: 'O', zh: '序' },
        items: [{ en: '1' }, { en: '2' }],
        credit: 'next',
        feedback: { zh: '不' },
      },
      {
        id: 'q4',
        type: 'state',
        text: { en: 'S', zh: '态' },
        template: 'handshake',
        endpoint: 'server',
        atMs: 155,
        otherwise: { zh: '不' },
      },
      {
        id: 'q5',
        type: 'simulation',
        template: 'handshake',
        text: { zh: '情境' },
        measure: { kind: 'time-wait-holder' },
      },
    ),
    ['en'],
  )
  expect(bankSchema.safeParse(bank).error?.issues).toBeUndefined()
  expect(JSON.stringify(bank)).not.toMatch(/"zh"|""/)
})

test('a language that comes has its fields empty, and takes nothing away', () => {
  const bank = withLanguages({ ...newBank(['en']), title: { en: 'Closing' } }, ['en', 'zh'])
  expect(bank.title).toEqual({ en: 'Closing' })
  expect(bank.languages).toEqual(['en', 'zh'])
})
