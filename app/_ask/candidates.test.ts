import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import type { QuestionType } from '#exercises/quiz/questions'
import { draw } from '#exercises/quiz/simulation/draw'
import { traceOf } from '#exercises/quiz/trace-of'
import { canBeAsked, heardAnswer, wayToAsk } from './candidates'

const NONE = { drawn: null, trace: null }
const { questions } = bankOfEach()
const ofType = <Type extends QuestionType>(type: Type) => {
  const found = questions.find((it) => it.type === type)
  if (!found) throw new Error(`The bank has no ${type}.`)
  return found
}
const rightOnes = (way: ReturnType<typeof wayToAsk>) =>
  way.kind === 'offered' ? way.candidates.filter(({ mark }) => mark === 'right').map(({ words }) => words.en) : null

test('offered answers have those right that the bank says are', () => {
  expect(rightOnes(wayToAsk(ofType('choice'), NONE, 3))).toEqual(['One'])
  expect(rightOnes(wayToAsk(ofType('multiple'), NONE, 3))?.sort()).toEqual(['FIN', 'SYN'])
  expect(rightOnes(wayToAsk(ofType('true-false'), NONE, 3))).toEqual(['False'])
})

test('an answer that is worth a part of the points is partly right', () => {
  const choice = ofType('choice')
  if (choice.type !== 'choice') throw new Error('The bank is another one.')
  const answers = choice.answers.map((answer, place) => ({ ...answer, fraction: [100, 50, 0][place] ?? 0 }))
  const way = wayToAsk({ ...choice, answers, shuffle: false }, NONE, 3)
  expect(way.kind === 'offered' && way.candidates.slice(0, 3).map(({ mark }) => mark)).toEqual([
    'right',
    'partly',
    'wrong',
  ])
})

test('the right choice of a simulation, and the right state, are the engine’s', () => {
  const simulation = ofType('simulation')
  const state = ofType('state')
  if (simulation.type !== 'simulation' || state.type !== 'state') throw new Error('The bank is another one.')
  const drawn = draw(simulation, 5)
  expect(rightOnes(wayToAsk(simulation, { drawn, trace: null }, 5))).toEqual([drawn.choices[drawn.right]?.text.en])
  const way = wayToAsk(state, { drawn: null, trace: traceOf(state) }, 5)
  expect(rightOnes(way)).toEqual(['SYN-RECEIVED'])
  expect(way.kind === 'offered' && way.candidates.length).toBeGreaterThan(1)
})

test('numbers and texts are called out, and become answers', () => {
  for (const type of ['number', 'text'] as const) {
    expect(wayToAsk(ofType(type), NONE, 3)).toEqual({ kind: 'heard' })
    expect(heardAnswer(ofType(type), '300', 3)).toEqual({ type, text: '300' })
  }
  expect(heardAnswer(ofType('simulation'), '300', 3)).toEqual({ type: 'simulation', seed: 3, answer: '300' })
})

test('each type either is asked by show of hands or says that it cannot be', () => {
  const asked = questions.filter(canBeAsked).map(({ type }) => type)
  expect([...new Set(asked)].sort()).toEqual(
    ['choice', 'multiple', 'number', 'simulation', 'state', 'text', 'true-false'].sort(),
  )
  for (const question of questions.filter((it) => !canBeAsked(it))) {
    expect(wayToAsk(question, NONE, 3)).toEqual({ kind: 'not-by-hand' })
  }
})
