import { expect, test } from 'vitest'
import { linkFit } from './link-length'
import { NEW_FIELDS, settingsFrom } from './settings-fields'

test('an empty field is no limit, and a number written at full width is a number', () => {
  expect(settingsFrom({ ...NEW_FIELDS, mode: 'test', minutes: ' ２０ ' })).toEqual({
    settings: { mode: 'test', attempts: null, minutes: 20, shuffle: true },
  })
})

test.each([
  ['0', '601'],
  ['-1', 'ten'],
  ['1.5', '1e1'],
])('what is no such number is named: %s attempts, %s minutes', (attempts, minutes) => {
  expect(settingsFrom({ ...NEW_FIELDS, mode: 'test', attempts, minutes })).toEqual({ wrong: ['attempts', 'minutes'] })
})

test('practice has no limits, whatever was typed before', () => {
  expect(settingsFrom({ ...NEW_FIELDS, attempts: 'x', minutes: '5' })).toMatchObject({
    settings: { mode: 'practice', attempts: null, minutes: null },
  })
})

test('a link is judged by what programs pass on, and by what this page opens', () => {
  expect([linkFit(2000, 1900), linkFit(2001, 1900), linkFit(1_500_100, 1_500_001)]).toEqual([
    'anywhere',
    'may-be-cut',
    'too-long',
  ])
})
