import { expect, type Page, test } from '@playwright/test'
import { LOCALES } from '#content/locales'
import { openAlive } from './alive'
import { WORDS } from './ladder-page'
import { usually } from './usually'

/** Goes on by Tab until the focus is on what matches; fails where it never gets there, as where something holds it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  throw new Error(`250 presses of Tab never led to ${selector}.`)
}

for (const locale of LOCALES) {
  test(
    `${locale}: by keyboard alone a reader predicts, steps, drops a segment, sees what it came to, and leaves`,
    usually(locale === 'en'),
    async ({ page }) => {
      await openAlive(page, `/${locale}/lessons/sequence-arithmetic`)
      // Reach a prediction, choose, and commit.
      await tabTo(
        page,
        'fieldset:has([data-question]) input[value=drops]:checked, fieldset:has([data-question]) input[type=radio]',
      )
      const question = page.locator('fieldset:has([data-question]):has(:focus)')
      const id = await question.locator('form').getAttribute('data-question')
      await page.keyboard.press('Space')
      await expect(page.locator(':focus')).toBeChecked()
      await tabTo(page, 'button[type=submit]')
      await page.keyboard.press('Enter')
      const answered = page.locator(`fieldset:has([data-question="${id}"])`)
      await expect(answered.locator('[aria-live=polite] > div').first()).toBeVisible()

      // Step through the run.
      await tabTo(page, 'section[data-scene] input[type=range]')
      const scene = page.locator('section[data-scene]:has(:focus)')
      const title = (await scene.getAttribute('aria-label')) ?? ''
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowRight')
      await expect(page.locator(':focus')).toHaveAttribute(
        'aria-valuetext',
        locale === 'en' ? /^Step 1 of/ : /^第 1 步/,
      )

      // Go to a segment in the table, and drop it.
      await tabTo(page, 'section[data-scene] tbody tr button')
      await page.keyboard.press('ArrowDown')
      await expect(scene.locator('tr[aria-current=step]')).toHaveAttribute('data-row', '1')
      await tabTo(page, '[aria-haspopup=dialog]')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('button', { name: WORDS[locale].lose, exact: true })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(scene.getByRole('region', { name: WORDS[locale].runs(title), exact: true })).toBeVisible()

      // Leave, by the foot of the page.
      await tabTo(page, 'footer a')
    },
  )
}
