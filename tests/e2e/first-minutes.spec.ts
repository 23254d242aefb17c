import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test'
import { launchOptions } from '../browser/chromium'
import { SLUG, storedDraft } from './exercise-page'
import { usually } from './usually'

/** A learner's first minutes with an exercise, on a slow machine and a slow network. */

const SOLUTION = readFileSync(join(process.cwd(), 'exercises/catalog', SLUG, 'solution.ts'), 'utf8')
const LESS_THAN =
  'export const seqLt = (a: number, b: number) => a < b; export const seqLeq = (a: number, b: number) => a <= b\nexport const seqBetween = (start: number, seq: number, end: number) => start <= seq && seq < end\n'

/** What the draft is like when the tab is killed. */
const KEPT = /^\/\/ kept .*import/

const WORDS = {
  en: {
    run: 'Run',
    failed: 'Failed',
    passed: 'Passed',
    hint: /^Show hint 1 of/,
    consequence: /^What it does to a connection/,
    next: /^Next exercise: /,
  },
  zh: {
    run: '运行',
    failed: '未通过',
    passed: '通过',
    hint: /^显示提示 1（/,
    consequence: /^它对连接的影响/,
    next: /^下一个练习：/,
  },
} as const

const DEVICES = {
  desktop: { viewport: { width: 1280, height: 800 } },
  'touch, 360 px': { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
} as const

/** 4x CPU and 1.6 Mbit/s. */
async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  const throughput = (1.6 * 1024 * 1024) / 8
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: throughput,
    uploadThroughput: throughput / 2,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

for (const locale of ['en', 'zh'] as const) {
  for (const [device, options] of Object.entries(DEVICES)) {
    test(
      `${locale}, ${device}: typed at once, run, corrected, killed, opened again, and read in the other language`,
      usually((locale === 'en') === (device === 'desktop')),
      async () => {
        test.setTimeout(480_000)
        const say = WORDS[locale]
        const isTouch = 'hasTouch' in options
        const { baseURL } = test.info().project.use
        const profile = mkdtempSync(join(tmpdir(), 'ackademy-profile-'))
        const open = async () => {
          const context = await chromium.launchPersistentContext(profile, {
            ...launchOptions(),
            ...options,
            ...(baseURL === undefined ? {} : { baseURL }),
          })
          const page = await context.newPage()
          await slowDown(context, page)
          await page.goto(`/${locale}/exercises/${SLUG}`, { waitUntil: 'commit' })
          return { context, page, editor: page.locator('[data-phase] textarea[translate=no]') }
        }
        const { context, page, editor } = await open()
        const run = page.getByRole('button', { name: say.run, exact: true })
        const press = () => (isTouch ? run.tap() : run.click())
        const frame = page.locator('[data-phase]')
        const write = async (text: string) => {
          if (isTouch) await editor.tap()
          else await frame.click({ position: { x: 200, y: 60 } })
          await page.keyboard.press('ControlOrMeta+a')
          await page.keyboard.insertText(text)
        }

        // At once: no script has come yet.
        await editor.focus()
        await page.keyboard.press('ControlOrMeta+Home')
        await page.keyboard.type('// mine, ')
        await expect(frame).toHaveAttribute('data-phase', isTouch ? 'plain' : 'full', { timeout: 90_000 })
        await page.keyboard.type('all of it ')
        await expectDraft(page, /^\/\/ mine, all of it import/)

        await write(LESS_THAN)
        await page.evaluate(timeFirstFailure)
        await press()
        await expect(page.getByTestId('verdict')).toHaveText(say.failed, { timeout: 90_000 })
        const failure = page.locator('#results-list details[open]')
        await expect(failure).toHaveCount(1)
        await expect(failure).toContainText('seqLt(4294967290, 5)')
        await expect(failure.getByRole('row').nth(1)).toContainText('false')
        await expect(failure.getByRole('row').nth(2)).toContainText('true')
        await expect(
          failure.getByRole('region', { name: say.consequence, exact: true }).locator('svg').first(),
        ).toBeVisible()
        await expect(failure.getByRole('button', { name: say.hint, exact: true })).toBeVisible()
        await expect(failure.getByRole('listitem').filter({ hasNot: page.locator('svg') })).toHaveCount(0)
        // Not asserted, since machines differ.
        const took = await page.waitForFunction(() => document.body.dataset.firstFailure)
        test.info().annotations.push({ type: 'Run to first failure, ms', description: String(await took.jsonValue()) })

        await write(SOLUTION)
        await press()
        await expect(page.getByTestId('verdict')).toHaveText(say.passed, { timeout: 90_000 })
        await expect(page.getByRole('link', { name: say.next, exact: true }).first()).toBeFocused()

        if (isTouch) await editor.tap()
        else await frame.click({ position: { x: 200, y: 60 } })
        await page.keyboard.press('ControlOrMeta+Home')
        await page.keyboard.type('// kept ')
        await expectDraft(page, KEPT)
        const crashed = page.waitForEvent('crash')
        const devtools = await context.newCDPSession(page)
        devtools.send('Page.crash').catch(() => {})
        await crashed
        await context.close()

        const again = await open()
        await expect(again.editor).toHaveValue(KEPT, { timeout: 60_000 })
        await again.page.locator('header a[hreflang]').first().click()
        await expect(again.page).toHaveURL(`/${locale === 'en' ? 'zh' : 'en'}/exercises/${SLUG}`)
        await expect(again.editor).toHaveValue(KEPT, { timeout: 60_000 })
        await again.context.close()
        rmSync(profile, { recursive: true, force: true })
      },
    )
  }
}

/** Writes on the body how long it took, in ms, from the next click until the first failure stands there with its ladder; runs in the page. */
function timeFirstFailure(): void {
  addEventListener(
    'click',
    ({ timeStamp }) => {
      const look = () => {
        if (document.querySelector('#results-list details[open] section svg') === null) return
        observer.disconnect()
        requestAnimationFrame(() => {
          document.body.dataset.firstFailure = String(Math.round(performance.now() - timeStamp))
        })
      }
      const observer = new MutationObserver(look)
      observer.observe(document.body, { childList: true, subtree: true })
    },
    { capture: true, once: true },
  )
}

/** Waits until such a text is the draft that the browser keeps. */
const expectDraft = (page: Page, text: RegExp) =>
  expect.poll(() => page.evaluate(storedDraft, SLUG), { timeout: 60_000 }).toMatch(text)
