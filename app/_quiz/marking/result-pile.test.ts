import { expect, test } from 'vitest'
import { zipOf } from '#exercises/files/zip-for-tests'
import { type QuizResult, resultText } from '../result-file'
import { FREE } from '../settings'
import { readResults } from './result-pile'

const of = (student: string): string => {
  const result: QuizResult = {
    student,
    bank: { id: 'a', fingerprint: 'b' },
    settings: FREE,
    attempt: 1,
    seed: 1,
    startedAt: 0,
    finishedAt: 1,
    responses: {},
    points: { got: 0, of: 1, byHand: 0 },
  }
  return resultText(result)
}

test('result files are found, also in a zip of a learning platform, and others are named with the reason', async () => {
  const zip = zipOf([
    { name: '李雷_12345_assignsubmission_file_/quiz_a.json', content: of('李雷') },
    { name: 'report.pdf', content: 'x' },
    { name: 'b/no.json', content: '{"format":"ackademy-submission","version":1}' },
  ])
  const files = [
    new File([of(' 0\u202e07\n')], 'a.json'),
    new File([zip], 'all.zip'),
    new File([Uint8Array.of(0xff)], 'x'),
  ]
  const { found, refused, ignored } = await readResults([...files, new File([of(' ')], 'nobody.json')])
  expect(found.map(({ content, path }) => [content.student, path])).toEqual([
    ['007', 'a.json'],
    ['李雷', '李雷_12345_assignsubmission_file_/quiz_a.json'],
  ])
  expect(refused.map(({ path, refusal }) => [path, refusal.kind])).toEqual([
    ['b/no.json', 'no-result'],
    ['x', 'no-text'],
    ['nobody.json', 'nobody'],
  ])
  expect(ignored).toBe(1)
})
