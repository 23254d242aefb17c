import { readFileSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { LOCALES, type Locale } from '#app/_ui/locale'
import { withServer } from './built-server'
import { launchOptions } from './chromium'
import { SHARE_SIZE, sharePicture } from './share-picture'

const FOLDER = 'content/pictures'
const MUTANT = 'exercises/catalog/sequence-comparison/mutants/plain-comparison.ts'

/** `npm run pictures`: takes the pictures of the README from the last build, and draws those that others show beside a link. */
await withServer(async (origin) => {
  const browser = await chromium.launch(launchOptions())
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, colorScheme: 'light' })
  await scene(page, origin)
  await failingTest(page, origin)
  for (const locale of LOCALES) await share(page, locale)
  await browser.close()
})

async function scene(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/en/lessons/sequence-arithmetic`)
  const figure = page.locator('figure:has(svg)').last()
  await figure.scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
  await figure.screenshot({ path: `${FOLDER}/scene.png` })
}

async function share(page: Page, locale: Locale): Promise<void> {
  await page.setViewportSize(SHARE_SIZE)
  await page.setContent(sharePicture(locale))
  await page.screenshot({ path: `${FOLDER}/share-${locale}.png` })
}

/** What a learner sees whose comparison forgets that the numbers wrap. */
async function failingTest(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/en/exercises/sequence-comparison`)
  await page.locator('[data-phase=server]').waitFor({ state: 'detached' })
  await page.locator('[data-phase]').click()
  await page.locator('[data-phase=full]').waitFor()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(readFileSync(MUTANT, 'utf8').split('\n').slice(1).join('\n'))
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByText('A live connection passes the wrap').last().click()
  const ladders = page.getByText('The connection that your code made')
  await ladders.scrollIntoViewIfNeeded()
  await ladders.evaluate((heading) => window.scrollTo(0, heading.getBoundingClientRect().top + window.scrollY - 300))
  await page.screenshot({ path: `${FOLDER}/failing-test.png` })
}
