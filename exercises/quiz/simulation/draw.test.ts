import { expect, test } from 'vitest'
import { questionOf } from '../bank-for-tests'
import type { QuestionOf } from '../questions'
import { score } from '../scoring/score'
import { TEMPLATES } from '../templates'
import { draw } from './draw'
import { QUESTIONS, simulation } from './questions-for-tests'
import { drawablesOf, withSettings } from './settings'
import { inWords } from './situation'

test('every template has a question here', () => {
  expect(new Set(QUESTIONS.map(([template]) => template))).toEqual(new Set(Object.keys(TEMPLATES)))
})

const A_MINUTE_ON_A_SLOW_MACHINE = 60_000

test.each(QUESTIONS)(
  '1,000 draws of %s, %o: no wrong answer is the key, nor like another',
  (template, measure) => {
    const question = simulation(template, measure)
    const bad = Array.from({ length: 1000 }, (_, seed) => seed).filter((seed) => {
      const { choices, right, key } = draw(question, seed)
      const isKey = choices.map(({ value }) => value === key)
      const texts = new Set(choices.map(({ text }) => text.en))
      return (
        texts.size < choices.length ||
        choices.length < 3 ||
        isKey.indexOf(true) !== right ||
        isKey.lastIndexOf(true) !== right
      )
    })
    expect(bad).toEqual([])
  },
  A_MINUTE_ON_A_SLOW_MACHINE,
)

const opening = simulation('handshake', { kind: 'enters', endpoint: 'server', state: 'ESTABLISHED' })

test('the same seed draws the same, and other seeds other values', () => {
  expect(draw(opening, 7)).toEqual(draw(opening, 7))
  const delays = new Set(Array.from({ length: 50 }, (_, seed) => draw(opening, seed).parameters.delayMs))
  expect(delays.size).toBeGreaterThan(3)
})

test('the sentence has the values of the draw, in each language of the question', () => {
  const { sentence, parameters } = draw(opening, 3)
  expect(sentence.en).toBe(
    `A server listens. A client connects to it at 0 ms; one way takes ${parameters.delayMs} ms, and nothing is lost.\n\nWhen does the server enter ESTABLISHED?`,
  )
  expect(sentence.zh).toContain(`单程时延为 ${parameters.delayMs} ms`)
})

test('a question in one language is asked in that one', () => {
  expect(Object.keys(draw(questionOf('simulation'), 1).sentence)).toEqual(['en'])
})

test('a host that is drawn has its Chinese name', () => {
  const { sentence, parameters } = draw(simulation('closes-at-once', { kind: 'time-wait-holder' }), 1)
  expect(sentence.zh).toContain(parameters.closer === 'client' ? '客户端在' : '服务器在')
})

test('a program that does not wait closes as soon as it has read the end, and one that waits so many milliseconds after', () => {
  const closing = simulation('program-takes-its-time', { kind: 'time-wait-holder' })
  const said = (waitMs: number) => inWords(closing, { delayMs: 100, waitMs })
  expect(said(0).en).toContain('closes as soon as it has read the end of the stream.')
  expect(said(500).en).toContain('closes 500 ms after it has read the end of the stream.')
  expect(said(0).zh).toContain('读到数据流结束后，立即关闭连接。')
  expect(said(500).zh).toContain('读到数据流结束后，过 500 ms 关闭连接。')
})

test('every parameter of a template stands in its text, in both languages', () => {
  const missing = Object.entries(TEMPLATES).flatMap(([template, { text, parameters }]) =>
    Object.keys(parameters)
      // Of the window, the measure says the numbers.
      .filter((name) => name !== 'seq' && !(text.en.includes(`{${name}}`) && text.zh.includes(`{${name}}`)))
      .map((name) => `${template}: ${name}`),
  )
  expect(missing).toEqual([])
})

test('the first value of every parameter of a template is the one that its scenario has', () => {
  for (const template of Object.keys(TEMPLATES)) {
    const question = simulation(template, { kind: 'time-wait-holder' })
    const first = Object.fromEntries(drawablesOf(question).map(({ name, values: [value = 0] }) => [name, value]))
    expect(withSettings(question, first).scenario, template).toEqual(TEMPLATES[template]?.scenario)
  }
})

test('values that put the question on the edge of a nanosecond are not drawn', () => {
  // At 100 ms the SYN arrives where one way takes 100 ms, and the state is another one a nanosecond before.
  const question = simulation(
    'handshake',
    { kind: 'state-at', endpoint: 'server', atMs: 100 },
    {
      parameters: { delayMs: { values: [100, 60] } },
    },
  )
  const drawn = Array.from({ length: 20 }, (_, seed) => draw(question, seed).parameters.delayMs)
  expect(new Set(drawn)).toEqual(new Set([60]))
})

test('where no values make a question, it says so', () => {
  expect(() => draw(simulation('handshake', { kind: 'enters', endpoint: 'server', state: 'CLOSING' }), 1)).toThrow(
    'No values of the parameters of asked make a question',
  )
})

test('a parameter can go into the measure', () => {
  const atMs = { values: [50, 250], fields: ['measure.atMs'] }
  const asked = simulation(
    'handshake',
    { kind: 'state-at', endpoint: 'server', atMs: 50 },
    {
      parameters: { delayMs: { values: [100] }, atMs },
    },
  )
  const keys = Array.from({ length: 20 }, (_, seed) => draw(asked, seed)).map((it) => [it.parameters.atMs, it.key])
  expect(keys).toContainEqual([50, 'LISTEN'])
  expect(keys).toContainEqual([250, 'SYN-RECEIVED'])
})

test('a field that is not there is named', () => {
  const asked = simulation(
    'handshake',
    { kind: 'time-wait-holder' },
    {
      parameters: { delayMs: { values: [1], fields: ['scenario.link[0].delayMs'] } },
    },
  )
  expect(() => draw(asked, 1)).toThrow('There is no field scenario.link[0].delayMs')
})

test('score: the choice of the draw, and what the misconception is', () => {
  const { choices, right } = draw(opening, 5)
  const scores = choices.map((_, answer) => score(opening, { type: 'simulation', seed: 5, answer }))
  expect(scores.map(({ fraction }) => fraction)).toEqual(choices.map((_, index) => (index === right ? 1 : 0)))
  expect(scores.map(({ feedback }) => feedback[0] ?? null)).toEqual(choices.map(({ feedback }) => feedback))
})

test('what the author says of a mistake stands in place of what the measure says', () => {
  const wrong = draw(opening, 5).choices.find(({ misconception }) => misconception !== null)
  const text = { en: 'Count again.', zh: '再数一遍。' }
  const question: QuestionOf<'simulation'> = { ...opening, feedback: [{ on: wrong?.misconception ?? '', text }] }
  const told = draw(question, 5).choices.map(({ feedback }) => feedback)
  expect(told.filter((feedback) => feedback === text)).toHaveLength(1)
  expect(told.filter((feedback) => feedback === null)).toHaveLength(1)
})

test('score: a number that is asked for may have its unit, and a misconception is recognised', () => {
  const number: QuestionOf<'simulation'> = { ...opening, asks: 'number' }
  const { key, choices } = draw(number, 5)
  const answered = (answer: string) => score(number, { type: 'simulation', seed: 5, answer })
  expect(answered(`${Number(key) / 1000} s`).fraction).toBe(1)
  expect(answered('1 h').unreadable).toBe('unit-unknown')
  const wrong = choices.find(({ misconception }) => misconception !== null)
  expect(answered(String(wrong?.value))).toEqual({ fraction: 0, feedback: [wrong?.feedback] })
})
