import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { loadClaims } from '../../content/claims'
import { loadGlossary } from '../../content/glossary'
import { loadSymptoms } from '../../content/symptoms'
import { openAlive, untilAlive } from './alive'
import { pageWidth } from './page-width'
import { usually } from './usually'

const LOCALES = ['en', 'zh'] as const
const PAGES = ['/symptoms', '/glossary', '/claims', '/search?q=window'] as const
/** Each page once, in either language and either scheme. */
const USUAL = ['en light', 'zh dark', 'zh light', 'en dark']

const WORDS = {
  en: { search: 'Search', term: 'Find a term', claim: 'Find a claim', verdict: 'Verdict', results: 'Results' },
  zh: { search: '搜索', term: '查找术语', claim: '查找说法', verdict: '判断', results: '搜索结果' },
} as const

/** What went wrong in a page while a test ran. */
function troubles(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => message.type() === 'error' && found.push(message.text()))
  page.on('pageerror', (error) => found.push(String(error)))
  return found
}

const rows = (page: Page) => page.locator('[data-row]:visible')

for (const locale of LOCALES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [nth, path] of PAGES.entries()) {
      test(
        `/${locale}${path}, ${colorScheme}: nothing that axe finds, no trouble, no sideways scroll at 360 px`,
        usually(USUAL[nth] === `${locale} ${colorScheme}`),
        async ({ browser }) => {
          test.slow()
          const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 740 } })
          const page = await context.newPage()
          const found = troubles(page)
          await page.goto(`/${locale}${path}`)
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
          if (path.startsWith('/search')) await expect(page.locator('mark').first()).toBeVisible()
          // The rows of the claims are alike, and axe takes a minute for all of them.
          const axe = new AxeBuilder({ page }).exclude('section[data-rows]:nth-of-type(n+2):has(table)')
          expect((await axe.analyze()).violations).toEqual([])
          await expect.poll(() => pageWidth(page)).toBeLessThanOrEqual(360)
          expect(found).toEqual([])
          await context.close()
        },
      )
    }
  }

  test(
    `${locale}: search by keyboard alone, from a key to a place in a page`,
    usually(locale === 'en'),
    async ({ page }) => {
      await openAlive(page, `/${locale}`)
      await page.keyboard.press('/')
      const field = page.getByRole('combobox')
      await expect(field).toBeFocused()
      await page.keyboard.insertText('CLOSE_WAIT')
      const options = page.getByRole('option')
      await expect(options.first()).toHaveAttribute('aria-selected', 'true')
      await expect(options.first()).toHaveAttribute('href', new RegExp(`^/${locale}/`))
      await expect(
        page.getByRole('listbox', { name: WORDS[locale].results, exact: true }).locator('mark').first(),
      ).toBeVisible()
      await expect(page.getByRole('status').filter({ hasText: /\d/ })).toHaveCount(1)
      await page.keyboard.press('ArrowDown')
      await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
      const chosen = await options.nth(1).getAttribute('id')
      await expect(field).toHaveAttribute('aria-activedescendant', chosen ?? '')
      await page.keyboard.press('ArrowUp')
      await expect(options.first()).toHaveAttribute('aria-selected', 'true')
      const href = (await options.first().getAttribute('href')) ?? ''
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(href)
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(page.locator(`[id="${href.split('#')[1]}"]`)).toBeInViewport()
    },
  )

  test(
    `${locale}: the glossary is narrowed to what is typed, says how much is left, and comes back whole`,
    usually(locale === 'zh'),
    async ({ page }) => {
      const all = Object.keys(loadGlossary()).length
      await openAlive(page, `/${locale}/glossary`)
      await expect(rows(page)).toHaveCount(all)
      const field = page.getByLabel(WORDS[locale].term, { exact: true })
      await field.focus()
      await page.keyboard.insertText('half-open')
      await expect(page.locator('#half-open')).toBeVisible()
      await expect.poll(() => rows(page).count()).toBeLessThan(10)
      const left = await rows(page).count()
      await expect(page.getByRole('search').getByRole('status')).toContainText(String(left))
      // No letter stands without a term.
      const letters = page.locator('[data-rows]:visible')
      await expect(letters.filter({ hasNot: page.locator('[data-row]:visible') })).toHaveCount(0)
      await field.fill('xylophone')
      await expect(rows(page)).toHaveCount(0)
      await page.getByRole('main').getByRole('button').click()
      await expect(rows(page)).toHaveCount(all)
      await expect(field).toBeFocused()
    },
  )

  test(
    `${locale}: claims are narrowed by verdict and words, and a place that is asked for is shown and opened`,
    usually(locale === 'en'),
    async ({ page }) => {
      const claims = Object.values(loadClaims())
      await openAlive(page, `/${locale}/claims`)
      await expect(page.locator('[data-row]')).toHaveCount(claims.length)
      await page.getByRole('combobox', { name: WORDS[locale].verdict, exact: true }).selectOption('outdated')
      await expect(page.locator('[data-row]:not([hidden])')).toHaveCount(
        claims.filter(({ verdict }) => verdict === 'outdated').length,
      )
      await page.getByLabel(WORDS[locale].claim, { exact: true }).fill('tcp_tw_recycle')
      const left = page.locator('[data-row]:not([hidden])')
      await expect(left.first()).toHaveAttribute('data-kind', 'outdated')
      await expect(left.first()).toContainText('recycle')
      await page.evaluate(() => {
        location.hash = '#D1-36'
      })
      await expect(page.locator('#D1-36')).toBeInViewport()
      await expect(page.locator('#D1-36 details')).toHaveAttribute('open', '')
      await expect(page.locator('#D1-36')).toHaveCSS('box-shadow', /inset/)
      await expect(page.locator('[data-row]:not([hidden])')).toHaveCount(claims.length)
    },
  )
}

for (const locale of LOCALES) {
  test(
    `${locale}: what the search leads to is shown and marked, from another page and on the same one behind a filter`,
    usually(locale === 'zh'),
    async ({ page }) => {
      const entry = page.locator('#close-wait')
      const searchFor = async () => {
        await page.getByRole('banner').getByRole('link', { name: WORDS[locale].search, exact: true }).click()
        await expect(page.getByRole('combobox')).toBeFocused()
        await page.keyboard.insertText('CLOSE-WAIT')
        await page.locator(`[role=option][href="/${locale}/glossary#close-wait"]`).click()
        await expect(page.getByRole('dialog')).toHaveCount(0)
      }
      await openAlive(page, `/${locale}`)
      await searchFor()
      await expect(page).toHaveURL(`/${locale}/glossary#close-wait`)
      await expect(entry).toBeInViewport()
      await expect(entry).toHaveCSS('box-shadow', /inset/)
      await untilAlive(page)

      // Another entry is in the address by then, and after that the very same one.
      for (const before of ['#half-open', '#close-wait']) {
        await page.evaluate((hash) => {
          location.hash = hash
        }, before)
        await expect(page.locator(before)).toHaveCSS('box-shadow', /inset/)
        await page.getByLabel(WORDS[locale].term, { exact: true }).fill('half-open')
        await expect(entry).toBeHidden()
        await searchFor()
        await expect(entry).toBeInViewport()
        await expect(entry).toHaveCSS('box-shadow', /inset/)
        await expect(page.locator('[data-found]')).toHaveCount(1)
        await expect(page.getByLabel(WORDS[locale].term, { exact: true })).toHaveValue('')
      }
    },
  )
}

test('words that stand only in the closed part of a claim open it', async ({ page }) => {
  await openAlive(page, '/en/claims')
  await page.getByLabel(WORDS.en.claim, { exact: true }).fill('72,000')
  await expect(page.locator('#D1-26 details')).toHaveAttribute('open', '')
  await expect(page.locator('#D1-26')).toContainText('72,000')
})

test('a slash that is typed into a field stays there, and Escape leaves the search for where it was opened', async ({
  page,
}) => {
  await openAlive(page, '/en/glossary')
  const field = page.getByLabel(WORDS.en.term, { exact: true })
  await field.focus()
  await page.keyboard.type('a/b')
  await expect(field).toHaveValue('a/b')
  const opener = page.getByRole('banner').getByRole('link', { name: WORDS.en.search, exact: true })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(opener).toBeFocused()
})

test('nothing of the search is loaded before it is opened, and a lost index can be asked for again', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await openAlive(page, '/en')
  expect(asked.filter((url) => url.includes('search-index'))).toEqual([])
  await page.route('**/search-index/**', (route) => route.abort())
  await page.keyboard.press('/')
  await expect(page.getByRole('alert').filter({ hasText: 'did not load' })).toBeVisible()
  await page.unroute('**/search-index/**')
  await page.getByRole('button', { name: 'Try again', exact: true }).click()
  await page.getByRole('combobox').fill('xylophone')
  await expect(page.getByText('Nothing has “xylophone”')).toBeVisible()
})

test('the address of a search shows its results, and follows what is typed', async ({ page }) => {
  await openAlive(page, '/zh/search?q=%E7%AA%97%E5%8F%A3')
  await expect(page.getByRole('searchbox')).toHaveValue('窗口')
  await expect(page.locator('mark').filter({ hasText: '窗口' }).first()).toBeVisible()
  await page.getByRole('searchbox').fill('半关闭')
  await expect(page).toHaveURL(`/zh/search?q=${encodeURIComponent('半关闭')}`)
})

test('every result of the search leads to a page and a place of the course', async ({ page, request }) => {
  const anchors = new Map<string, Set<string>>()
  for (const locale of LOCALES) {
    const index = await (await request.get(`/search-index/${locale}.json`)).text()
    const hrefs = new Set([...index.matchAll(/"href":"([^"]+)"/g)].map(([, href = '']) => href))
    expect(hrefs.size).toBeGreaterThan(300)
    for (const href of hrefs) expect(await leadsNowhere(page, href, anchors)).toBeNull()
  }
})

test('every link within the site leads to a page, and every anchor to a place in it', async ({ page }) => {
  test.slow()
  const anchors = new Map<string, Set<string>>()
  const waiting = ['/en', '/zh']
  const seen = new Set(waiting)
  const dead: string[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const html = await (await page.request.get(path)).text()
    for (const href of linksOf(html)) {
      const target = href.startsWith('#') ? `${path}${href}` : href
      const trouble = await leadsNowhere(page, target, anchors)
      if (trouble !== null) dead.push(`${path}: ${trouble}`)
      const next = target.split(/[#?]/)[0] ?? ''
      if (seen.has(next) || trouble !== null) continue
      seen.add(next)
      waiting.push(next)
    }
  }
  expect(dead).toEqual([])
  // The walk came to every kind of page.
  for (const path of ['/en/glossary', '/zh/claims', '/en/symptoms', '/zh/search', '/zh/lessons/fin-each-way'])
    expect([...seen]).toContain(path)
})

/** The links of a page that stay on this site. */
const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a\s[^>]*?href="([^"]+)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => /^(\/|#)/.test(href))

/** Why a link does not lead to where it says; null where it does. */
async function leadsNowhere(page: Page, href: string, anchors: Map<string, Set<string>>): Promise<string | null> {
  const [address = '', anchor] = href.split('#')
  const path = address.split('?')[0] ?? ''
  let places = anchors.get(path)
  if (places === undefined) {
    const response = await page.request.get(path)
    if (response.status() !== 200) return `${href} answers ${response.status()}`
    places = new Set([...(await response.text()).matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id))
    anchors.set(path, places)
  }
  // After the lab's # stands a scenario, and no place.
  if (path.endsWith('/lab')) return null
  return anchor === undefined || places.has(decodeURIComponent(anchor)) ? null : `${href} has no such place`
}

test('without JavaScript the lists are whole, and the way into the search leads to a page that says what to do', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/zh/glossary')
  await expect(rows(page)).toHaveCount(Object.keys(loadGlossary()).length)
  await expect(page.getByRole('searchbox')).toHaveCount(0)
  await page.goto('/en/symptoms#close-wait')
  await expect(page.locator('h3')).toHaveCount(Object.keys(loadSymptoms()).length)
  await expect(page.locator('#close-wait')).toContainText('ss -tanp state close-wait')
  await page.getByRole('banner').getByRole('link', { name: WORDS.en.search, exact: true }).click()
  await expect(page.getByText('Searching needs JavaScript.')).toBeVisible()
  await context.close()
})

test('a page names its title and what it is about', async ({ request }) => {
  const html = await (await request.get('/zh/glossary')).text()
  expect(html).toContain('<title>术语表 · Ackademy</title>')
  // What must be a whole address is there only where the builder said where the site stands.
  expect(html).not.toMatch(/<link rel="(canonical|alternate)"/)
  expect(html).not.toContain('localhost')
})

test('who comes to a page that is missing is offered the one that was meant', async ({ page }) => {
  const response = await page.goto('/zh/lessons/three-segment')
  expect(response?.status()).toBe(404)
  await page.getByRole('link', { name: '三次握手', exact: true }).click()
  await expect(page).toHaveURL('/zh/lessons/three-segments')
})

for (const [locale, words] of [
  ['en', { open: /^Keyboard shortcuts/, kept: 'Nothing is lost', again: 'Try again' }],
  ['zh', { open: /^键盘快捷键/, kept: '什么也没有丢', again: '重试' }],
] as const) {
  test(
    `${locale}: a page that fails says what happened and what to do, and works when it is tried again`,
    usually(locale === 'zh'),
    async ({ page }) => {
      await page.addInitScript(() => {
        const { showModal } = HTMLDialogElement.prototype
        HTMLDialogElement.prototype.showModal = () => {
          HTMLDialogElement.prototype.showModal = showModal
          throw new Error('no dialogs today')
        }
      })
      await openAlive(page, `/${locale}/exercises/sequence-comparison`)
      await page.getByRole('button', { name: words.open, exact: true }).click()
      const said = page.getByRole('alert').filter({ hasText: words.kept })
      await expect(said).toContainText('no dialogs today')
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await said.getByRole('button', { name: words.again, exact: true }).click()
      await expect(page.getByRole('button', { name: words.open, exact: true })).toBeVisible()
    },
  )
}

test('a failure of the frame itself is told in both languages', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLDialogElement.prototype.showModal = () => {
      throw new Error('no dialogs today')
    }
  })
  await openAlive(page, '/zh/glossary')
  await page.keyboard.press('/')
  await expect(page.getByText('no dialogs today')).toBeVisible()
  await expect(
    page.getByText('Your progress', { exact: false }).or(page.getByText('学习进度都还在')).first(),
  ).toBeVisible()
  await expect(page.getByRole('link', { name: 'English', exact: true })).toBeVisible()
})
