import { expect, test } from 'vitest'
import { messageOf, messageToTeacher } from './message'
import type { TestVerdict } from './verdict'

const exercise = {
  tests: {
    wraps: {
      fails: { en: '{call} gave {got}; it is {expected}, {call}.', zh: '{call} 得到 {got}，应为 {expected}。' },
    },
  },
}
const failed = (parts: Partial<TestVerdict>): TestVerdict => ({
  id: 'wraps',
  status: 'failed',
  points: 0,
  maxPoints: 1,
  console: [],
  ...parts,
})

test("the author's sentence gets the values, also a place that stands in it twice", () => {
  const verdict = failed({ finding: { call: 'seqLt(5, 7)', got: 'false', expected: 'true' } })
  expect(messageOf(exercise, verdict, 'en')).toBe('seqLt(5, 7) gave false; it is true, seqLt(5, 7).')
  expect(messageOf(exercise, verdict, 'zh')).toBe('seqLt(5, 7) 得到 false，应为 true。')
})

test('values are text: neither a place nor a replacement pattern in them is filled', () => {
  const verdict = failed({ finding: { call: '{got}', got: '$&', expected: '$1' } })
  expect(messageOf(exercise, verdict, 'en')).toBe('{got} gave $&; it is $1, {got}.')
})

test('a live run that has a segment less or more than the reference says so in words', () => {
  const less = failed({ finding: { call: 'close', got: '–', expected: '#5 server FIN ACK 1' } })
  expect(messageOf(exercise, less, 'en')).toBe('close gave no further segment; it is #5 server FIN ACK 1, close.')
  const more = failed({ finding: { call: 'close', got: '#5 server FIN ACK 1', expected: '–' } })
  expect(messageOf(exercise, more, 'zh')).toBe('close 得到 #5 server FIN ACK 1，应为没有更多报文段。')
})

test("an error of the learner's code is theirs, with its line", () => {
  const verdict = failed({ error: { name: 'TypeError', message: 'no', line: 3, learners: true } })
  expect(messageOf(exercise, verdict, 'en')).toBe('Your code threw TypeError on line 3: no')
})

test('a test that took too long says how long', () => {
  const verdict = failed({ error: { name: 'TimeoutError', message: '500 ms', learners: true } })
  expect(messageOf(exercise, verdict, 'en')).toContain('had not answered after 500 ms')
  expect(messageOf(exercise, verdict, 'zh')).toContain('500 ms')
})

test('an error of the suite is ours, and says so', () => {
  const verdict = failed({ error: { name: 'Error', message: 'no', learners: false } })
  expect(messageOf(exercise, verdict, 'en')).toContain('ours')
})

test('a teacher reads of the code of somebody else: the values, what was thrown, the time, and never "you"', () => {
  const toTeacher = (parts: Partial<TestVerdict>, locale: 'en' | 'zh') => messageToTeacher(failed(parts), locale)
  const finding = { call: 'seqLt(5, 7)', got: 'false', expected: 'true' }
  expect(toTeacher({ finding }, 'en')).toBe('seqLt(5, 7): got false; right is true.')
  expect(toTeacher({ finding }, 'zh')).toBe('seqLt(5, 7)：得到 false，应为 true。')
  for (const error of [
    { name: 'TypeError', message: 'no', line: 3, learners: true },
    { name: 'TimeoutError', message: '500 ms', learners: true },
    { name: 'Error', message: 'no', learners: false },
  ]) {
    expect(toTeacher({ error }, 'en')).not.toMatch(/\byou/i)
    expect(toTeacher({ error }, 'zh')).not.toContain('你')
  }
})

test('a test that passed needs no words', () => {
  expect(messageOf(exercise, failed({ status: 'passed' }), 'en')).toBe('')
})
