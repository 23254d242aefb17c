import { expect, test } from 'vitest'
import { readExercise } from './read-exercise'

const good = `title: { en: Comparison, zh: 比较 }
lesson: sequence-arithmetic
level: core
rfc: [RFC 9293 3.4]
entryPoints:
  - { name: seqLt, signature: '(a: SequenceNumber, b: SequenceNumber) => boolean' }
limits: { deadlineMs: 2000, sourceBytes: 20000 }
tests:
  wraps:
    points: 1
    rule: R1
    title: { en: It wraps, zh: 会回绕 }
    fails:
      en: '{call} gave {got}, not {expected}.'
      zh: '{call} 得到 {got}，应为 {expected}。'
    hints:
      - en: Look at the circle.
        zh: 看看圆环。
    rfc: RFC 9293 3.4
`
const read = (source: string) => readExercise(source, 'exercises/catalog/x/exercise.yaml')
const without = (text: string) => good.replace(text, '')

test('a good file is read', () => {
  expect(read(good).tests.wraps?.title.zh).toBe('会回绕')
})

test('a missing translation is named with its line, the rule and what to add', () => {
  expect(() => read(without('        zh: 看看圆环。\n'))).toThrow(
    'exercises/catalog/x/exercise.yaml:17: tests.wraps.hints[0] has no Chinese text.\nEvery hint needs `en` and `zh`. Add tests.wraps.hints[0].zh.',
  )
})

test('a missing field is named where its parent stands, with what it is for', () => {
  expect(() => read(without('    rule: R1\n'))).toThrow(
    'exercises/catalog/x/exercise.yaml:9: tests.wraps.rule is missing.\nThe rule of the brief that this test checks, like `R1`. Add tests.wraps.rule.',
  )
})

test('a field that does not exist is not ignored', () => {
  expect(() => read(good.replace('points: 1', 'points: 1\n    point: 2'))).toThrow(
    /yaml:11: tests\.wraps\.point is not a field of an exercise\.\nA test of the suites/,
  )
})

test('a sentence without the value that came back is refused', () => {
  expect(() => read(good.replace('gave {got}, ', 'is '))).toThrow(/:14: tests\.wraps\.fails\.en: needs the places/)
})

test('an empty text is refused', () => {
  expect(() => read(good.replace('zh: 会回绕', "zh: ' '"))).toThrow(/:12: tests\.wraps\.title\.zh: is empty/)
})

test('a test without a hint is refused', () => {
  const source = good.replace(/ {4}hints:[\s\S]*?(?= {4}rfc)/, '    hints: []\n')
  expect(() => read(source)).toThrow(/:16: tests\.wraps\.hints: has no hint/)
})

test('everything that is wrong is said at once', () => {
  expect(() => read(good.replace('level: core', 'level: hard').replace('points: 1', 'points: 0'))).toThrow(
    /:3: level[\s\S]*:10: tests\.wraps\.points/,
  )
})

test('what is not YAML, and a key that stands twice, is refused with its line', () => {
  expect(() => read(good.replace('level: core', 'level: [core'))).toThrow(/exercise\.yaml:\d+: is not YAML/)
  expect(() => read(`${good}level: core\n`)).toThrow(/exercise\.yaml:20: is not YAML/)
})
