import { expect, test } from 'vitest'
import { scenarioSchema } from '#engine/scenario/schema'
import { listAt, partAt, withPart } from './draft'
import { NOTHING, newEntry, newLink, withHost, withHostRenamed, withKind } from './entries'
import { formShape } from './form-shape'

const shape = formShape()
const two = withHost(withHost(NOTHING))
const linked = withPart(two, ['links', 0], newLink(two))
const isScenario = (draft: unknown) => scenarioSchema.safeParse(draft).success

test('from nothing, hosts come with names that none has', () => {
  const four = withHost(withHost(two))
  expect(Object.keys(Object(partAt(four, ['hosts'])))).toEqual(['client', 'server', 'host-1', 'host-2'])
  expect(isScenario(four)).toBe(true)
})

test.each(Object.keys(shape.faults))('a new fault "%s" is a whole one', (kind) => {
  expect(isScenario(withPart(linked, ['faults', 0], newEntry(shape.faults, 'kind', kind, linked)))).toBe(true)
})

test.each(Object.keys(shape.calls))('a new call "%s" is a whole one', (kind) => {
  expect(isScenario(withPart(linked, ['calls', 0], newEntry(shape.calls, 'call', kind, linked)))).toBe(true)
})

test('an entry that becomes of another kind keeps what both may say', () => {
  const connect = { call: 'connect', host: 'server', atMs: 7, to: 'client', port: 9 }
  expect(withKind(connect, shape.calls, 'call', 'listen', linked)).toEqual({
    call: 'listen',
    host: 'server',
    atMs: 7,
    port: 9,
  })
  const onClosing = { call: 'close', host: 'server', on: 'closing' }
  expect(withKind(onClosing, shape.calls, 'call', 'abort', linked)).toEqual({ ...onClosing, call: 'abort' })
})

test('a host’s new name stands wherever it is named', () => {
  const draft = withPart(
    withPart(linked, ['calls', 0], { call: 'send', host: 'server', connection: 'server/2', atMs: 0, text: 'server' }),
    ['faults', 0],
    { kind: 'lose', segment: { from: 'server' } },
  )
  const renamed = withHostRenamed(draft, 'server', 'web')
  expect(Object.keys(Object(partAt(renamed, ['hosts'])))).toEqual(['client', 'web'])
  expect(partAt(renamed, ['links', 0, 'between'])).toEqual(['client', 'web'])
  expect(listAt(renamed, ['calls'])).toEqual([
    { call: 'send', host: 'web', connection: 'web/2', atMs: 0, text: 'server' },
  ])
  expect(partAt(renamed, ['faults', 0, 'segment', 'from'])).toBe('web')
})
