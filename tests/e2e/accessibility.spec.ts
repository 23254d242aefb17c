import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { lessonSlugs } from '#content/lessons'
import { LOCALES } from '#content/locales'
import { openAlive } from './alive'
import { openLesson, WORDS } from './ladder-page'
import { usually } from './usually'

/** Every lesson as axe sees it: before the predictions, after them, and with the menu of a segment open. */

/** What depends on the colour scheme; all else is the same in both. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

async function violations(page: Page, { only, within }: { only?: readonly string[]; within?: string } = {}) {
  const axe = new AxeBuilder({ page })
  if (only) axe.withRules([...only])
  if (within) axe.include(within)
  const found = await axe.analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** The page's own script follows the system. */
async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme, { timeout: 60_000 })
}

/** It shows the most widgets. */
const USUAL = 'fin-each-way'

for (const locale of LOCALES) {
  for (const slug of lessonSlugs()) {
    test(
      `${locale}, ${slug}: no axe violation before the predictions, after them, nor with a menu open, light and dark`,
      usually(slug === USUAL && locale === 'en'),
      async ({ page }) => {
        test.setTimeout(240_000)
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
        await openAlive(page, `/${locale}/lessons/${slug}`)
        expect(await violations(page), 'before, light').toEqual([])
        await showIn(page, 'dark')
        expect(await violations(page, { only: OF_COLOURS }), 'before, dark').toEqual([])

        await page.setViewportSize({ width: 360, height: 800 })
        const scenes = await openLesson(page, locale, slug)
        expect(await violations(page), 'after, dark, 360 px').toEqual([])
        await showIn(page, 'light')
        expect(await violations(page, { only: OF_COLOURS }), 'after, light, 360 px').toEqual([])

        const last = scenes.at(-1)
        if (!last) throw new Error('the lesson has no scene')
        await last.figure.getByRole('button', { name: WORDS[locale].change, exact: true }).nth(1).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await violations(page, { within: '[role=dialog]' }), 'menu, light').toEqual([])
        await showIn(page, 'dark')
        expect(await violations(page, { within: '[role=dialog]', only: OF_COLOURS }), 'menu, dark').toEqual([])
        await page.getByRole('button', { name: WORDS[locale].lose, exact: true }).click()
        const runs = page.getByRole('region', { name: WORDS[locale].runs(last.title), exact: true })
        await expect(runs).toBeVisible()
        expect(await violations(page, { within: 'section:has(> ol [data-run])' }), 'runs, dark').toEqual([])
      },
    )
  }
}
