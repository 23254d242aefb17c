import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bankOfEach } from '../bank-for-tests'
import { AIKEN, readAiken, writeAiken } from './aiken'
import { banks, RUNS } from './banks-for-tests'
import { heldOf } from './held-for-tests'

test('what Aiken can hold of a bank comes back the same, but for the ids', () => {
  fc.assert(
    fc.property(banks, (bank) => {
      const held = heldOf(bank, AIKEN)
      fc.pre(held.length > 0)
      const { bank: back, notes } = readAiken(writeAiken(bank).text, { language: 'en' })
      expect(notes).toEqual([])
      expect(back?.questions.map((it) => ({ ...it, id: '' }))).toEqual(held.map((it) => ({ ...it, id: '' })))
    }),
    RUNS,
  )
}, 60_000)

test('all that Aiken cannot hold is said: of one of each, it holds a statement', () => {
  const { text, notes } = writeAiken(bankOfEach(), { variants: 1 })
  expect(text).toContain('ANSWER: A\n')
  const left = new Set(notes.map(({ question }) => question))
  expect([...bankOfEach().questions.map(({ id }) => id)].filter((id) => !left.has(id))).toEqual(['delivered'])
})

test('a file as people write it', () => {
  const { bank, notes } = readAiken(
    'Which flag opens?\r\nIt is one bit.\r\nA) SYN\r\nB) FIN\r\nANSWER: a\r\n\r\nNo end?\r\nA. x\r\n\r\nNext\r\nA. y\r\nB. z_z\r\nANSWER: B',
  )
  expect(bank?.questions).toMatchObject([
    { text: { en: 'Which flag opens?\nIt is one bit.' }, answers: [{ fraction: 100 }, { fraction: 0 }] },
    { text: { en: 'Next' }, answers: [{ fraction: 0 }, { text: { en: 'z_z' }, fraction: 100 }] },
  ])
  expect(notes).toMatchObject([{ effect: 'not-read', question: 'No end?', line: 7 }])
})

test('a statement is a choice between true and false, and comes back as a statement', () => {
  const { bank } = readAiken(
    'TCP 面向字节流。\nA. 正确\nB. 错误\nANSWER: A\n\nIt is a\nstream.\nA) FALSE\nB) TRUE\nANSWER: A',
    { language: 'zh' },
  )
  expect(bank?.questions).toMatchObject([
    { type: 'true-false', answer: true, text: { zh: 'TCP 面向字节流。' } },
    { type: 'true-false', answer: false },
  ])
})
