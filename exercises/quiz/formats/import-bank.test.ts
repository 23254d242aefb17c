import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { bankOfEach } from '../bank-for-tests'
import { exportBank } from './export-bank'
import { FORMAT_NAMES } from './file-formats'
import { importBank, MOST_BYTES } from './import-bank'

const utf8 = (text: string) => new TextEncoder().encode(text)

test.each(FORMAT_NAMES)('a file is known for what it is: %s', async (format) => {
  const { bytes, fileName } = exportBank(bankOfEach(), format, { variants: 1 })
  const { bank } = await importBank(bytes, fileName)
  expect(bank?.questions.length).toBeGreaterThan(2)
})

test('a bank of ours is read as it is', async () => {
  expect((await importBank(utf8(stringify(bankOfEach())), 'bank.yaml')).bank).toEqual(bankOfEach())
  expect((await importBank(utf8(JSON.stringify(bankOfEach())), 'bank.json')).bank).toEqual(bankOfEach())
})

test('a bank of ours that is wrong has its line', async () => {
  const { bank, notes } = await importBank(utf8('version: 1\nid: a\ntitle: {en: A}\n'), 'a.yaml')
  expect(bank).toBeNull()
  expect(notes[0]?.why.en).toContain('a.yaml:')
})

test('a file in GB18030 is read, and named after itself', async () => {
  const bytes = Uint8Array.from([
    0xd0,
    0xf2,
    0xba,
    0xc5,
    0xca,
    0xc7,
    0xca,
    0xb2,
    0xc3,
    0xb4,
    0xa3,
    0xbf,
    ...utf8(' {=a ~b}'),
  ])
  expect((await importBank(bytes, 'C:\\x\\quiz 3.gift.txt')).bank).toMatchObject({
    id: 'quiz-3',
    title: { zh: 'quiz 3' },
    questions: [{ text: { zh: '序号是什么？' } }],
  })
})

test.each([
  ['too long', new Uint8Array(MOST_BYTES + 1)],
  ['no text', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)],
  ['10 MB of nothing', utf8('x'.repeat(10_000_000))],
  ['10 MB of braces', utf8('{'.repeat(10_000_000))],
  ['10 MB of elements', utf8(`<quiz>${'<a>'.repeat(3_300_000)}`)],
  ['10 MB of blank lines', utf8('\n'.repeat(10_000_000))],
  ['nothing', new Uint8Array()],
])('refused with a note: %s', async (_, bytes) => {
  const { bank, notes } = await importBank(bytes, 'file')
  expect(bank).toBeNull()
  expect(notes.at(-1)).toMatchObject({ effect: 'not-read', question: null })
})
