import { expect, test, vi } from 'vitest'
import { fakeBrowser } from './fake-browser'
import { memoryStorage, type RecordStorage } from './storage'

let time = Date.UTC(2026, 0, 1)
const now = () => ++time

const refusing: RecordStorage = {
  entries: () => Promise.reject(new Error('refused')),
  get: () => Promise.reject(new Error('refused')),
  change: () => Promise.reject(new Error('refused')),
}

test('a verdict is kept, and a worse one later does not take the best away', async () => {
  const progress = fakeBrowser(memoryStorage())('tab 1', now)
  await progress.recordVerdict('checksum', { status: 'passed', points: 10, maxPoints: 10 })
  await progress.recordVerdict('checksum', { status: 'failed', points: 4, maxPoints: 10 })
  const kept = progress.records.getSnapshot().verdicts.checksum
  expect(kept?.best.points).toBe(10)
  expect(kept?.attempts.map(({ status }) => status)).toEqual(['passed', 'failed'])
})

test('hints that were opened stay opened, and the solution was seen when it first was', async () => {
  const progress = fakeBrowser(memoryStorage())('tab 1', now)
  await progress.recordHintOpened('checksum', 'carry', 2)
  await progress.recordHintOpened('checksum', 'carry', 1)
  await progress.recordHintOpened('checksum', 'odd', 1)
  await progress.recordSolutionSeen('checksum')
  const first = progress.records.getSnapshot().help.checksum?.seenAt
  await progress.recordSolutionSeen('checksum')
  expect(progress.records.getSnapshot().help.checksum).toEqual({ hints: { carry: 2, odd: 1 }, seenAt: first })
})

test('a text graded again in another tab is one submission', async () => {
  const browser = fakeBrowser(memoryStorage())
  const [one, two] = [browser('tab 1', now), browser('tab 2', now)]
  const graded = { status: 'failed', points: 1, maxPoints: 2, passed: ['a'], failed: ['b'] } as const
  await one.recordSubmission('checksum', { ...graded, source: 'a < b' })
  await two.recordSubmission('checksum', { ...graded, source: 'a < b ' })
  await two.recordSubmission('checksum', { ...graded, source: 'b < a' })
  await vi.waitFor(() =>
    expect(one.records.getSnapshot().submissions.checksum?.submissions.map(({ source }) => source)).toEqual([
      'a < b ',
      'b < a',
    ]),
  )
})

test('a lesson that was done stays done when it is seen again', async () => {
  const progress = fakeBrowser(memoryStorage())('tab 1', now)
  await progress.recordLesson('sequence-arithmetic', 'done')
  await progress.recordLesson('sequence-arithmetic', 'seen')
  expect(progress.records.getSnapshot().lessons['sequence-arithmetic']?.doneAt).not.toBeNull()
})

test('the latest answer to a question counts and the earlier one is remembered', async () => {
  const progress = fakeBrowser(memoryStorage())('tab 1', now)
  await progress.recordAnswer('wrap', { choice: 'dropped', isRight: false })
  await progress.recordAnswer('wrap', { choice: 'accepted', isRight: true })
  expect(progress.records.getSnapshot().questions.wrap?.answers.map(({ choice }) => choice)).toEqual([
    'dropped',
    'accepted',
  ])
})

test('the last place visited is the last thing worked on', async () => {
  const progress = fakeBrowser(memoryStorage())('tab 1', now)
  await progress.recordVerdict('checksum', { status: 'passed', points: 1, maxPoints: 1 })
  await progress.recordVisit('lesson', 'the-header')
  expect(progress.records.getSnapshot().lastVisited).toMatchObject({ kind: 'lesson', slug: 'the-header' })
})

test('progress is there again when the course is opened again', async () => {
  const browser = fakeBrowser(memoryStorage())
  await browser('tab 1', now).recordLesson('the-header', 'done')
  const reopened = browser('tab 2', now)
  expect(reopened.records.getSnapshot().ready).toBe(false)
  await reopened.records.ready()
  expect(reopened.records.getSnapshot()).toMatchObject({ ready: true, keptIn: 'browser' })
  expect(Object.keys(reopened.records.getSnapshot().lessons)).toEqual(['the-header'])
})

test('two tabs that grade the same exercise keep both attempts, and each shows the other', async () => {
  const browser = fakeBrowser(memoryStorage())
  const [one, two] = [browser('tab 1', now), browser('tab 2', now)]
  await Promise.all([one.records.ready(), two.records.ready()])
  await one.recordVerdict('checksum', { status: 'failed', points: 2, maxPoints: 10 })
  await two.recordVerdict('checksum', { status: 'passed', points: 10, maxPoints: 10 })
  await vi.waitFor(() => expect(one.records.getSnapshot().verdicts.checksum?.attempts).toHaveLength(2))
  expect(two.records.getSnapshot().verdicts.checksum?.attempts).toHaveLength(2)
})

test('where the browser refuses storage, all works for as long as the page lives, and it is said', async () => {
  const progress = fakeBrowser(refusing)('tab 1', now)
  await progress.recordLesson('the-header', 'done')
  progress.drafts.save('checksum', 'my work')
  expect((await progress.drafts.read('checksum'))?.text).toBe('my work')
  expect(progress.records.getSnapshot()).toMatchObject({ keptIn: 'memory', ready: true })
  expect(progress.records.getSnapshot().lessons['the-header']).toBeDefined()
})

test('where the disk is full, it is said, the text is kept for the next try, and then it is written', async () => {
  const good = memoryStorage()
  let full = false
  const storage: RecordStorage = {
    ...good,
    change: (changes) => (full ? Promise.reject(new Error('full')) : good.change(changes)),
  }
  const progress = fakeBrowser(storage)('tab 1', now)
  await progress.records.ready()
  full = true
  progress.drafts.save('checksum', 'my work')
  await expect(progress.drafts.flush()).rejects.toThrow('full')
  expect(progress.records.getSnapshot().refused).toBe(true)
  full = false
  await progress.drafts.flush()
  expect(progress.records.getSnapshot().refused).toBe(false)
  expect(await good.get('draft:checksum')).toMatchObject({ current: { text: 'my work' } })
})

test('a damaged record counts as absent and the rest is read', async () => {
  const damaged = memoryStorage(
    new Map<string, unknown>([
      ['verdict:checksum', 'nonsense'],
      ['lesson:a', { seenAt: 1, doneAt: null }],
      ['what', 1],
    ]),
  )
  const progress = fakeBrowser(damaged)('tab 1', now)
  await progress.records.ready()
  expect(progress.records.getSnapshot()).toMatchObject({ verdicts: {}, lessons: { a: { seenAt: 1 } } })
  await progress.recordVerdict('checksum', { status: 'passed', points: 1, maxPoints: 1 })
  expect(progress.records.getSnapshot().verdicts.checksum?.best.points).toBe(1)
})

test('a draft is written by itself soon after the key', async () => {
  vi.useFakeTimers()
  const storage = memoryStorage()
  const progress = fakeBrowser(storage)('tab 1', now)
  progress.drafts.save('checksum', 'a')
  await vi.advanceTimersByTimeAsync(200)
  progress.drafts.save('checksum', 'ab')
  await vi.advanceTimersByTimeAsync(100)
  expect(await storage.get('draft:checksum')).toMatchObject({ current: { text: 'ab' } })
  vi.useRealTimers()
})

test('a draft that only reached the mirror before its tab died is read by the next tab', async () => {
  const storage = memoryStorage()
  const browser = fakeBrowser(storage)
  const dying = browser('tab 1', now)
  await dying.records.ready()
  dying.drafts.save('checksum', 'written')
  await dying.drafts.flush()
  vi.spyOn(storage, 'change').mockRejectedValue(new Error('the tab is gone'))
  dying.drafts.save('checksum', 'typed last')
  dying.drafts.leave()
  vi.mocked(storage.change).mockRestore()
  const next = browser('tab 2', now)
  expect((await next.drafts.read('checksum'))?.text).toBe('typed last')
  expect((await next.drafts.history('checksum')).map(({ text }) => text)).toContain('written')
})

test('a mirrored draft older than what was written since becomes a version', async () => {
  const storage = memoryStorage()
  const browser = fakeBrowser(storage)
  const dying = browser('tab 1', now)
  await dying.records.ready()
  dying.drafts.save('checksum', 'left behind')
  vi.spyOn(storage, 'change').mockRejectedValue(new Error('the tab is gone'))
  dying.drafts.leave()
  vi.mocked(storage.change).mockRestore()
  const next = browser('tab 2', now)
  next.drafts.save('checksum', 'newer')
  await next.drafts.flush()
  expect((await next.drafts.history('checksum')).map(({ text }) => text)).toEqual(['left behind'])
  expect((await next.drafts.read('checksum'))?.text).toBe('newer')
})

test('drafts whose keys begin alike are listed, also what is not written yet; those that were given up are not', async () => {
  const storage = memoryStorage()
  const browser = fakeBrowser(storage)
  const progress = browser('tab 1', now)
  progress.drafts.save('quiz/a', 'A')
  progress.drafts.save('quiz/b', 'B')
  await progress.drafts.reset('quiz/b')
  progress.drafts.save('exercise/checksum', 'code')
  vi.spyOn(storage, 'change').mockRejectedValue(new Error('the tab is gone'))
  progress.drafts.save('quiz/c', 'typed last')
  progress.drafts.leave()
  vi.mocked(storage.change).mockRestore()
  const listed = await browser('tab 2', now).drafts.list('quiz/')
  expect(listed.map(({ key, current }) => [key, current.text])).toEqual([
    ['quiz/a', 'A'],
    ['quiz/c', 'typed last'],
  ])
})

test('another tab hears of a changed draft, with its text', async () => {
  const browser = fakeBrowser(memoryStorage())
  const [one, two] = [browser('tab 1', now), browser('tab 2', now)]
  await Promise.all([one.records.ready(), two.records.ready()])
  const heard: (string | null)[] = []
  two.drafts.onElsewhere('checksum', (current) => heard.push(current?.text ?? null))
  one.drafts.save('checksum', 'from tab 1')
  await one.drafts.flush()
  await vi.waitFor(() => expect(heard).toEqual(['from tab 1']))
  await one.drafts.reset('checksum')
  await vi.waitFor(() => expect(heard).toEqual(['from tab 1', null]))
})

test('after a reset the starter stands; the history puts the work back', async () => {
  const progress = fakeBrowser(memoryStorage())('tab 1', now)
  progress.drafts.save('checksum', 'work')
  await progress.drafts.reset('checksum')
  expect(await progress.drafts.read('checksum')).toBeNull()
  const [version] = await progress.drafts.history('checksum')
  if (version === undefined) throw new Error('The reset kept no version.')
  await progress.drafts.restore('checksum', version)
  expect((await progress.drafts.read('checksum'))?.text).toBe('work')
  expect(await progress.drafts.history('checksum')).toContainEqual(version)
})
