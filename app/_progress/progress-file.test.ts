import { expect, test } from 'vitest'
import { fakeBrowser } from './fake-browser'
import { importText, progressText } from './progress-file'
import { memoryStorage } from './storage'

let time = Date.UTC(2026, 0, 1)
const now = () => ++time

const worked = async () => {
  const progress = fakeBrowser(memoryStorage())('tab 1', now)
  await progress.recordLesson('the-header', 'done')
  await progress.recordAnswer('wrap', { choice: 'dropped', isRight: false })
  await progress.recordVerdict('checksum', { status: 'failed', points: 4, maxPoints: 10 })
  await progress.recordSubmission('checksum', {
    source: 'my first try',
    status: 'failed',
    points: 4,
    maxPoints: 10,
    passed: ['plain'],
    failed: ['carry'],
  })
  await progress.recordHintOpened('checksum', 'carry', 1)
  progress.drafts.save('checksum', 'my work')
  await progress.drafts.flush()
  return progress
}

test('what is exported is all there after an import elsewhere', async () => {
  const here = await worked()
  const there = fakeBrowser(memoryStorage())('tab 1', now)
  const text = await progressText(here.records, new Date(now()))
  expect(await importText(there.records, text)).toEqual({ kind: 'imported', records: 7 })
  expect(there.records.getSnapshot()).toEqual(here.records.getSnapshot())
  expect((await there.drafts.read('checksum'))?.text).toBe('my work')
})

test('an import keeps what is here: better results stay best, and a newer draft stands with the older in its history', async () => {
  const text = await progressText((await worked()).records, new Date(now()))
  const there = fakeBrowser(memoryStorage())('tab 1', now)
  await there.recordVerdict('checksum', { status: 'passed', points: 10, maxPoints: 10 })
  there.drafts.save('checksum', 'newer work')
  await there.drafts.flush()
  await importText(there.records, text)
  expect(there.records.getSnapshot().verdicts.checksum?.best.points).toBe(10)
  expect(there.records.getSnapshot().verdicts.checksum?.attempts).toHaveLength(2)
  expect((await there.drafts.read('checksum'))?.text).toBe('newer work')
  expect((await there.drafts.history('checksum')).map(({ text }) => text)).toEqual(['my work'])
})

test('the same file twice is as good as once', async () => {
  const here = await worked()
  const text = await progressText(here.records, new Date(now()))
  await importText(here.records, text)
  const before = JSON.parse(text)
  expect(JSON.parse(await progressText(here.records, new Date(now()))).records).toEqual(before.records)
})

const file = (records: unknown, version: unknown = 1) =>
  JSON.stringify({ format: 'ackademy-progress', version, records })
const lesson = { seenAt: 1, doneAt: null }

test.each([
  ['a picture', '\u0089PNG', { kind: 'not-json' }],
  ['an empty file', '', { kind: 'not-json' }],
  ['some other JSON', '{"quiz": []}', { kind: 'another-format' }],
  ['a list', '[]', { kind: 'another-format' }],
  ['null', 'null', { kind: 'another-format' }],
  ['a file of a later course', file({ 'lesson:a': lesson }, 2), { kind: 'newer-version', version: 2 }],
  ['a key of no kind', file({ 'lesson:a': lesson, 'grade:a': 1 }), { kind: 'malformed', where: 'records["grade:a"]' }],
  [
    'a key that is in every object',
    file({ 'constructor:a': lesson }),
    { kind: 'malformed', where: 'records["constructor:a"]' },
  ],
  [
    'a time that is text',
    file({ 'lesson:a': lesson, 'lesson:b': { seenAt: 'x', doneAt: null } }),
    { kind: 'malformed', where: 'records["lesson:b"].seenAt' },
  ],
  [
    'a verdict of no attempts',
    file({ 'verdict:a': { best: { status: 'passed', points: 1, maxPoints: 1, at: 1 }, attempts: [] } }),
    { kind: 'malformed', where: 'records["verdict:a"].attempts' },
  ],
  [
    'a submission without its text',
    file({
      'submissions:a': { submissions: [{ status: 'passed', points: 1, maxPoints: 1, at: 1, passed: [], failed: [] }] },
    }),
    { kind: 'malformed', where: 'records["submissions:a"].submissions.0.source' },
  ],
])('%s is refused, says where, and changes nothing', async (_, text, refusal) => {
  const here = await worked()
  const before = await here.records.all()
  expect(await importText(here.records, text)).toEqual(refusal)
  expect(await here.records.all()).toEqual(before)
})
