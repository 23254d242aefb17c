import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { bankOfEach } from './bank-for-tests'
import { FORMAT_NAMES } from './formats/file-formats'
import { quizCommand } from './quiz-command'
import { readBank } from './read-bank'

const folder = mkdtempSync(join(tmpdir(), 'quiz-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content)
  return at(name)
}

async function quiz(...args: string[]) {
  const out: string[] = []
  const errors: string[] = []
  const status = await quizCommand(args, {
    out: (content) => out.push(typeof content === 'string' ? content : new TextDecoder().decode(content)),
    error: (line) => errors.push(line),
  })
  return { status, out: out.join(''), errors: errors.join('\n') }
}

const bank = put('bank.yaml', stringify(bankOfEach()))
const gift = '::序号:: 序号是什么？ {=数 ~字}\n\n::Bad:: cut {=a\n'

test('import writes a bank, and says on the error stream what did not cross', async () => {
  const file = put('a.gift.txt', gift)
  const { status, out, errors } = await quiz('import', file)
  expect(status).toBe(0)
  expect(readBank(out, 'out').bank.questions).toHaveLength(1)
  expect(errors).toMatch(/a\.gift\.txt: not read: Bad, line 3: the question\. /)
})

test.each([
  ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${gift}`)],
  ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${gift}`, 'utf16le'))],
])('a file in %s is read', async (_, bytes) => {
  const { out } = await quiz('import', put('encoded.txt', bytes))
  expect(parse(out)).toMatchObject({ languages: ['zh'], questions: [{ text: { zh: '序号是什么？' } }] })
})

test('a file that is said to be in another format is read as that one, or refused', async () => {
  const file = put('b.txt', 'Why?\nA. one\nB. two\nANSWER: A\n')
  expect((await quiz('import', file, '--format', 'aiken', '--lang', 'zh')).out).toContain('zh: Why?')
  expect((await quiz('import', file, '--format', 'qti12')).status).toBe(1)
})

test('what is no file of questions, or no file, ends with 1 and its name', async () => {
  const no = await quiz('import', put('no.bin', Uint8Array.of(0, 1, 2, 3)))
  expect([no.status, no.out]).toEqual([1, ''])
  expect(no.errors).toContain('no.bin: not read: the file.')
  const gone = await quiz('import', at('gone.txt'))
  expect(gone.status).toBe(1)
  expect(gone.errors).toContain('gone.txt')
})

test.each(FORMAT_NAMES)('export to %s and import again', async (format) => {
  const file = at(`there.${format}`)
  const there = await quiz('export', bank, '--format', format, '--variants', '1', '-o', file)
  expect([there.status, there.out]).toEqual([0, ''])
  expect(there.errors).toContain('click')
  const back = await quiz('import', file, '-o', at('back.yaml'))
  expect(back.status).toBe(0)
  expect(readBank(readFileSync(at('back.yaml'), 'utf8'), 'back').bank.questions.length).toBeGreaterThan(2)
})

test('check names file, line and what was expected, and ends with 1', async () => {
  expect(await quiz('check', bank)).toMatchObject({ status: 0, out: `${bank}: nothing is wrong.\n`, errors: '' })
  const text = stringify(bankOfEach()).replace('key: 300', 'key: 301')
  const { status, errors } = await quiz('check', put('wrong.yaml', text))
  expect(status).toBe(1)
  expect(errors).toMatch(/wrong\.yaml:\d+: .*30[01]/)
})

test.each([
  [[], 'Expected what to do.'],
  [['publish'], 'Expected what to do.'],
  [['import'], 'Expected one file.'],
  [['import', 'a', 'b'], 'Expected one file.'],
  [['export', bank], 'Expected --format.'],
  [['export', bank, '--format', 'word'], '--format is one of gift,'],
  [['import', bank, '--lang', 'de'], '--lang is one of en, zh.'],
  [['export', bank, '--format', 'gift', '--variants', '0'], '--variants is from 1 to 100.'],
  [['export', bank, '--formt', 'gift'], "Unknown option '--formt'"],
])('a wrong command says what is wrong and what is right: %j', async (args, says) => {
  const { status, out, errors } = await quiz(...args)
  expect([status, out]).toEqual([2, ''])
  expect(errors).toContain(says)
  expect(errors).toContain('npm run quiz -- import <file>')
})
