import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const SLUG = 'sequence-comparison'
const folder = mkdtempSync(join(tmpdir(), 'grade-'))
const [solution, starter] = ['solution.ts', 'starter.ts'].map((name) =>
  readFileSync(join('exercises/catalog', SLUG, name), 'utf8'),
)

/** What `npm run grade` does with a file of this text. */
function graded(source = '', ...options: string[]) {
  const file = join(folder, 'mine.ts')
  writeFileSync(file, source)
  return command(SLUG, file, ...options)
}

function command(...words: string[]) {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['exercises/grader/cli.ts', ...words], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('a right file: exit 0, the verdict as JSON alone on stdout, and the warning on stderr', () => {
  const { status, stdout, stderr } = graded(solution, '--json')
  const report = JSON.parse(stdout)
  expect(status).toBe(0)
  expect(report).toMatchObject({
    slug: SLUG,
    status: 'passed',
    tests: expect.arrayContaining([{ id: 'lt-before', status: 'passed' }]),
  })
  expect(report.points).toBe(report.maxPoints)
  expect(stderr).toContain('files that you trust')
})

test("a wrong file: exit 1, with the author's sentence and a hint, in either language", () => {
  const { status, stdout } = graded(starter, '--json')
  expect(status).toBe(1)
  const failed = JSON.parse(stdout).tests.find((each: { status: string }) => each.status === 'failed')
  expect(failed).toMatchObject({ message: expect.stringContaining('seqLt('), hint: expect.any(String) })
  expect(graded(starter, '--lang', 'zh').stdout).toContain('应为')
})

test('a file that does not run: exit 2, with the line', () => {
  const { status, stdout } = graded('export const a = \n', '--json')
  expect(status).toBe(2)
  expect(JSON.parse(stdout)).toMatchObject({ status: 'did-not-run', reason: { kind: 'syntax', line: 1 } })
})

test('a file that never ends: exit 3', () => {
  const { status, stdout } = graded('while (true) {}')
  expect(status).toBe(3)
  expect(stdout).toContain('timed-out')
})

test.each([
  ['nothing', []],
  ['an exercise that is not there', ['nowhere', 'mine.ts']],
])('%s is refused with how it is used, and is no verdict', (_what, words) => {
  const { status, stdout, stderr } = command(...words)
  expect(status).toBe(64)
  expect(stdout).toBe('')
  expect(stderr).toContain('Usage: npm run grade')
})
