import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { oneOfEach } from '../bank-for-tests'
import { COURSE_BANKS, checkFiles, courseBanks } from './check-files'

const root = mkdtempSync(join(tmpdir(), 'banks-'))
mkdirSync(join(root, COURSE_BANKS), { recursive: true })
afterAll(() => rmSync(root, { recursive: true }))

const yaml = stringify(oneOfEach)
function checked(file: string, source: string): string {
  writeFileSync(join(root, file), source)
  return checkFiles([file], root).problems.join('\n')
}

test('a bank with nothing wrong is said to be fine', () => {
  writeFileSync(join(root, 'fine.yaml'), yaml)
  expect(checkFiles(['fine.yaml'], root)).toEqual({ problems: [], fine: ['fine.yaml'] })
})

test('a key that disagrees with the engine is named by file and line', () => {
  const line = yaml.slice(0, yaml.indexOf('key: 300')).split('\n').length
  expect(checked('wrong.yaml', yaml.replace('key: 300', 'key: 200'))).toBe(
    `wrong.yaml:${line}: questions[12].expect[0].key: is 200; the engine comes to 300`,
  )
})

test('a file that is no bank is refused by its name', () => {
  expect(checked('none.yaml', 'version: 2')).toMatch(/^none\.yaml:1: version: is 2; expected 1\n/)
})

test('a bank of the course has its name, both languages, a lesson and a word about each wrong answer', () => {
  const said = checked(join(COURSE_BANKS, 'opening.yaml'), yaml)
  expect(said).toContain('id: is one-of-each; expected the name of the file, opening')
  expect(said).toContain('languages: a bank of the course is in both languages; expected zh, too')
  expect(said).toContain('questions[0].tags: names no lesson')
  expect(said).toContain('questions[1].answers[3]: has no feedback')
})

test('the banks of the course are found', () => {
  expect(courseBanks(root)).toEqual([join(COURSE_BANKS, 'opening.yaml')])
})

test('`npm run quiz -- check` ends with 1 where a key disagrees', () => {
  writeFileSync(join(root, 'wrong.yaml'), yaml.replace('key: 300', 'key: 200'))
  const check = (file: string) =>
    execFileSync(
      process.execPath,
      [join('node_modules', 'tsx', 'dist', 'cli.mjs'), 'exercises/quiz/cli.ts', 'check', file],
      {
        encoding: 'utf8',
        stdio: 'pipe',
      },
    )
  expect(() => check(join(root, 'wrong.yaml'))).toThrow('the engine comes to 300')
}, 60_000)
