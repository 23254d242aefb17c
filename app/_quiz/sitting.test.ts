import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import { FREE } from './settings'
import {
  askedAgain,
  attemptsLeft,
  begun,
  checked,
  deadlineOf,
  fingerprintOf,
  finished,
  isTold,
  questionSeed,
  questionsInOrder,
  responded,
  responseTo,
} from './sitting'

const bank = bankOfEach()
const [first] = bank.questions
if (!first) throw new Error('The bank is empty.')
const practice = begun(bank, 'practice', 7, 1000)
const exam = begun(bank, 'test', 7, 1000)
const answer = { type: 'choice', chosen: 2 } as const

test('an answer is kept, and taken back', () => {
  const given = responded(practice, first.id, answer, 2000)
  expect(responseTo(given, first)).toEqual(answer)
  expect(responseTo(responded(given, first.id, null, 3000), first)).toBeNull()
})

test.each([{ type: 'multiple', chosen: [1] }, { type: 'choice', chosen: 'x' }, null, 'x'])(
  'a kept answer that is none of this question counts as none: %j',
  (kept) => {
    expect(responseTo({ ...practice, responses: { [first.id]: kept } }, first)).toBeNull()
  },
)

test('a question named like a part of every object has no answer', () => {
  expect(responseTo(practice, { ...first, id: 'constructor' })).toBeNull()
})

test('asked again, a question has no answer, no feedback, and another seed', () => {
  const given = checked(responded(practice, first.id, answer, 2000), first.id, 2000)
  expect(isTold(given, first.id)).toBe(true)
  const again = askedAgain(given, [first.id], 3000)
  expect([responseTo(again, first), isTold(again, first.id)]).toEqual([null, false])
  expect(questionSeed(again, first.id)).not.toBe(questionSeed(given, first.id))
})

test('a test tells nothing before it is handed in', () => {
  const given = checked(responded(exam, first.id, answer, 2000), first.id, 2000)
  expect(isTold(given, first.id)).toBe(false)
  expect(isTold(finished(given, 3000), first.id)).toBe(true)
})

test('a test is handed in once, and counted once', () => {
  const once = finished(exam, 3000)
  expect(finished(once, 4000)).toBe(once)
  expect(once.finished).toEqual([{ startedAt: 1000, finishedAt: 3000 }])
})

test('a test shuffles its questions by its seed, and practice does not', () => {
  const ids = (...arguments_: Parameters<typeof questionsInOrder>) =>
    questionsInOrder(...arguments_).map(({ id }) => id)
  const inBank = bank.questions.map(({ id }) => id)
  expect(ids(bank, practice, FREE)).toEqual(inBank)
  expect(ids(bank, exam, FREE)).not.toEqual(inBank)
  expect(ids(bank, exam, FREE)).toEqual(ids(bank, { ...exam }, FREE))
  expect(ids(bank, exam, FREE).sort()).toEqual([...inBank].sort())
  expect(ids(bank, exam, { ...FREE, shuffle: false })).toEqual(inBank)
})

test('a time limit counts from the beginning of a test', () => {
  const settings = { ...FREE, minutes: 10 }
  expect([deadlineOf(exam, settings), deadlineOf(practice, settings), deadlineOf(exam, FREE)]).toEqual([
    601_000,
    null,
    null,
  ])
})

test('attempts are used by tests that were begun', () => {
  const settings = { ...FREE, attempts: 2 }
  const over = finished(exam, 3000)
  const second = begun(bank, 'test', 8, 5000, over)
  expect([undefined, exam, over, second, finished(second, 6000)].map((it) => attemptsLeft(it, settings))).toEqual([
    2, 1, 1, 0, 0,
  ])
  expect(attemptsLeft(over, FREE)).toBeNull()
})

test('a sitting that is begun or changed is later than the one before, whatever the clock says', () => {
  const late = responded(practice, first.id, answer, 9000)
  expect(begun(bank, 'practice', 8, 1000, late).changedAt).toBeGreaterThan(late.changedAt)
  expect(checked(late, first.id, 10).changedAt).toBeGreaterThan(late.changedAt)
})

test('a bank with another question is another bank', () => {
  expect(fingerprintOf(bank)).toBe(fingerprintOf(bankOfEach()))
  expect(fingerprintOf({ ...bank, questions: bank.questions.slice(1) })).not.toBe(fingerprintOf(bank))
})
