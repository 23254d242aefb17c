import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import type { Question } from '#exercises/quiz/questions'
import type { Bank } from '#exercises/quiz/schema'
import { inVersions, raisedSince, versionsSince } from './raised'

const bank = bankOfEach()
const raisedBy = (change: (it: Question) => Question, published: readonly Bank[] = [bank]) =>
  raisedSince({ ...bank, questions: bank.questions.map(change) }, published)

test('a quiz that was never published has the versions that it has', () => {
  expect(raisedSince(bank, [])).toEqual([])
  expect([...versionsSince(bank, []).values()]).toEqual(bank.questions.map(() => 1))
})

test('publishing raises the version of the question that asks something else, and of no other', () => {
  const changed = raisedBy((it) =>
    it.id === 'delivered' ? { ...it, text: { en: 'TCP delivers while both are up.' } } : it,
  )
  expect(changed).toEqual([{ id: 'delivered', from: 1, to: 2 }])
})

test.each<[string, (it: Question) => Question]>([
  ['another answer is right', (it) => (it.type === 'true-false' ? { ...it, answer: !it.answer } : it)],
  [
    'an answer is worth less',
    (it) => (it.type === 'choice' ? { ...it, answers: it.answers.with(2, { ...at(it.answers, 2), fraction: 0 }) } : it),
  ],
  [
    'the tolerance is another',
    (it) => (it.type === 'number' ? { ...it, answers: it.answers.map((each) => ({ ...each, tolerance: 1 })) } : it),
  ],
  ['the order is another', (it) => (it.type === 'order' ? { ...it, items: it.items.toReversed() } : it)],
  [
    'a gap takes something else',
    (it) =>
      it.type === 'cloze'
        ? {
            ...it,
            gaps: {
              ...it.gaps,
              flag: { kind: 'text', answers: [{ accepts: 'FIN', fraction: 100 }], caseSensitive: false, weight: 1 },
            },
          }
        : it,
  ],
  ['another moment is asked about', (it) => (it.type === 'state' ? { ...it, atMs: 350 } : it)],
  ['another place is right', (it) => (it.id === 'moment' && it.type === 'point' ? { ...it, toleranceMs: 1 } : it)],
  [
    'other numbers are drawn',
    (it) => (it.type === 'simulation' ? { ...it, parameters: { delayMs: { values: [1, 2] } } } : it),
  ],
])('%s: one version is raised', (_, change) => {
  expect(raisedBy(change)).toHaveLength(1)
})

test.each<[string, (it: Question) => Question]>([
  ['an explanation', (it) => ({ ...it, explanation: { en: 'Because.' } })],
  [
    'feedback to an answer',
    (it) =>
      it.type === 'choice' ? { ...it, answers: it.answers.map((each) => ({ ...each, feedback: { en: 'So?' } })) } : it,
  ],
  [
    'feedback to any other answer',
    (it) =>
      it.type === 'text'
        ? { ...it, answers: [...it.answers, { accepts: '*', fraction: 0, feedback: { en: 'No.' } }] }
        : it,
  ],
  ['what is said to who marks it', (it) => (it.type === 'essay' ? { ...it, forMarker: { en: 'Look.' } } : it)],
  [
    'points, name and tags',
    (it) => ({ ...it, points: 3, title: { en: 'Name' }, tags: { claims: [], other: ['close'] } }),
  ],
  [
    'the order of fields',
    (it) => (it.type === 'cloze' ? { ...it, gaps: Object.fromEntries(Object.entries(it.gaps).reverse()) } : it),
  ],
])('%s: the same is asked and the same is right, so no version is raised', (_, change) => {
  expect(raisedBy(change)).toEqual([])
})

test('a question named like a field of questions is compared by what it has', () => {
  const gap = { kind: 'text' as const, answers: [{ accepts: 'SYN', fraction: 100 }], caseSensitive: false, weight: 1 }
  const cloze = (accepts: string): Question => ({
    id: 'gaps',
    type: 'cloze',
    version: 1,
    points: 1,
    tags: { claims: [], other: [] },
    text: { en: 'A [[feedback]].' },
    gaps: { feedback: { ...gap, answers: [{ accepts, fraction: 100 }] } },
  })
  const only = (question: Question): Bank => ({ ...bank, questions: [question] })
  expect(raisedSince(only(cloze('FIN')), [only(cloze('SYN'))])).toHaveLength(1)
})

test('back to what it once was, it is another version again: those who got the one between can be told apart', () => {
  const between: Bank = inVersions(
    { ...bank, questions: bank.questions.map((it) => ({ ...it, text: { en: 'Between' } })) as Question[] },
    new Map(bank.questions.map(({ id }) => [id, 2])),
  )
  expect(versionsSince(bank, [between, bank]).get('delivered')).toBe(3)
})

test('an earlier state that is taken back unchanged keeps the number that was published', () => {
  const second = inVersions(bank, new Map([['delivered', 2]]))
  expect(raisedSince(bank, [second])).toEqual([])
  expect(inVersions(bank, versionsSince(bank, [second]))).toEqual(second)
})

test('a question that was left out once is compared with what it last was', () => {
  const without: Bank = { ...bank, questions: bank.questions.filter(({ id }) => id !== 'delivered') }
  expect(raisedBy((it) => (it.type === 'true-false' ? { ...it, answer: true } : it), [without, bank])).toEqual([
    { id: 'delivered', from: 1, to: 2 },
  ])
})

function at<Each>(all: readonly Each[], index: number): Each {
  const found = all[index]
  if (found === undefined) throw new Error(`There is nothing at ${index}.`)
  return found
}
