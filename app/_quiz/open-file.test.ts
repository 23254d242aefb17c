import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import { openFile } from './open-file'

const file = (content: string | Uint8Array<ArrayBuffer>) => new File([content], 'mine.yaml')

test('a bank is opened from its file', async () => {
  expect(await openFile(file(JSON.stringify(bankOfEach())))).toMatchObject({ kind: 'bank', bank: bankOfEach() })
})

test.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
  ['ten million characters', 'x'.repeat(10_000_001), 'too-long'],
  ['Chinese in GB18030', new Uint8Array([0xc8, 0xfd, 0xb4, 0xce]), 'no-text'],
  ['a text that is no bank', 'hello', 'refused'],
  ['brackets in brackets', '['.repeat(100_000), 'refused'],
  ['a bank that was cut off', JSON.stringify(bankOfEach()).slice(0, 500), 'refused'],
  ['nothing', '', 'refused'],
])('%s is refused with a message', async (_, content, kind) => {
  expect((await openFile(file(content))).kind).toBe(kind)
})

test('what is wrong in a bank is said with its line', async () => {
  const opened = await openFile(file('version: 1\nid: UPPER\n'))
  if (opened.kind !== 'refused') throw new Error(`It was ${opened.kind}.`)
  expect(opened.lines[0]).toMatch(/^mine\.yaml:\d+: /)
})
