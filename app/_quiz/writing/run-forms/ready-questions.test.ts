import { expect, test } from 'vitest'
import { checkQuestion } from '#exercises/quiz/check/check-bank'
import { questionSchema } from '#exercises/quiz/questions'
import { TEMPLATES } from '#exercises/quiz/templates/index'
import { measureKinds, questionFrom, READY_QUESTIONS } from './ready-questions'

const PAIRS = measureKinds.flatMap((kind) =>
  Object.keys(READY_QUESTIONS[kind].of).map((template) => [kind, template] as const),
)

const A_MINUTE_ON_A_SLOW_MACHINE = 60_000

test.each(PAIRS)(
  '%s of %s is a whole question in which nothing is wrong',
  (kind, template) => {
    const question = questionSchema.parse({ id: 'ready', type: 'simulation', ...questionFrom(kind, template) })
    expect(checkQuestion(question)).toEqual([])
  },
  A_MINUTE_ON_A_SLOW_MACHINE,
)

test('every scenario is offered with some question', () => {
  expect(new Set(PAIRS.map(([, template]) => template))).toEqual(new Set(Object.keys(TEMPLATES)))
})

test('a measure that does not fit a scenario makes no question', () => {
  expect(questionFrom('errno', 'handshake')).toBeNull()
})
