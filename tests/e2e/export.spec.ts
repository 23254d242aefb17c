import { expect, test } from '@playwright/test'

/** Of the static export, under its base path: `npm run e2e:export`. */

test('the first page leads to the language of the browser, and offers both without JavaScript', async ({
  browser,
  baseURL,
}) => {
  const chinese = await browser.newPage({ locale: 'zh-CN' })
  await chinese.goto(`${baseURL}?from=link#course`)
  await expect(chinese).toHaveURL(`${baseURL}zh/?from=link#course`)
  await chinese.getByRole('link', { name: 'English' }).click()
  await expect(chinese).toHaveURL(`${baseURL}en/?from=link#course`)
  await chinese.goto(`${baseURL}`)
  await expect(chinese).toHaveURL(`${baseURL}en/`)

  const context = await browser.newContext({ javaScriptEnabled: false })
  const still = await context.newPage()
  await still.goto(`${baseURL}`)
  await still.getByRole('link', { name: '中文' }).click()
  await expect(still).toHaveURL(`${baseURL}zh/`)
})

test('every page opens, by a link and by itself, with nothing missing and nothing refused', async ({
  page,
  baseURL,
}) => {
  const found: string[] = []
  page.on('console', (message) => message.type() === 'error' && found.push(message.text()))
  page.on('pageerror', (error) => found.push(String(error)))
  page.on('response', (response) => response.status() >= 400 && found.push(`${response.status()} ${response.url()}`))
  for (const locale of ['en', 'zh']) {
    await page.goto(`${baseURL}${locale}/`)
    for (const part of ['lessons/sequence-arithmetic/', 'exercises/sequence-comparison/']) {
      await page.goto(`${baseURL}${locale}/`)
      await page.getByRole('main').locator(`a[href*="${part}"]`).first().click()
      await expect(page).toHaveURL(`${baseURL}${locale}/${part}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.reload()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
  }
  expect(found).toEqual([])
})

test('the exercise is graded without a server', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}en/exercises/sequence-comparison/`)
  await expect(page.locator('[data-phase]')).not.toHaveAttribute('data-phase', 'server')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  // The starter compiles and fails.
  await expect(page.getByTestId('verdict')).toHaveText('Failed', { timeout: 30_000 })
})

test('an address that no page has gets the page that says so', async ({ page, baseURL }) => {
  const response = await page.goto(`${baseURL}en/nothing/`)
  expect(response?.status()).toBe(404)
  await expect(page.getByText('There is no page at this address.')).toBeVisible()
})
