import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import { quizFileText } from '../quiz-file'
import { FREE } from '../settings'
import { answerTo } from './exchange'

const asked = { kind: 'export', bank: bankOfEach(), language: 'en', variants: 2 } as const

test('a bank that is given out as it is comes in as it was', async () => {
  const out = await answerTo({ ...asked, format: 'bank' })
  if (out.kind !== 'exported') throw new Error('nothing was written')
  expect(out.file).toMatchObject({ fileName: 'one-of-each.yaml', notes: [] })
  const file = new File([out.file.bytes], out.file.fileName)
  expect(await answerTo({ kind: 'import', file })).toEqual({
    kind: 'imported',
    read: { bank: bankOfEach(), notes: [] },
  })
})

test('what another format cannot hold is said', async () => {
  const out = await answerTo({ ...asked, format: 'aiken' })
  expect(out.kind === 'exported' && out.file.notes.map(({ question }) => question)).toContain('why-three')
})

test('a quiz that was published as a file holds its bank', async () => {
  const file = new File([quizFileText({ bank: bankOfEach(), settings: FREE })], 'quiz.json')
  expect(await answerTo({ kind: 'import', file })).toMatchObject({ read: { bank: { id: 'one-of-each' }, notes: [] } })
})

test('what cannot be read is refused with a note', async () => {
  const answer = await answerTo({ kind: 'import', file: new File(['<a>'.repeat(5000)], 'a.xml') })
  expect(answer).toMatchObject({ read: { bank: null, notes: [{ effect: 'not-read', question: null }] } })
})
