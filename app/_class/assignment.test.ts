import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Assignment, fragmentOf, openFragment } from './assignment'

const week2: Assignment = {
  title: '第 2 周：建立连接',
  exercises: ['sequence-comparison', 'three-way-handshake'],
  due: 'Friday, 18:00',
  hints: false,
  solutions: false,
}

const encoded = (content: unknown) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(content))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

test('an assignment comes out of its fragment as it went in, also in Chinese', () => {
  expect(openFragment(`#${fragmentOf(week2)}`)).toEqual({ kind: 'assignment', assignment: week2 })
})

test('the fragment holds only characters that no chat program breaks a link at, and is short', () => {
  expect(fragmentOf(week2)).toMatch(/^[\w-]{1,300}$/)
})

test('the link for marking brings the seed, and the one for students none', () => {
  expect(openFragment(fragmentOf(week2, 2 ** 31 - 1))).toMatchObject({ caseSeed: 2 ** 31 - 1 })
  expect(openFragment(fragmentOf(week2))).not.toHaveProperty('caseSeed')
})

test('a full stop or a bracket that was taken for a part of the link does no harm', () => {
  for (const tail of ['.', ')', '。', '>'])
    expect(openFragment(`${fragmentOf(week2)}${tail}`)).toEqual({ kind: 'assignment', assignment: week2 })
})

test('an address without a fragment brings nothing', () => {
  expect(openFragment('')).toEqual({ kind: 'nothing' })
  expect(openFragment('#')).toEqual({ kind: 'nothing' })
})

test('a fragment that was cut is damaged', () => {
  expect(openFragment(fragmentOf(week2).slice(0, -5))).toEqual({ kind: 'damaged' })
})

test('a fragment that is too long is not even read', () => {
  expect(openFragment('A'.repeat(4001))).toEqual({ kind: 'too-long' })
})

test('an assignment of a newer course is known for one', () => {
  expect(openFragment(encoded({ version: 2, questions: [] }))).toEqual({ kind: 'newer' })
})

test.each([
  ['no exercise', { exercises: [] }],
  ['an exercise twice', { exercises: ['time-wait', 'time-wait'] }],
  ['a path for an exercise', { exercises: ['../../etc'] }],
  ['a number for the title', { title: 7 }],
  ['a title without an end', { title: 'x'.repeat(101) }],
  ['no word on hints', { hints: undefined }],
  ['a version that is text', { version: '1' }],
])('what is no assignment is damaged: %s', (_, wrong) => {
  expect(openFragment(encoded({ version: 1, ...week2, ...wrong }))).toEqual({ kind: 'damaged' })
})

test('a title that would turn the page around it is made plain', () => {
  expect(openFragment(fragmentOf({ ...week2, title: 'a\u202eb\nc' }))).toMatchObject({ assignment: { title: 'ab c' } })
})

test('whatever stands in an address, nothing is thrown', () => {
  const kinds = ['assignment', 'nothing', 'too-long', 'damaged', 'newer']
  const anything = fc.oneof(fc.string(), fc.base64String(), fc.jsonValue({ maxDepth: 2 }).map(encoded))
  fc.assert(
    fc.property(anything, (text) => {
      expect(kinds).toContain(openFragment(text).kind)
    }),
  )
})
