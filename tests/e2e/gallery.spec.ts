import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { GALLERY_PAGES, type GalleryPageName } from '#app/[locale]/(course)/widgets/gallery-strings'
import { LOCALES, type Locale } from '#content/locales'
import { openAlive } from './alive'
import { lookFor, withoutFocusRing } from './look-faults'
import { pageWidth } from './page-width'
import { usually } from './usually'

/**
 * Every token, part and widget in its states, looked at by what the browser computed of it. Pictures would differ with the fonts and
 * the browser of each machine; that nothing is clipped, covered, faint or too small holds on all of them.
 */

const WIDTHS = [1280, 800, 360]
/** One fault more does not hide the others. */
const softly = expect.configure({ soft: true })
const NOTHING_WRONG = { clipped: [], outside: [], overlapping: [], faint: [], small: [] }

async function open(page: Page, locale: Locale, name: GalleryPageName): Promise<void> {
  const path = GALLERY_PAGES.find(([it]) => it === name)?.[1]
  await openAlive(page, `/${locale}/${path}`)
  if (name !== 'states') return
  // What the page does by itself once it lives: it commits to answers, changes a run, and fails at one.
  await expect(page.locator('[data-specimen=failed] [role=alert]')).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('[data-specimen=changed] [data-run]')).toHaveCount(2)
  for (const specimen of await page.locator('[data-specimen^=Predict]:not([data-specimen$=before])').all())
    await expect(specimen.locator('button[type=submit]')).toHaveCount(0)
}

for (const locale of LOCALES) {
  for (const [name] of GALLERY_PAGES) {
    test(
      `${locale}, ${name}: nothing is clipped, covered, faint or too small to press, at any width, light and dark`,
      usually(locale === (name === 'tokens' ? 'zh' : 'en')),
      async ({ page }) => {
        test.slow()
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
        await open(page, locale, name)
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 })
          await softly.poll(() => page.locator('main').evaluate(lookFor), `${width} px`).toEqual(NOTHING_WRONG)
          await softly.poll(() => pageWidth(page), `${width} px`).toBeLessThanOrEqual(width)
        }
        // Of the other scheme only the colours differ.
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
        await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark', { timeout: 60_000 })
        await softly.poll(() => page.locator('main').evaluate(lookFor), 'dark').toEqual(NOTHING_WRONG)
      },
    )
  }

  for (const name of ['tokens', 'states'] as const) {
    test(
      `${locale}, ${name}: axe finds nothing, light and dark`,
      usually(`${locale} ${name}` === 'zh tokens'),
      async ({ page }) => {
        test.slow()
        await open(page, locale, name)
        const all = await new AxeBuilder({ page }).analyze()
        expect(all.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
        // Of the other scheme only the colours differ.
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
        await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark', { timeout: 60_000 })
        const colours = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze()
        expect(colours.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      },
    )
  }
}

test('whatever has the focus shows it', async ({ page }) => {
  for (const name of ['tokens', 'states'] as const) {
    await open(page, 'en', name)
    // From here on the page knows that the focus is moved by keyboard.
    await page.keyboard.press('Tab')
    expect(await page.locator('body').evaluate(withoutFocusRing)).toEqual([])
  }
})

test('with reduced motion nothing animates, while a run plays or is stepped', async ({ page }) => {
  /** In the page: how many animations there are at the most, over so many frames after a step. */
  const animations = () =>
    page.evaluate(async () => {
      const [, , back, , forward] = document.querySelectorAll<HTMLElement>('[data-scene=handshake] fieldset button')
      let most = 0
      for (let frame = 0; frame < 40; frame++) {
        if (frame % 4 === 0) (frame % 8 === 0 ? back : forward)?.click()
        await new Promise(requestAnimationFrame)
        most = Math.max(most, document.getAnimations().length)
      }
      return most
    })
  await open(page, 'en', 'runs')
  // Without that wish the tokens of the state machine glide.
  expect(await animations()).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
  expect(await animations()).toBe(0)
  const figure = page.locator('[data-scene=handshake]').first()
  await figure.getByRole('button', { name: 'To the beginning', exact: true }).click()
  await figure.getByRole('button', { name: 'Play', exact: true }).click()
  expect(
    await page.evaluate(async () => {
      let most = 0
      for (let frame = 0; frame < 60; frame++) {
        await new Promise(requestAnimationFrame)
        most = Math.max(most, document.getAnimations().length)
      }
      return most
    }),
  ).toBe(0)
})

test('no page leads to the gallery, and search engines are told to pass it over', async ({ page, request }) => {
  for (const [, path] of GALLERY_PAGES) {
    await page.goto(`/en/${path}`)
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  }
  expect(await (await request.get('/sitemap.xml')).text()).not.toContain('/widgets')
  await page.goto('/en')
  await expect(page.locator('a[href*="/widgets"]')).toHaveCount(0)
})
