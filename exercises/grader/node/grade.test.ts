import { expect, test, vi } from 'vitest'
import { HALF_FOLDER, halfWithin } from '../fixtures/half/exercise'
import { gradeExercise, gradeInNode } from './grade'

/** No machine is so busy that it needs this long: what ends by a deadline says which. */
const FOREVER_MS = 600_000
vi.setConfig({ testTimeout: FOREVER_MS })
const halfExercise = halfWithin(FOREVER_MS)

const grade = (source: string, exercise = halfExercise) => gradeExercise(exercise, HALF_FOLDER, source, 7)
const RIGHT = 'Math.floor(n / 2)'
const half = (body: string) => `export function half(n: number): unknown {\n  ${body}\n  return ${RIGHT}\n}`

test('a right solution passes every test and gets every point', async () => {
  const verdict = await grade(half(''))
  expect(verdict).toMatchObject({ slug: 'half', status: 'passed', points: 10, maxPoints: 10, caseSeed: 7 })
  expect(verdict.tests.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'even passed',
    'odd passed',
    'any passed',
    'raw passed',
  ])
  expect(verdict.hash).toMatch(/^[0-9a-f]{16}$/)
})

test('the same source and seed give the same verdict', async () => {
  const wrong = 'export const half = (n: number) => (n > 500 ? 0 : Math.floor(n / 2))'
  expect(await grade(wrong)).toEqual(await grade(wrong))
})

test('a wrong solution fails with what was called, what came and what was expected', async () => {
  const verdict = await grade('export const half = (n: number) => n / 2')
  expect(verdict).toMatchObject({ status: 'failed', points: 5 })
  expect(verdict.tests[1]).toMatchObject({ finding: { call: 'half(7)', got: '3.5', expected: '3' } })
})

test('a failing property shows its smallest case', async () => {
  const verdict = await grade('export const half = (n: number) => (n >= 100 ? 0 : Math.floor(n / 2))')
  expect(verdict.tests[2]?.finding).toEqual({
    call: 'half(100)',
    got: '0',
    expected: '50',
    code: 'calling({ half }, 100).gives(50)',
  })
  expect(verdict.tests[2]?.smallestCase?.property).toBe(0)
})

test('one case of a property runs alone, with what it prints', async () => {
  const source = "export const half = (n: number) => { console.log('n', n); return n >= 100 ? 0 : Math.floor(n / 2) }"
  const { smallestCase } = (await grade(source)).tests[2] ?? {}
  const only = { test: 'any', ...(smallestCase && { case: smallestCase }) }
  const verdict = await gradeExercise(halfExercise, HALF_FOLDER, source, 7, only)
  expect(verdict.tests[2]).toMatchObject({ status: 'failed', console: ['n 100'], finding: { call: 'half(100)' } })
  const mended = await gradeExercise(halfExercise, HALF_FOLDER, half(''), 7, only)
  expect(mended.tests[2]).toMatchObject({ status: 'passed' })
})

test('a part of the suites that passes is not the whole: the others did not run', async () => {
  const verdict = await gradeExercise(halfExercise, HALF_FOLDER, half(''), 7, { test: 'odd' })
  expect(verdict).toMatchObject({ status: 'failed', points: 2 })
  expect(verdict.tests.map(({ status }) => status)).toEqual(['not-run', 'passed', 'not-run', 'not-run'])
})

test("an error's way through the learner's functions is told, the innermost first", async () => {
  const source =
    'function inner(): never {\n  throw new Error("no")\n}\nexport const half = (n: number): number => {\n  return inner() + n\n}'
  const [first] = (await grade(source)).tests
  expect(first?.error).toMatchObject({
    line: 2,
    calls: [
      { line: 2, name: 'inner' },
      { line: 5, name: 'half' },
    ],
  })
})

test("an error of the learner's code is theirs, with its line", async () => {
  const verdict = await grade(half("if (n === 7) throw new RangeError('odd')"))
  expect(verdict.tests[1]).toMatchObject({
    status: 'failed',
    finding: { call: 'half(7)', got: 'RangeError: odd' },
    error: { name: 'RangeError', message: 'odd', line: 2, learners: true },
  })
})

test('what the code throws in a live connection ends the run there, and has its line', async () => {
  const source = "export const onSegmentTimeWait = () => {\n  throw new RangeError('no')\n}"
  const { tests } = await gradeInNode({ slug: 'time-wait', source, caseSeed: 7 })
  expect(tests.find(({ id }) => id.startsWith('live-'))).toMatchObject({
    finding: { got: 'onSegmentTimeWait threw RangeError: no' },
    error: { name: 'RangeError', line: 2, learners: true },
  })
})

test('a syntax error did not run, and has its line', async () => {
  const verdict = await grade('export const half = (n: number) =>\n  n / / 2')
  expect(verdict).toMatchObject({ status: 'did-not-run', points: 0, reason: { kind: 'syntax', line: 2 } })
  expect(verdict.tests.every((each) => each.status === 'not-run')).toBe(true)
})

test('a missing export is named', async () => {
  const verdict = await grade('export const halve = (n: number) => n / 2')
  expect(verdict).toMatchObject({ status: 'did-not-run', reason: { kind: 'missing-export' } })
  expect(verdict.reason?.message.en).toContain('half')
})

test('several exports in one statement are all exports', async () => {
  const source = 'export const two = (n: number) => Math.floor(n / 2), // a, b\n  half = two,\n  three = [1, 2]'
  expect((await grade(source)).status).toBe('passed')
})

test('an export that is no function is missing', async () => {
  expect(await grade('export const half = 5')).toMatchObject({ reason: { kind: 'missing-export' } })
})

test('a refused import did not run', async () => {
  const verdict = await grade("import { readFileSync } from 'node:fs'\nexport const half = readFileSync")
  expect(verdict).toMatchObject({ status: 'did-not-run', reason: { kind: 'import', line: 1 } })
})

test("the course's library can be imported, and not changed", async () => {
  const verdict = await grade(
    `import { MODULUS } from 'tcp'\nimport * as tcp from 'tcp'\nexport const half = (n: number) => Math.floor((n % MODULUS) / 2)\n` +
      `try { (tcp as { MODULUS: number }).MODULUS = 1 } catch {}`,
  )
  expect(verdict.status).toBe('passed')
})

test('an error while the submission loads is told with its line', async () => {
  const verdict = await grade("console.log('here')\nthrow new TypeError('early')\nexport const half = 1")
  expect(verdict).toMatchObject({ status: 'did-not-run', reason: { kind: 'threw-on-load', line: 2 } })
  expect(verdict.reason?.message.en).toContain('early')
  expect(verdict.tests[0]?.console).toEqual(['here'])
})

test('a loop is stopped at the deadline, in the test that ran it', async () => {
  // The test before it has a hundred times the time that it takes.
  const verdict = await grade(half('while (n === 7) {}'), halfWithin(5000))
  expect(verdict).toMatchObject({ status: 'timed-out', points: 1, reason: { kind: 'deadline', test: 'odd' } })
  expect(verdict.tests.map((each) => each.status)).toEqual(['passed', 'not-run', 'not-run', 'not-run'])
})

test('a loop while the submission loads is stopped too', async () => {
  expect(await grade(`while (true) {}\n${half('')}`, halfWithin(500))).toMatchObject({
    status: 'timed-out',
    reason: { kind: 'deadline' },
  })
})

test.each([
  ['objects', 'const all: unknown[] = []; while (true) all.push({ n: [n] })'],
  ['bytes', 'const all: unknown[] = []; while (true) all.push(new Uint8Array(50_000_000).fill(1))'],
])('a bomb of %s is out of memory', async (_what, bomb) => {
  expect(await grade(half(bomb))).toMatchObject({ status: 'out-of-memory', reason: { kind: 'memory' } })
})

test('a promise that never settles fails its own test; those after it run', async () => {
  const exercise = halfWithin(10_000)
  const late = { ...exercise, tests: [...exercise.tests].reverse() }
  const verdict = await gradeExercise(late, HALF_FOLDER, half('if (n === 4000) return new Promise(() => {})'))
  expect(verdict.tests.map(({ status }) => status)).toEqual(['failed', 'passed', 'passed', 'passed'])
  expect(verdict.tests[0]?.error).toEqual({ name: 'TimeoutError', message: '5000 ms', learners: true })
})

test.each([
  ['Date.now()', 'Date.now()'],
  ['new Date()', 'Date()'],
  ['Math.random()', 'Math.random()'],
])('%s is not there, and says so in plain words', async (expression, named) => {
  const verdict = await grade(half(`return ${expression}`))
  expect(verdict.tests[0]?.finding?.got).toBe(`TypeError: ${named} cannot be used here`)
})

test('a promise that is rejected and forgotten ends nothing', async () => {
  expect((await grade(half('Promise.reject(new Error())'))).status).toBe('passed')
})

test('what is printed stands at the test during which it was printed', async () => {
  const verdict = await grade(half("console.log('half of', n, [n], { n })"))
  expect(verdict.tests[0]?.console).toEqual(['half of 8 [8] { n: 8 }'])
  expect(verdict.tests[1]?.console).toEqual(['half of 7 [7] { n: 7 }'])
})

test('printing is bounded, in lines and in their length', async () => {
  const verdict = await grade(half("for (let i = 0; i < 1000; i++) console.log('x'.repeat(10_000))"))
  const [first] = verdict.tests
  expect(first?.console).toHaveLength(51)
  expect(first?.console.at(-1)).toContain('950')
  expect(JSON.stringify(verdict).length).toBeLessThan(200_000)
})

test('tests that the exercise does not name count for nothing, and those that never report did not run', async () => {
  const other = {
    ...halfExercise,
    tests: [
      { id: 'even', points: 1 },
      { id: 'elsewhere', points: 5 },
    ],
  }
  const verdict = await gradeExercise(other, HALF_FOLDER, half(''))
  expect(verdict).toMatchObject({ status: 'failed', points: 1, maxPoints: 6 })
  expect(verdict.tests[1]).toMatchObject({ id: 'elsewhere', status: 'not-run' })
})
