import { expect, test } from 'vitest'
import { merge, NO_DRAFT, reset, restore, write } from './draft-history'

const MINUTE = 60_000
const start = Date.UTC(2026, 0, 1)

test('what one tab types on replaces its text, and a minute later keeps what it replaced', () => {
  const first = write(NO_DRAFT, 'a', start, 'tab 1')
  const typed = write(first, 'ab', start + 200, 'tab 1')
  expect(typed.versions.map(({ text }) => text)).toEqual(['a'])
  const soon = write(typed, 'abc', start + 400, 'tab 1')
  expect(soon.versions.map(({ text }) => text)).toEqual(['a'])
  const later = write({ ...soon, current: { text: 'abc', at: start + MINUTE } }, 'abcd', start + 2 * MINUTE, 'tab 1')
  expect(later.current?.text).toBe('abcd')
  expect(later.versions.map(({ text }) => text)).toEqual(['a', 'abc'])
})

test('what another tab wrote is kept before it is replaced', () => {
  const theirs = write(write(NO_DRAFT, 'start', start, 'tab 1'), 'theirs', start + 1, 'tab 2')
  const mine = write(theirs, 'mine', start + 2, 'tab 1')
  expect(mine.current?.text).toBe('mine')
  expect(mine.versions.map(({ text }) => text)).toEqual(['start', 'theirs'])
})

test('the same text again changes nothing', () => {
  const record = write(NO_DRAFT, 'a', start, 'tab 1')
  expect(write(record, 'a', start + MINUTE, 'tab 2')).toBe(record)
})

test('a reset takes the text away and keeps it as a version', () => {
  const record = reset(write(NO_DRAFT, 'work', start, 'tab 1'), start + 5, 'tab 1')
  expect(record.current).toBeNull()
  expect(record.versions).toEqual([{ text: 'work', at: start }])
})

test('a restore puts a version back and loses neither it nor what it replaced', () => {
  const afterReset = reset(write(NO_DRAFT, 'work', start, 'tab 1'), start + 5, 'tab 1')
  const again = write(afterReset, 'new try', start + 10, 'tab 1')
  const restored = restore(again, { text: 'work', at: start }, start + 20, 'tab 1')
  expect(restored.current?.text).toBe('work')
  expect(restored.versions.map(({ text }) => text)).toEqual(['work', 'new try'])
})

test('what is done now counts, even after a record from a clock that was ahead', () => {
  const ahead = write(NO_DRAFT, 'from the future', start + 100 * MINUTE, 'elsewhere')
  const now = write(ahead, 'now', start, 'tab 1')
  expect(merge(ahead, now).current?.text).toBe('now')
})

test('of two records the newer text stands and the older becomes a version, in either order', () => {
  const a = write(NO_DRAFT, 'older', start, 'tab 1')
  const b = write(NO_DRAFT, 'newer', start + 1, 'tab 2')
  for (const merged of [merge(a, b), merge(b, a)]) {
    expect(merged.current?.text).toBe('newer')
    expect(merged.versions.map(({ text }) => text)).toEqual(['older'])
  }
})

test('merging a record with itself changes nothing', () => {
  const record = restore(write(NO_DRAFT, 'a', start, 'tab 1'), { text: 'b', at: start - 1 }, start + 9, 'tab 1')
  expect(merge(record, record)).toEqual(record)
})

test('the history is bounded and stays spread over its whole length', () => {
  let record = NO_DRAFT
  for (let hour = 0; hour < 100; hour++) record = write(record, `version ${hour}`, start + hour * 60 * MINUTE, 'tab 1')
  expect(record.versions).toHaveLength(40)
  expect(record.versions[0]?.at).toBeLessThan(start + 60 * 60 * MINUTE)
  expect(record.versions.at(-1)?.text).toBe('version 98')
})

test('long texts are bounded by their characters', () => {
  let record = NO_DRAFT
  for (let hour = 0; hour < 20; hour++)
    record = write(record, String(hour).repeat(50_000), start + hour * 60 * MINUTE, 'tab 1')
  expect(record.versions.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(400_000)
  expect(record.versions.length).toBeGreaterThan(1)
})
