import { expect, test } from 'vitest'
import type { SubmissionsRecord } from './records'
import { mergeSubmissions } from './submissions'

const of = (source: string, at: number, status: 'passed' | 'failed' = 'failed'): SubmissionsRecord => ({
  submissions: [{ source, at, status, points: 1, maxPoints: 2, passed: ['a'], failed: ['b'] }],
})
const sources = (record: SubmissionsRecord) => record.submissions.map(({ source }) => source)

test('each text is kept once, with its latest grading, also where only white space differs', () => {
  const merged = mergeSubmissions(mergeSubmissions(of('a < b', 1), of('b < a', 2)), of('a  <\nb', 3, 'passed'))
  expect(sources(merged)).toEqual(['b < a', 'a  <\nb'])
  expect(merged.submissions.at(-1)?.status).toBe('passed')
})

test('the order of two records does not matter, and a record merged with itself stays', () => {
  const [a, b] = [mergeSubmissions(of('one', 1), of('two', 5)), mergeSubmissions(of('three', 5), of('one', 3))]
  expect(mergeSubmissions(a, b)).toEqual(mergeSubmissions(b, a))
  expect(mergeSubmissions(a, a)).toEqual(a)
})

test('forty submissions stay, the newest', () => {
  let record = of('text 0', 0)
  for (let at = 1; at < 50; at++) record = mergeSubmissions(record, of(`text ${at}`, at))
  expect(record.submissions).toHaveLength(40)
  expect(sources(record).at(-1)).toBe('text 49')
})

test('long texts are bounded by their characters, and the newest stays however long it is', () => {
  const long = mergeSubmissions(of('x'.repeat(150_000), 1), of('y'.repeat(100_000), 2))
  expect(sources(long)).toEqual(['y'.repeat(100_000)])
  expect(sources(mergeSubmissions(long, of('z'.repeat(300_000), 3)))).toEqual(['z'.repeat(300_000)])
})
