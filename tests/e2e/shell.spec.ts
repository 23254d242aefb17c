import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { EXERCISES, WRITTEN_LESSONS } from '../../app/_course/course-map'
import { openAlive } from './alive'
import { pageWidth } from './page-width'
import { usually } from './usually'

const LOCALES = ['en', 'zh'] as const

/** What went wrong in a page while a test ran: errors, refusals by the policy, requests to another host. */
function troubles(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => message.type() === 'error' && found.push(message.text()))
  page.on('pageerror', (error) => found.push(String(error)))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.hostname !== 'localhost') found.push(`request to ${url.host}`)
  })
  return found
}

test('/ leads to the language of the browser, with its query', async ({ browser }) => {
  for (const [asked, path] of [
    ['zh-CN', '/zh?from=link'],
    ['en-GB', '/en?from=link'],
    ['de-DE', '/en?from=link'],
  ] as const) {
    const context = await browser.newContext({ locale: asked })
    const page = await context.newPage()
    await page.goto('/?from=link')
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(path)
    await context.close()
  }
})

for (const locale of LOCALES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(
      `home in ${locale}, ${colorScheme}: no trouble, nothing that axe finds, no sideways scroll at 360 px`,
      usually(`${locale} ${colorScheme}` === 'zh dark'),
      async ({ browser }) => {
        const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 740 } })
        const page = await context.newPage()
        const found = troubles(page)
        await page.goto(`/${locale}`)
        await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh' ? 'zh-Hans' : 'en')
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
        await expect(page.getByRole('radiogroup').or(page.getByRole('group')).getByRole('radio').last()).toBeChecked()
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
        await expect.poll(() => pageWidth(page)).toBeLessThanOrEqual(360)
        expect(found).toEqual([])
        await context.close()
      },
    )
  }
}

test('home reads without JavaScript, in the colours of the system, and the language switch leads over', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark' })
  const page = await context.newPage()
  await page.goto('/en')
  await expect(page.getByRole('link', { name: 'Read the lesson', exact: true })).toBeVisible()
  await expect(page.getByText('HTTP/2: multiplexing')).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(15, 20, 25)')
  await page.getByRole('link', { name: '中文', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('从内部看 TCP')
  await context.close()
})

test('what can be started is the first thing to start, and only what is written is a link', async ({ page }) => {
  await page.goto('/en')
  const links = page.getByRole('main').getByRole('link')
  await expect(links.first()).toHaveAttribute('href', '/en/lessons/sequence-arithmetic')
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(new Set(hrefs.filter((href) => /^\/en\/(lessons|exercises)\//.test(href ?? '')))).toEqual(
    new Set([
      ...WRITTEN_LESSONS.map(({ slug }) => `/en/lessons/${slug}`),
      ...EXERCISES.map(({ slug }) => `/en/exercises/${slug}`),
    ]),
  )
})

test('the language switch stays on the page with its query and hash, and / remembers the choice', async ({ page }) => {
  await page.goto('/en?scene=1#course')
  // The router writes its first entry into the history as the page comes to life: a change made before that would be its to undo.
  await page.waitForFunction(() => history.state !== null)
  await page.evaluate(() => history.replaceState(null, '', '?scene=2#progress'))
  await page.getByRole('link', { name: '中文', exact: true }).click()
  await expect(page).toHaveURL('/zh?scene=2#progress')
  await page.goto('/')
  await expect(page).toHaveURL('/zh')
  await page.getByRole('link', { name: 'English', exact: true }).click()
  await expect(page).toHaveURL('/en')
})

test('a chosen theme is there before the first paint, in other tabs too, until the system decides again', async ({
  context,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await openAlive(page, '/en')
  const html = page.locator('html')
  await page.getByRole('radio', { name: 'As the system does', exact: true }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(html).toHaveAttribute('data-theme', 'dark')
  const other = await context.newPage()
  await openAlive(other, '/zh')
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
  await other.getByRole('radio', { name: '浅色', exact: true }).check()
  await expect(html).toHaveAttribute('data-theme', 'light')
  await expect(page.getByRole('radio', { name: 'Light', exact: true })).toBeChecked()
  await page.getByRole('radio', { name: 'As the system does', exact: true }).check()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(html).toHaveAttribute('data-theme', 'dark')
})

test('paper is light, whatever the theme, and without the controls', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/en')
  await expect(page.getByRole('radio').last()).toBeChecked()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
  await expect(page.getByRole('radio')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Export progress', exact: true })).toHaveCount(0)
})

test('the first key leads past the header', async ({ page }) => {
  await page.goto('/en')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused()
})

test('an address that no page has says so in the language that it names, with the ways through the course', async ({
  page,
}) => {
  const found: string[] = []
  page.on('pageerror', (error) => found.push(String(error)))
  for (const [path, lang, title, heading, glossary] of [
    ['/zh/lessons/none', 'zh-Hans', '没有这个页面 · Ackademy', '这个地址上没有页面', '术语'],
    ['/en/a/b/c', 'en', 'No such page · Ackademy', 'There is no page at this address', 'Glossary'],
  ] as const) {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible()
    await expect(page).toHaveTitle(title)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.getByRole('main')).toHaveCount(1)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.getByRole('banner').getByRole('link', { name: glossary, exact: true }).click()
    await expect(page).toHaveURL(`/${path.slice(1, 3)}/glossary`)
  }
  expect(found).toEqual([])
})

test('an address that names no language has a page in both, as has every missing one without JavaScript', async ({
  browser,
  page,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  for (const [its, path] of [
    [page, '/fr'],
    [await context.newPage(), '/zh/lessons/none'],
  ] as const) {
    const response = await its.goto(path)
    expect(response?.status()).toBe(404)
    await expect(its.getByText('There is no page at this address. The course starts here:')).toBeVisible()
    await expect(its.getByText('这个地址上没有页面。课程从这里开始：')).toBeVisible()
    await its.getByRole('link', { name: '中文', exact: true }).click()
    await expect(its).toHaveURL('/zh')
  }
  await context.close()
})

test('every page carries the policy, and a script that the build did not write does not run', async ({
  page,
  request,
}) => {
  for (const path of ['/en', '/zh', '/en/nothing']) {
    const html = await (await request.get(path)).text()
    expect(html.match(/<meta http-equiv="Content-Security-Policy"/g)).toHaveLength(1)
    expect(html).not.toContain('unsafe-eval')
  }
  await page.route('/en', async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(
      '</body>',
      '<script>window.injected = true</script><img src="x" onerror="window.injected = true"></body>',
    )
    await route.fulfill({ response, body })
  })
  const refused: string[] = []
  page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()))
  await page.goto('/en')
  await expect(page.getByRole('radio').last()).toBeChecked()
  expect(await page.evaluate(() => 'injected' in window)).toBe(false)
  expect(refused.join('\n')).toContain('script-src')
  // In a callback of its own: what the test evaluates directly is exempt from the policy.
  const evaluated = await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(new Function('return "ran"')())
          } catch (error) {
            resolve(String(error))
          }
        })
      }),
  )
  expect(evaluated).toContain('EvalError')
  const reached = await page.evaluate(() => fetch('https://example.com/').then(() => 'reached', String))
  expect(reached).toContain('TypeError')
})
