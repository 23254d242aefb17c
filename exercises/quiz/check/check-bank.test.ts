import { expect, test } from 'vitest'
import { pathText } from '#engine/scenario/problems'
import { bankOfEach, questionOf } from '../bank-for-tests'
import { type QuestionOf, questionSchema } from '../questions'
import { TEMPLATES } from '../templates'
import { checkBank, checkQuestion } from './check-bank'

const asked: QuestionOf<'simulation'> = { ...questionOf('simulation'), expect: [] }
const said = (question: Parameters<typeof checkQuestion>[0]): string[] =>
  checkQuestion(question).map(({ path, says }) => `${pathText(path)}: ${says}`)

const fromTemplate = (template: string, measure: object, more: object = {}) =>
  questionSchema.parse({ id: 'asked', type: 'simulation', template, measure, ...more })

test('a bank with a question of each type has nothing wrong', () => {
  expect(checkBank(bankOfEach())).toEqual([])
})

test('a key that the engine does not come to is refused, and it says what the engine comes to', () => {
  const wrong: QuestionOf<'simulation'> = { ...asked, expect: [{ parameters: { delayMs: 100 }, key: 200 }] }
  expect(said(wrong)).toEqual(['expect[0].key: is 200; the engine comes to 300'])
})

test('an example about a value that is never drawn is refused', () => {
  const never: QuestionOf<'simulation'> = { ...asked, expect: [{ parameters: { delayMs: 55 }, key: 165 }] }
  expect(said(never)).toEqual([expect.stringContaining('expect[0].parameters.delayMs: is 55; expected one of 20, 40')])
})

test('a moment at which a nanosecond changes the key is refused, and the values with which it does', () => {
  expect(said({ ...asked, measure: { kind: 'state-at', endpoint: 'server', atMs: 120 } })).toEqual([
    'measure: with delayMs 40 (and with 1 other values) asks about a moment at which one nanosecond more or less changes the key; expected another moment',
  ])
})

test('a call at the moment at which a segment arrives is refused, where it decides the key', () => {
  const question = fromTemplate(
    'both-close',
    { kind: 'time-wait-holder' },
    {
      // The FIN of the client arrives at 1100 ms.
      parameters: { delayMs: { values: [100] }, serverClosesAtMs: { values: [1100, 1050, 1500] } },
    },
  )
  expect(said(question)).toEqual([expect.stringContaining('decides the key by one nanosecond')])
})

test('a key that never varies is refused', () => {
  expect(said({ ...asked, measure: { kind: 'segment-count', segments: {}, sinceMs: 0 } })).toEqual([
    expect.stringContaining('the key is 3 whatever is drawn'),
  ])
})

test('a question without an answer is refused', () => {
  expect(said({ ...asked, measure: { kind: 'enters', endpoint: 'server', state: 'CLOSING' } })).toEqual([
    expect.stringMatching(/^measure: with delayMs 20 .* has no answer$/),
  ])
})

test('a parameter that the text does not say is refused', () => {
  expect(said({ ...asked, text: { en: 'A client connects.' } })).toEqual([
    expect.stringContaining('text.en: does not say {delayMs}'),
  ])
})

test('feedback to a mistake that no draw has is refused, and it says which there are', () => {
  const feedback = [{ on: 'one-way-too-much', text: { en: 'It takes a while.' } }]
  expect(said({ ...asked, feedback })).toEqual([
    expect.stringMatching(/^feedback\[0\]\.on: is one-way-too-much; expected one of .*one-way-more/),
  ])
})

test('a parameter that goes nowhere is refused', () => {
  const nowhere: QuestionOf<'simulation'> = { ...asked, parameters: { ...asked.parameters, rtoMs: { values: [1, 2] } } }
  expect(said(nowhere)).toEqual([expect.stringContaining('parameters: parameters.rtoMs has no `fields` that take it')])
})

test('values that make no scenario are refused, and it says which', () => {
  const parameters = { delayMs: { values: [100, -5], fields: ['scenario.links[0].delayMs'] } }
  expect(said({ ...asked, parameters })).toContainEqual(expect.stringContaining('delayMs -5 cannot be run'))
})

test('a name for a number is refused', () => {
  const question: QuestionOf<'simulation'> = {
    ...asked,
    measure: { kind: 'state-at', endpoint: 'server', atMs: 155 },
    asks: 'number',
  }
  expect(said(question)).toEqual([expect.stringContaining('asks: is "number"')])
})

test('a template that does not exist is refused', () => {
  expect(said(fromTemplate('handshakes', { kind: 'time-wait-holder' }))).toEqual([
    expect.stringContaining('There is no template "handshakes". There are handshake,'),
  ])
})

test('a place that the run does not have is refused', () => {
  const click = questionOf('point')
  expect(said({ ...click, right: [{ kind: 'sent', segment: { flags: 'RST', nth: 1 } }] })).toEqual([
    'right[0]: is not in the run: {"kind":"sent","segment":{"flags":"RST","nth":1}}',
  ])
})

test('a state at the moment at which it changes is refused', () => {
  expect(said({ ...questionOf('state'), atMs: 100 })).toEqual([expect.stringContaining('atMs: is a moment at which')])
})

/** A measure for each template under which all of its values make a question. */
const MEASURES: Readonly<Record<string, object>> = {
  handshake: { kind: 'enters', endpoint: 'server', state: 'ESTABLISHED' },
  'third-segment-lost': { kind: 'enters', endpoint: 'server', state: 'ESTABLISHED' },
  'third-segment-lost-then-data': { kind: 'enters', endpoint: 'server', state: 'ESTABLISHED' },
  'nobody-answers': { kind: 'segment-count', segments: { from: 'client' } },
  'connection-fails': { kind: 'errno', endpoint: 'client' },
  'window-across-the-wrap': { kind: 'reception', segment: { from: 'client', data: true } },
  gap: { kind: 'bytes-delivered', endpoint: 'server', atMs: 1505 },
  'closes-at-once': { kind: 'time-wait-holder' },
  'closes-later': { kind: 'stays', endpoint: 'client', state: 'FIN-WAIT-2' },
  'program-takes-its-time': { kind: 'segment-count', sinceMs: 450 },
  'both-close': { kind: 'state-path', endpoint: 'client', from: 'ESTABLISHED' },
  'last-ack-lost': { kind: 'stays', endpoint: 'client', state: 'TIME-WAIT' },
  'many-connections': { kind: 'ports-in-use', host: 'client', atMs: 500 },
  'full-accept-queue': { kind: 'connections-in', host: 'server', state: 'ESTABLISHED', atMs: 1500 },
  'forgotten-close': { kind: 'descriptors-in-use', host: 'server', atMs: 500 },
}

/** What is stated of the lessons’ questions, under these parameters. */
test.each([
  ['handshake', { kind: 'enters', endpoint: 'client', state: 'ESTABLISHED' }, { delayMs: 100 }, 200],
  ['handshake', { kind: 'enters', endpoint: 'server', state: 'ESTABLISHED' }, { delayMs: 100 }, 300],
  [
    'third-segment-lost-then-data',
    { kind: 'enters', endpoint: 'server', state: 'ESTABLISHED' },
    { delayMs: 100, writesAtMs: 250 },
    350,
  ],
  ['window-across-the-wrap', { kind: 'reception', segment: { from: 'client', data: true } }, { seq: 25 }, 'kept'],
  ['program-takes-its-time', { kind: 'segment-count', sinceMs: 450 }, { waitMs: 0 }, 3],
  ['program-takes-its-time', { kind: 'segment-count', sinceMs: 450 }, { waitMs: 1000 }, 4],
  [
    'both-close',
    { kind: 'state-path', endpoint: 'server', from: 'ESTABLISHED' },
    { delayMs: 200, serverClosesAtMs: 1000 },
    'FIN-WAIT-1 → CLOSING → TIME-WAIT → CLOSED',
  ],
])('a stated result is the key: %s, %o with %o', (template, measure, parameters, key) => {
  expect(said(fromTemplate(template, measure, { expect: [{ parameters, key }] }))).toEqual([])
})

test('a stated result is the key: SYN-RECEIVED at 500 ms while the third segment is lost', () => {
  const more = {
    parameters: { atMs: { values: [500, 150, 1450], fields: ['measure.atMs'] }, delayMs: { values: [100] } },
    expect: [{ parameters: { atMs: 500 }, key: 'SYN-RECEIVED' }],
  }
  expect(said(fromTemplate('third-segment-lost', { kind: 'state-at', endpoint: 'server', atMs: 500 }, more))).toEqual(
    [],
  )
})

test('a run without an end is refused', () => {
  const probes = { host: 'client', on: 'established', call: 'configure', keepalive: { idleMs: 200, intervalMs: 200 } }
  const scenario = { ...asked.scenario, calls: [...(asked.scenario?.calls ?? []), probes], untilMs: 10_000_000 }
  const parameters = { delayMs: { values: [20, 40], fields: ['scenario.links[0].delayMs'] } }
  const endless = questionSchema.parse({ ...asked, scenario, parameters })
  expect(said(endless)).toEqual([expect.stringContaining('The run does not come to its end')])
})

test.each(Object.keys(TEMPLATES))(
  'all values of the template %s make a question, and none is on the edge',
  (template) => {
    expect(said(fromTemplate(template, MEASURES[template] ?? {}))).toEqual([])
  },
  60_000,
)
