import { expect, test } from 'vitest'
import { scenarioOf } from '#exercises/quiz/trace-of'
import {
  addableFields,
  asList,
  asRange,
  fieldWords,
  notNumbers,
  parameterRows,
  readValues,
  withDrawn,
  withParameter,
} from './parameters'

const ready = {
  id: 'q',
  type: 'simulation',
  template: 'closes-at-once',
  measure: { kind: 'time-wait-holder' },
} as const
const own = {
  id: 'q',
  type: 'simulation',
  scenario: scenarioOf({ template: 'closes-later' }),
  measure: { kind: 'state-at', endpoint: 'client', atMs: 700 },
} as const

test('what a template draws is shown with its titles, and words as people read them', () => {
  const rows = parameterRows(ready, 'zh')
  expect(rows.map(({ name, title, isChanged }) => [name, title, isChanged])).toEqual([
    ['delayMs', '单程时延（ms）', false],
    ['closer', '谁先关闭', false],
    ['closesAtMs', '关闭的时刻（ms）', false],
  ])
  expect(rows[1]?.options).toEqual([
    { value: 'client', words: '客户端' },
    { value: 'server', words: '服务器' },
  ])
})

test('other values stand in the question without the fields, which the template knows; taken back, the template’s count again', () => {
  const row = parameterRows(ready, 'en')[0]
  const changed = withParameter(ready, 'delayMs', { ...row?.parameter, values: [20, 40] })
  expect(changed.parameters).toEqual({ delayMs: { values: [20, 40] } })
  expect(parameterRows(changed, 'en')[0]).toMatchObject({ isChanged: true, parameter: { values: [20, 40] } })
  expect(withParameter(changed, 'delayMs', undefined).parameters).toEqual({})
})

test('a list of values is read with commas of both kinds; what is no number stays as it was typed', () => {
  expect(readValues('20, 40，60 1.5、7')).toEqual([20, 40, 60, 1.5, 7])
  expect(readValues('20, 4o')).toEqual([20, '4o'])
  expect(notNumbers([20, '4o'])).toEqual(['4o'])
})

test('a list becomes the range that holds it, and a range the list of its values', () => {
  const fields = ['measure.atMs']
  expect(asRange({ values: [100, 20, 40, 50], fields })).toEqual({ min: 20, max: 100, step: 10, fields })
  expect(asList({ min: 0, max: 0.3, step: 0.1, fields })).toEqual({ values: [0, 0.1, 0.2, 0.3], fields })
  expect(asList({ min: 1, max: 1000, step: 1 })).toMatchObject({ values: { length: 20 } })
  expect(asList({ min: 1, max: '', step: 0 })).toEqual({ values: [1] })
})

test('of a template the measure alone can be drawn, too; of a scenario of its own every number that matters', () => {
  expect(addableFields({ ...ready, measure: own.measure }, 'en').map(({ field }) => field)).toEqual([
    'measure.endpoint',
    'measure.atMs',
  ])
  const fields = addableFields(own, 'en').map(({ field }) => field)
  expect(fields).toContain('scenario.links[0].delayMs')
  expect(fields).toContain('scenario.calls[3].atMs')
  expect(fields.filter((it) => /port|version|until/i.test(it))).toEqual([])
})

test('a field is said in words: what it belongs to, and what it is', () => {
  expect(fieldWords(own, 'scenario.links[0].delayMs', 'en')).toBe('client – server · 100 ms: Delay one way (ms)')
  expect(fieldWords(own, 'scenario.hosts.client.iss', 'zh')).toBe('客户端：初始序号')
  expect(fieldWords(own, 'measure.atMs', 'zh')).toBe('所问的时刻（ms）')
})

test('what is drawn more begins with the value that stands there, under a name that is free', () => {
  const [end, moment] = addableFields(own, 'en')
  if (!end || !moment) throw new Error('The measure has an end and a moment.')
  const once = withDrawn(withDrawn(own, end), moment)
  expect(once.parameters).toEqual({
    endpoint: { values: ['client', 'server'], fields: ['measure.endpoint'] },
    atMs: { values: [700], fields: ['measure.atMs'] },
  })
  const again = withDrawn(once, { field: 'scenario.calls[3].atMs', value: 1600 })
  expect(Object.keys(again.parameters ?? {})).toEqual(['endpoint', 'atMs', 'atMs2'])
  expect(addableFields(again, 'en').map(({ field }) => field)).not.toContain('measure.atMs')
})
