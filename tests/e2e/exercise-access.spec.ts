import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { ExercisePage, openAll } from './exercise-page'
import { pageWidth } from './page-width'
import { usually } from './usually'

for (const locale of ['en', 'zh'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(
      `${locale}, ${colorScheme}: axe finds nothing, before a run and after one, Monaco included`,
      usually(`${locale} ${colorScheme}` === 'zh dark'),
      async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const exercise = await new ExercisePage(page, locale).open()
        expect(await violations(page)).toEqual([])
        await exercise.intoMonaco()
        await exercise.runButton.click()
        await expect(exercise.verdict).toHaveText(exercise.words.failed)
        expect(await violations(page)).toEqual([])
      },
    )
  }
}

test('nothing is wider than a screen of 360 pixels, results included', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const exercise = await new ExercisePage(page, 'en').open()
  await exercise.runButton.click()
  await expect(exercise.verdict).toHaveText('Failed')
  await page.locator('#results-list').evaluate(openAll)
  await expect.poll(() => pageWidth(page)).toBeLessThanOrEqual(360)
})

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
}
