import { expect, test } from 'vitest'
import { draw } from '#exercises/quiz/simulation/draw'
import { scenarioOf } from '#exercises/quiz/trace-of'
import type { DraftOfType } from '../draft-types'
import { runBlanks } from './new-run-question'
import { checkableOf, drawableOf, scenarioOfDraft, sourceOf, withScenario, withTemplate } from './run-drafts'

const scenario = scenarioOf({ template: 'closes-later' })
const begun = runBlanks(() => ({ zh: '' }))
const simulation: DraftOfType<'simulation'> = { id: 'q1', ...begun.simulation }

test('a new simulation can be drawn at once', () => {
  const question = drawableOf(simulation, ['zh'])
  expect(question && draw(question, 1).choices.length).toBeGreaterThan(2)
})

test('a text that is not written yet does not keep a scenario of its own from being drawn', () => {
  const own = withScenario({ ...simulation, explanation: { zh: '' } }, scenario, ['zh'])
  expect(own.template).toBeUndefined()
  const question = drawableOf(own, ['zh'])
  expect(question?.text).toEqual({ zh: '…' })
})

test('what is typed and makes no sense yet keeps it from being drawn', () => {
  expect(drawableOf({ ...simulation, parameters: { delayMs: { min: 1, max: '', step: 1 } } }, ['en'])).toBeNull()
  expect(drawableOf({ ...simulation, measure: { kind: 'state-at', endpoint: 'server', atMs: '' } }, ['en'])).toBeNull()
})

test('feedback without words is not drawn with', () => {
  const feedback = [
    { on: 'forgets-the-way', text: { en: ' ' } },
    { on: 'one-way-more', text: { en: 'No.', zh: '' } },
  ]
  expect(drawableOf({ ...simulation, feedback }, ['en', 'zh'])?.feedback).toEqual([
    { on: 'one-way-more', text: { en: 'No.' } },
  ])
})

test('another template keeps what is asked, with arguments that fit; its values are its own', () => {
  const changed = withTemplate({ ...simulation, parameters: { delayMs: { values: [5] } } }, 'closes-later')
  expect(changed).toMatchObject({
    template: 'closes-later',
    parameters: {},
    measure: { kind: 'enters', endpoint: 'client', state: 'TIME-WAIT' },
  })
  expect(withTemplate(simulation, 'gap').measure).toEqual(simulation.measure)
})

test('what runs is a template that there is, or a scenario that can be read', () => {
  expect(sourceOf({ template: 'handshake' })).toEqual({ template: 'handshake' })
  expect(sourceOf({ template: 'nothing' })).toBeNull()
  expect(sourceOf({ scenario })).toEqual({ scenario })
  expect(sourceOf({ scenario: { ...scenario, untilMs: 'soon' } })).toBeNull()
  expect(scenarioOfDraft({ template: 'closes-later' })).toEqual(scenario)
})

test('a question about a place is checked as soon as it has one, whether its text is written or not', () => {
  const point: DraftOfType<'point'> = { id: 'q2', ...begun.point }
  expect(checkableOf(point)).toBeNull()
  const right = [{ kind: 'sent', segment: { from: 'client', flags: 'SYN' } }] as const
  expect(checkableOf({ ...point, right })?.type).toBe('point')
})
