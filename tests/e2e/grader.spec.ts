import { expect, type Page, test } from '@playwright/test'
import type { Submitted } from '#exercises/grader/browser/grader'
import { HALF_FOLDER, halfExercise } from '#exercises/grader/fixtures/half/exercise'
import type { Verdict } from '#exercises/grader/verdict'
import { type GraderPage, serveGrader } from './grader-server'

declare const window: Window & GraderPage

let server: Awaited<ReturnType<typeof serveGrader>>
test.beforeAll(async () => {
  server = await serveGrader(halfExercise.slug, HALF_FOLDER)
})
test.afterAll(() => server.close())

test.beforeEach(async ({ page }) => {
  await page.goto(server.url)
  await page.evaluate(() => {
    window.grader = window.Ackademy.createGrader(window.Ackademy.graderFiles({ base: '' }))
    window.grader.warm()
  })
})

const half = (body: string) => `export function half(n: number): unknown {\n  ${body}\n  return Math.floor(n / 2)\n}`
const BOMB = half('const all: unknown[] = []; while (true) all.push(new Uint8Array(64_000_000).fill(1))')

async function grade(page: Page, source: string, deadlineMs = halfExercise.limits.deadlineMs): Promise<Verdict> {
  const submitted: Submitted = {
    ...halfExercise,
    limits: { ...halfExercise.limits, deadlineMs },
    source,
    caseSeed: 7,
  }
  return page.evaluate((each) => window.grader.grade(each), submitted)
}

test('a right solution passes in the sandboxed frame, with the hash that Node gives', async ({ page }) => {
  const { gradeExercise } = await import('#exercises/grader/node/grade')
  const verdict = await grade(page, half(''))
  expect(verdict).toMatchObject({ status: 'passed', points: 10 })
  expect(verdict).toEqual(await gradeExercise(halfExercise, HALF_FOLDER, half(''), 7))
})

test('a wrong solution gets the same verdict as in Node', async ({ page }) => {
  const { gradeExercise } = await import('#exercises/grader/node/grade')
  const wrong = 'export const half = (n: number) => (n > 500 ? 0 : n / 2)'
  expect(await grade(page, wrong)).toEqual(await gradeExercise(halfExercise, HALF_FOLDER, wrong, 7))
})

test("an error of the learner's code has its line, and what was printed is shown", async ({ page }) => {
  const verdict = await grade(page, half("console.log('n is', n)\n  if (n === 7) throw new RangeError('odd')"))
  expect(verdict.tests[1]).toMatchObject({
    console: ['n is 7'],
    error: { name: 'RangeError', line: 3, learners: true },
  })
})

test('what did not run says why', async ({ page }) => {
  expect(await grade(page, 'export const half = 1 +\n\n')).toMatchObject({ reason: { kind: 'syntax', line: 1 } })
  expect(await grade(page, "import 'fs'")).toMatchObject({ status: 'did-not-run', reason: { kind: 'import' } })
  expect(await grade(page, 'export const a = 1')).toMatchObject({ reason: { kind: 'missing-export' } })
  expect(await grade(page, '\nnull!.x')).toMatchObject({ reason: { kind: 'threw-on-load', line: 2 } })
})

test('a loop is stopped at the deadline, and the next run is graded', async ({ page }) => {
  const verdict = await grade(page, half('while (n === 7) {}'), 3000)
  expect(verdict).toMatchObject({ status: 'timed-out', points: 1, reason: { kind: 'deadline', test: 'odd' } })
  expect(await grade(page, half(''))).toMatchObject({ status: 'passed' })
})

test('a person can stop a run', async ({ page }) => {
  const running = grade(page, half('while (true) {}'), 150_000)
  await expect.poll(() => page.frames().length).toBe(2)
  await expect(async () => {
    await page.evaluate(() => window.grader.stop())
    expect(await Promise.race([running, Promise.resolve('running')])).toMatchObject({ status: 'timed-out' })
  }).toPass()
  expect((await running).reason?.message.en).toContain('you asked')
})

test('a memory bomb is stopped, and the next run is graded', async ({ page }) => {
  expect(['out-of-memory', 'timed-out', 'failed']).toContain((await grade(page, BOMB)).status)
  expect(await grade(page, half(''))).toMatchObject({ status: 'passed' })
})

test('a frame that dies during a run is out of memory, and the next run is graded in a new one', async ({ page }) => {
  await grade(page, half(''))
  const frame = page.frames()[1]
  await frame?.evaluate(() => {
    // The frame starts its deadline when a run begins.
    const begun = new Promise<void>((resolve) => {
      window.setTimeout = Object.assign(() => resolve(), window.setTimeout) as unknown as typeof window.setTimeout
    })
    Object.assign(window, { begun })
  })
  const running = grade(page, half('while (true) {}'), 60_000)
  await frame?.evaluate('begun')
  await frame?.goto('about:blank')
  expect(await running).toMatchObject({ status: 'out-of-memory' })
  expect(await grade(page, half(''))).toMatchObject({ status: 'passed' })
})

test('a frame that died while it waited is replaced without a word', async ({ page }) => {
  await grade(page, half(''))
  await page.frames()[1]?.goto('about:blank')
  expect(await grade(page, half(''))).toMatchObject({ status: 'passed' })
})

test('a grader that was taken away leaves no frame, and makes none', async ({ page }) => {
  await grade(page, half(''))
  await page.evaluate(() => window.grader.dispose())
  await page.evaluate(() => window.grader.warm())
  await page.evaluate(() => fetch('/grader/runner.js').then((response) => response.text()))
  await expect.poll(() => page.frames().length).toBe(1)
})

test('the frame is of an opaque origin, and cannot reach the page', async ({ page }) => {
  await grade(page, half(''))
  const [frame] = page.frames().filter((each) => each !== page.mainFrame())
  expect(await frame?.evaluate(() => window.origin)).toBe('null')
  expect(await frame?.evaluate(() => fetch('/').then(String, () => 'refused'))).toBe('refused')
})

test("nothing of the host is left on the worker's global object", async ({ page }) => {
  await grade(page, half(''))
  const hosts = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'importScripts', 'indexedDB']
  const more = ['postMessage', 'BroadcastChannel', 'Worker', 'caches', 'navigator', 'onmessage', 'addEventListener']
  const left = (names: string[]) => names.filter((name) => Reflect.get(globalThis, name) !== undefined)
  // The worker of the last run ends while the spare one starts: ask until one answers.
  const answer = async () => {
    const [worker] = page.workers()
    return worker?.evaluate(left, [...hosts, ...more, '__vitest_worker__']).catch(() => 'gone')
  }
  await expect.poll(answer).toEqual([])
})
