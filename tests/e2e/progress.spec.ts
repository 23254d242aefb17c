import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { WRITTEN_LESSONS } from '../../app/_course/course-map'
import { openAlive } from './alive'
import { countStored } from './stored-progress'

const attempt = (points: number) => ({
  status: points === 10 ? 'passed' : 'failed',
  points,
  maxPoints: 10,
  at: 1_700_000_000_000 + points,
})

const worked = {
  'lesson:sequence-arithmetic': { seenAt: 1_700_000_000_000, doneAt: 1_700_000_000_500 },
  'verdict:sequence-comparison': { best: attempt(4), attempts: [attempt(2), attempt(4)] },
  'draft:sequence-comparison': {
    current: { text: 'my work', at: 5 },
    changedAt: 5,
    writer: 'a',
    versions: [{ text: 'before', at: 1 }],
  },
  'visit:last': { kind: 'exercise', slug: 'sequence-comparison', at: 1_700_000_000_600 },
}

async function choose(page: Page, text: string, name = 'progress.json'): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

const file = (records: unknown) => JSON.stringify({ format: 'ackademy-progress', version: 1, records })

test('an imported file shows at once, in another tab, after a reload, and in the other language', async ({
  page,
  context,
}) => {
  await openAlive(page, '/en')
  const other = await context.newPage()
  await openAlive(other, '/zh')
  await choose(page, file(worked))
  await expect(page.getByText('Imported 4 records from progress.json.').first()).toBeVisible()
  await expect(page.getByText('You were last at: Comparing sequence numbers')).toBeVisible()
  await expect(page.getByText('4 of 10 points')).toBeVisible()
  await expect(page.getByText(`1 of ${WRITTEN_LESSONS.length}`)).toBeVisible()
  await expect(other.getByText('上次学到： 比较序号')).toBeVisible()
  await page.reload()
  await page.getByRole('link', { name: 'Comparing sequence numbers', exact: true }).first().click()
  await expect(page).toHaveURL('/en/exercises/sequence-comparison')
})

test('the first page offers the first lesson, then the one where the reader left, then the one that follows', async ({
  page,
}) => {
  await openAlive(page, '/en')
  const start = page.locator('[data-start]')
  await expect(start).toContainText('Begin here · Lesson 1.3')
  await openAlive(page, '/en/lessons/fin-each-way')
  await page.getByRole('link', { name: 'Ackademy', exact: true }).click()
  await expect(start).toContainText('Go on where you were · Lesson 4.1')
  await expect(start.getByRole('link', { name: 'Read the lesson', exact: true })).toHaveAttribute(
    'href',
    '/en/lessons/fin-each-way',
  )
  await expect(start.getByRole('link', { name: 'Do the exercise', exact: true })).toHaveAttribute(
    'href',
    '/en/exercises/close-machine',
  )
  await choose(page, file({ ...worked, 'visit:last': { ...worked['visit:last'], at: Date.now() + 1000 } }))
  await expect(start).toContainText('Next · Lesson 2.1')
  await expect.poll(() => page.evaluate(countStored, 'verdict:')).toBe(1)
  await page.goto('/zh')
  await expect(start).toContainText('下一课 · 第 2.1 课')
  await expect(start.getByRole('heading')).toHaveText('三次握手')
})

test('what is exported is what was there, drafts and histories included', async ({ page }) => {
  await openAlive(page, '/en')
  await choose(page, file(worked))
  await expect(page.getByText('4 of 10 points')).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export progress', exact: true }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^ackademy-progress-\d{4}-\d\d-\d\d\.json$/)
  expect(JSON.parse(readFileSync(await download.path(), 'utf8')).records).toEqual(worked)
})

test('a file that is none is refused with a reason, each time anew, and changes nothing', async ({ page }) => {
  await openAlive(page, '/en')
  await choose(page, file(worked))
  await expect(page.getByText('4 of 10 points')).toBeVisible()

  const outcome = page.locator('[data-outcome=bad]')
  await choose(page, 'PNG', 'photo.png')
  await expect(outcome).toContainText('photo.png is not a progress file: it is not JSON.')
  await choose(page, file({ ...worked, 'lesson:sequence-arithmetic': { seenAt: 'yesterday', doneAt: null } }))
  await expect(outcome).toContainText('progress.json is damaged at records["lesson:sequence-arithmetic"].seenAt.')

  const spoken = page.getByRole('main').getByRole('status').filter({ hasText: 'damaged' })
  const before = await spoken.elementHandle()
  await choose(page, file({ ...worked, 'lesson:sequence-arithmetic': { seenAt: 'yesterday', doneAt: null } }))
  await expect.poll(async () => before?.textContent()).toBe('')
  await expect(spoken).toHaveCount(1)
  await expect(page.getByText('4 of 10 points')).toBeVisible()
})

test('where the browser refuses to keep anything, the page says so and works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
  await openAlive(page, '/en')
  await expect(page.getByText('This browser refuses to keep anything')).toBeVisible()
  await choose(page, file(worked))
  await expect(page.getByText('4 of 10 points')).toBeVisible()
})
