import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { thirdSegmentLost } from '#content/scenarios/three-segments'
import { fromLink, toLink } from '#engine/scenario/compact'
import { run } from '#engine/scenario/run'
import { traceHash } from '#engine/trace/hash'
import { openAlive, untilAlive } from './alive'
import { exerciseToChoose } from './class-page'

/** Of the static export, under its base path: `npm run e2e:export`. */

const solution = readFileSync(join(process.cwd(), 'exercises/catalog/sequence-comparison/solution.ts'), 'utf8')

/** What goes wrong on a page from now on: errors, and answers that say that something is missing. */
function faultsOf(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => message.type() === 'error' && found.push(message.text()))
  page.on('pageerror', (error) => found.push(String(error)))
  page.on('response', (response) => response.status() >= 400 && found.push(`${response.status()} ${response.url()}`))
  return found
}

test('the first page leads to the language of the browser, and offers both without JavaScript', async ({
  browser,
  baseURL,
}) => {
  const chinese = await browser.newPage({ locale: 'zh-CN' })
  await chinese.goto(`${baseURL}?from=link#course`)
  await expect(chinese).toHaveURL(`${baseURL}zh/?from=link#course`)
  await chinese.getByRole('link', { name: 'English', exact: true }).click()
  await expect(chinese).toHaveURL(`${baseURL}en/?from=link#course`)
  await chinese.goto(`${baseURL}`)
  await expect(chinese).toHaveURL(`${baseURL}en/`)

  const context = await browser.newContext({ javaScriptEnabled: false })
  const still = await context.newPage()
  await still.goto(`${baseURL}`)
  await still.getByRole('link', { name: '中文', exact: true }).click()
  await expect(still).toHaveURL(`${baseURL}zh/`)
})

test('every page opens, by a link and by itself, with nothing missing and nothing refused', async ({
  page,
  baseURL,
}) => {
  const found = faultsOf(page)
  for (const locale of ['en', 'zh']) {
    for (const part of ['lessons/sequence-arithmetic/', 'exercises/sequence-comparison/']) {
      await openAlive(page, `${baseURL}${locale}/`)
      await page.getByRole('main').locator(`a[href*="${part}"]`).first().click()
      await expect(page).toHaveURL(`${baseURL}${locale}/${part}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      // What is still being fetched ahead would be an error of the page that is left.
      await page.waitForLoadState('networkidle')
      await page.reload()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
  }
  expect(found).toEqual([])
})

test('the exercise is graded without a server: a failure, then a pass written in Monaco, and the solution beside it', async ({
  page,
  baseURL,
}) => {
  const found = faultsOf(page)
  await page.goto(`${baseURL}en/exercises/sequence-comparison/`)
  const frame = page.locator('[data-phase]')
  await expect(frame).not.toHaveAttribute('data-phase', 'server')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  // The starter compiles and fails.
  await expect(page.getByTestId('verdict')).toHaveText('Failed', { timeout: 60_000 })
  await frame.click({ position: { x: 200, y: 60 } })
  await expect(frame).toHaveAttribute('data-phase', 'full', { timeout: 60_000 })
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(solution)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByTestId('verdict')).toHaveText('Passed')
  await page.getByRole('button', { name: 'Compare your code with the solution', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Your code beside the solution', exact: true })).toContainText(
    'seqBetween',
  )
  expect(found).toEqual([])
})

test('a class works without a server: link, assignment, exercises within it, marking, and a change of language in each', async ({
  page,
  baseURL,
}) => {
  const found = faultsOf(page)
  const switchLanguage = () => page.locator('header a[hreflang]').first().click()
  await openAlive(page, `${baseURL}en/teach/`)
  await page.getByLabel('Title', { exact: true }).fill('Week 2')
  await exerciseToChoose(page, 'Comparing sequence numbers').check()
  await exerciseToChoose(page, 'Answering in SYN-SENT').check()
  await page.getByRole('button', { name: 'Make the link', exact: true }).click()
  const forStudents = await page.getByRole('textbox', { name: 'Link for your students', exact: true }).inputValue()
  const forMarking = await page.getByRole('textbox', { name: 'Link for marking', exact: true }).inputValue()
  const fragment = new URL(forStudents).hash.slice(1)
  expect(forStudents).toBe(`${baseURL}en/assignment/#${fragment}`)
  expect(forMarking).toMatch(new RegExp(`^${baseURL}en/mark/#${fragment}\\.`))

  await page.goto(forStudents)
  await switchLanguage()
  await expect(page).toHaveURL(`${baseURL}zh/assignment/#${fragment}`)
  await page.getByRole('link', { name: '比较序号', exact: true }).click()
  await expect(page).toHaveURL(`${baseURL}zh/exercises/sequence-comparison/?assignment=${fragment}`)
  await expect(page.getByText('Week 2')).toBeVisible()
  await switchLanguage()
  await expect(page).toHaveURL(`${baseURL}en/exercises/sequence-comparison/?assignment=${fragment}`)
  await page.getByRole('link', { name: 'Next exercise', exact: true }).click()
  await expect(page).toHaveURL(`${baseURL}en/exercises/three-way-handshake/?assignment=${fragment}`)
  await page.getByRole('link', { name: 'Back to the assignment, to hand it in', exact: true }).first().click()
  await expect(page).toHaveURL(`${baseURL}en/assignment/#${fragment}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Week 2')

  await page.goto(forMarking)
  await switchLanguage()
  await expect(page).toHaveURL(forMarking.replace('/en/', '/zh/'))
  await switchLanguage()
  await expect(page).toHaveURL(forMarking)
  await untilAlive(page)
  const handedIn = {
    format: 'ackademy-submission',
    version: 1,
    student: 'Ann',
    assignment: { title: 'Week 2', exercises: ['sequence-comparison'], due: '', hints: false, solutions: false },
    savedAt: '2026-03-02T10:00:00.000Z',
    exercises: [{ slug: 'sequence-comparison', source: solution, changedAt: '2026-03-02T10:00:00.000Z' }],
  }
  const file = { name: 'ann.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(handedIn)) }
  await page.locator('input[type=file]').setInputFiles([file])
  await expect(page.getByText('1 of 1 solution marked')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('table').getByRole('row', { name: /Ann/ })).toContainText('27 of 27')
  expect(found).toEqual([])
})

test('the search works from files alone: by a key to a place in a page, and under an address of its own', async ({
  page,
  baseURL,
}) => {
  const found = faultsOf(page)
  await openAlive(page, `${baseURL}zh/`)
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.insertText('半关闭')
  const first = page.getByRole('option').first()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(first).toHaveAttribute('href', /\/zh\/glossary\/#half-closed$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${baseURL}zh/glossary/#half-closed`)
  await expect(page.locator('#half-closed')).toBeInViewport()
  await page.goto(`${baseURL}en/search/?q=window`)
  await expect(page.locator('main a[href$="/en/glossary/#window-scale"]')).toBeVisible()
  expect(found).toEqual([])
})

test('the lab works from files alone: an address gives its run, another is run and shared, and a reader’s own code runs beside it', async ({
  page,
  baseURL,
}) => {
  const found = faultsOf(page)
  const shared = fromLink(toLink(thirdSegmentLost))
  const hash = page.locator('[data-hash]')
  await page.goto(`${baseURL}zh/lab/#${toLink(shared)}`)
  await expect(hash).toHaveAttribute('data-hash', traceHash(run(shared)), { timeout: 20_000 })
  await page.locator('header a[hreflang]').first().click()
  await expect(page).toHaveURL(`${baseURL}en/lab/#${toLink(shared)}`)
  await expect(hash).toHaveAttribute('data-hash', traceHash(run(shared)))

  await page.getByLabel('The run ends at (ms)', { exact: true }).fill('5000')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  const longer = fromLink(toLink({ ...shared, untilMs: 5000 }))
  await expect(hash).toHaveAttribute('data-hash', traceHash(run(longer)))
  const address = `${baseURL}en/lab/#${toLink(longer)}`
  await expect(page).toHaveURL(address)
  await expect(page.getByRole('textbox', { name: 'Address of this run', exact: true })).toHaveValue(address)

  await page.getByLabel('From the exercise', { exact: true }).selectOption('three-way-handshake')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  // Nothing is written yet, so the starter runs.
  await expect(page.getByText(/^The runs part at segment \d+\.$/)).toBeVisible({ timeout: 30_000 })
  expect(found).toEqual([])
})

test('an address that no page has gets the page that says so', async ({ page, baseURL }) => {
  const response = await page.goto(`${baseURL}en/nothing/`)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'There is no page at this address', exact: true })).toBeVisible()
  await page.getByRole('banner').getByRole('link', { name: 'Glossary', exact: true }).click()
  await expect(page).toHaveURL(`${baseURL}en/glossary/`)
})
