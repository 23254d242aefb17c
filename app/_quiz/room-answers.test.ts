import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import { draw } from '#exercises/quiz/simulation/draw'
import { traceOf } from '#exercises/quiz/trace-of'
import { answerTo } from './room-answers'

const { questions } = bankOfEach()
const simulation = questions.find((it) => it.type === 'simulation')
const state = questions.find((it) => it.type === 'state')
const choice = questions.find((it) => it.type === 'choice')
if (!simulation || !state || !choice) throw new Error('The bank is another one.')

test('a draw is that of the question’s seed', () => {
  expect(answerTo({ kind: 'draw', question: simulation, seed: 9 })).toEqual({
    kind: 'draw',
    drawn: draw(simulation, 9),
  })
})

test('a trace is the run that the question is about', () => {
  expect(answerTo({ kind: 'trace', source: state })).toEqual({ kind: 'trace', trace: traceOf(state) })
})

test('no answer is worth nothing, and is told what was right all the same', () => {
  const answer = answerTo({ kind: 'verdict', question: choice, response: null, seed: 1 })
  expect(answer).toMatchObject({ verdict: { score: { fraction: 0 }, right: { lines: [{ en: 'One' }] } } })
})

test('an answer to a simulation is judged by the seed that it was given to, not by that of now', () => {
  const drawn = draw(simulation, 9)
  const response = { type: 'simulation', seed: 9, answer: drawn.right } as const
  const answer = answerTo({ kind: 'verdict', question: simulation, response, seed: 10 })
  expect(answer).toMatchObject({
    verdict: { score: { fraction: 1 }, right: { lines: [drawn.choices[drawn.right]?.text] } },
  })
})
