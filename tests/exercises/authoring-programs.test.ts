import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isThorough } from '../engine/thoroughness'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 })

/** The project as far as these programs read it, with one exercise, new. */
const project = mkdtempSync(join(tmpdir(), 'authoring-'))
const exercise = join(project, 'exercises', 'catalog', 'fast-retransmit')

beforeAll(() => {
  for (const name of ['package.json', 'tsconfig.json', 'engine', 'exercises']) {
    cpSync(name, join(project, name), { recursive: true, filter: (path) => !path.endsWith('exercises/catalog') })
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'))
  expect(npm('exercises:new', 'fast-retransmit')).toMatchObject({ status: 0 })
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

/** `npm run <program> -- <words>` in that project. */
function npm(program: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', program, '--', ...words], {
    cwd: project,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** What happens with a file of the exercise that reads otherwise. */
function withText<Result>(file: string, from: string, to: string, then: () => Result): Result {
  const path = join(exercise, file)
  const source = readFileSync(path, 'utf8')
  if (!source.includes(from)) throw new Error(`${file} has no ${from}`)
  writeFileSync(path, source.replace(from, to))
  try {
    return then()
  } finally {
    writeFileSync(path, source)
  }
}

test('exercises:new does not touch an exercise that is there', () => {
  expect(npm('exercises:new', 'fast-retransmit')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('fast-retransmit is there already, and nothing was changed.'),
  })
})

test('exercises:verdicts shows what learners of a new exercise read, in one language, and exits with 0', () => {
  const { status, stdout, stderr } = npm('exercises:verdicts', 'fast-retransmit', '--locale', 'zh')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('fast-retransmit, starter: 2 个测试中有 2 个没有通过')
  expect(stdout).toContain('nextSeq(4294967295, 1) 得到 4294967296，下一个序号应为 0。')
  expect(stdout).not.toContain('tests fail')
})

test('exercises:verdicts exits with 1 where a sentence lacks a value, and says in which file and line', () => {
  const { status, stderr } = withText('exercise.yaml', '{call} gave {got}. Every', 'It is wrong. Every', () =>
    npm('exercises:verdicts', 'fast-retransmit'),
  )
  expect(status).toBe(1)
  expect(stderr).toMatch(/^exercises\/catalog\/fast-retransmit\/exercise\.yaml:\d+: .*adds/m)
})

test.each([
  ['a language that is not there', ['fast-retransmit', '--locale', 'de'], "--locale is 'de', and must be en or zh"],
  ['an exercise that is not there', ['nothing'], 'There is no exercise "nothing" in exercises/catalog.'],
])('exercises:verdicts refuses %s in one sentence', (_, words, said) => {
  const { status, stdout, stderr } = npm('exercises:verdicts', ...words)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain(said)
  expect(stderr).not.toContain('    at ')
})

test.runIf(isThorough)(
  'exercises:mutation keeps its result, and asks for a reason where a change goes unnoticed',
  () => {
    expect(npm('exercises:mutation', 'fast-retransmit')).toEqual({
      status: 0,
      stdout: 'fast-retransmit: 3 of 3 changes of the solution are caught (100 %).\n',
      stderr: '',
    })
    const first = readFileSync(join(exercise, 'mutation.json'), 'utf8')
    expect(JSON.parse(first)).toMatchObject({ tried: 3, caught: 3, survivors: [] })

    const { status, stdout } = withText('solution.ts', '  return', '  if (length < 0) return 0\n  return', () =>
      npm('exercises:mutation'),
    )
    expect(status).toBe(1)
    expect(stdout).toContain('solution.ts:5: nobody notices `false` in place of `length < 0`.')
    expect(readFileSync(join(exercise, 'mutation.json'), 'utf8')).not.toBe(first)
  },
)
