import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, expect, test } from '@playwright/test'
import { launchOptions } from '../browser/chromium'
import { ExercisePage, SLUG, storedDraft } from './exercise-page'

test('what was typed before any script came is kept', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\.js(\?|$)/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`/en/exercises/${SLUG}`, { waitUntil: 'commit' })
  const exercise = new ExercisePage(page, 'en')
  await exercise.plain.focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.type('// first ')
  release()
  await expect(exercise.frame).toHaveAttribute('data-phase', 'full', { timeout: 60_000 })
  await page.keyboard.type('second ')
  await expect.poll(() => page.evaluate(storedDraft, SLUG)).toMatch(/^\/\/ first second import/)
})

test('a killed tab keeps the draft', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'ackademy-profile-'))
  const baseURL = test.info().project.use.baseURL
  const launch = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, { ...launchOptions(), ...(baseURL === undefined ? {} : { baseURL }) })

  const first = await launch()
  const before = await new ExercisePage(await first.newPage(), 'en').open()
  await before.write('// mine\n')
  await expect.poll(() => before.page.evaluate(storedDraft, SLUG)).toBe('// mine\n')
  const crashed = before.page.waitForEvent('crash')
  const session = await first.newCDPSession(before.page)
  session.send('Page.crash').catch(() => {})
  await crashed
  await first.close()

  const second = await launch()
  const after = await new ExercisePage(await second.newPage(), 'en').open()
  await expect(after.plain).toHaveValue('// mine\n')
  await second.close()
  rmSync(profile, { recursive: true, force: true })
})

test('two tabs show one draft, and neither writes over the other', async ({ context }) => {
  const one = await new ExercisePage(await context.newPage(), 'en').open()
  const two = await new ExercisePage(await context.newPage(), 'zh').open()
  await one.page.bringToFront()
  await one.write('// from one\n')
  await expect(two.plain).toHaveValue('// from one\n')
  await two.page.bringToFront()
  await two.write('// from two\n')
  await one.page.bringToFront()
  await expect(one.page.locator('.view-lines')).toContainText('from two')
})

test('a reset keeps what was there, and it can be put back', async ({ page }) => {
  const exercise = await new ExercisePage(page, 'en').open()
  const starter = await exercise.plain.inputValue()
  await exercise.write('// mine\n')
  await expect(page.getByText('Saved in this browser')).toBeVisible()
  await page.getByRole('button', { name: exercise.words.reset, exact: true }).click()
  await expect(page.getByText(/^Reset\. What you had/)).toBeVisible()
  await expect.poll(() => page.evaluate(storedDraft, SLUG)).not.toBe('// mine\n')
  await exercise.reload()
  await expect(exercise.plain).toHaveValue(starter)
  await page.getByRole('button', { name: exercise.words.history, exact: true }).click()
  await page
    .getByRole('button', { name: /^Restore/ })
    .first()
    .click()
  await expect(page.getByText(/^Restored\. What you had/)).toBeVisible()
  await expect(exercise.plain).toHaveValue('// mine\n')
  await expect.poll(() => page.evaluate(storedDraft, SLUG)).toBe('// mine\n')
  await exercise.reload()
  await expect(exercise.plain).toHaveValue('// mine\n')
})
