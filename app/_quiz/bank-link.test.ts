import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import { fragmentOf, openFragment } from './bank-link'
import { FREE } from './settings'

const shared = { bank: bankOfEach(), settings: { ...FREE, mode: 'test' as const, minutes: 20 } }
const packed = (content: string | Buffer) => `q1.${deflateRawSync(content).toString('base64url')}`

test('a bank comes back from its link as it was, with how it is to be taken', async () => {
  expect(await openFragment(`#${await fragmentOf(shared)}`)).toEqual({ kind: 'bank', ...shared })
})

test('a link that a program took a bracket with is read all the same', async () => {
  expect((await openFragment(`${await fragmentOf(shared)}).`)).kind).toBe('bank')
})

test.each([
  ['', 'nothing'],
  ['#', 'nothing'],
  ['x', 'damaged'],
  ['q1.', 'damaged'],
  ['q1.AAAA', 'damaged'],
  ['q2.AAAA', 'newer'],
  ['q1.%3Cscript%3E', 'damaged'],
  [`q1.${'A'.repeat(2_000_000)}`, 'too-long'],
  [packed('nothing of ours'), 'damaged'],
  [packed('{"settings":{},"bank":{}}').slice(0, -8), 'damaged'],
  [packed('{"settings":{"minutes":-1},"bank":{}}'), 'damaged'],
  [packed(Buffer.from([0x22, 0xb2, 0xe2, 0x22])), 'damaged'],
  [packed(`{"a":"${'x'.repeat(12_000_000)}"}`), 'too-long'],
])('what is no bank is refused: %#', async (fragment, kind) => {
  expect((await openFragment(fragment)).kind).toBe(kind)
})

test('a bank with something wrong in it is refused with what and where', async () => {
  const bank = { ...shared.bank, questions: [{ ...shared.bank.questions[2], answer: 'maybe' }] }
  const opened = await openFragment(packed(JSON.stringify({ settings: FREE, bank })))
  if (opened.kind !== 'no-bank') throw new Error(`It was ${opened.kind}.`)
  expect(opened.problems[0]?.path).toEqual(['questions', 0, 'answer'])
})
