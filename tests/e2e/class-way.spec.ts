import { expect, test } from '@playwright/test'
import { fragmentOf } from '#app/_class/assignment'
import { LOCALES, runText, solution, TOUCH, WORDS } from './class-page'
import { usually } from './usually'

/** The way through an assignment, from exercise to exercise and back to where it is handed in. */

test.use(TOUCH)

const EXERCISE = 'exercises/sequence-comparison'

for (const locale of LOCALES) {
  const say = WORDS[locale]

  test(
    `${locale}: within an assignment Next and Previous go along its exercises and stay within it`,
    usually(locale === 'en'),
    async ({ page }) => {
      const fragmentFor = (...exercises: string[]) =>
        fragmentOf({ title: 'Week 2', exercises, due: '', hints: false, solutions: false })
      const fragment = fragmentFor('frame-decoder', 'sequence-comparison', 'time-wait')
      const within = (slug: string) => `/${locale}/exercises/${slug}?assignment=${fragment}`
      // Those below say the title, too.
      const ways = page.getByRole('link', { name: new RegExp(`${say.next}|${say.previous}`, 'i') })
      const addresses = () => ways.evaluateAll((links) => links.map((link) => link.getAttribute('href')))

      await page.goto(`/${locale}/assignment#${fragment}`)
      await page.getByRole('link', { name: say.framing, exact: true }).click()
      await expect(page).toHaveURL(within('frame-decoder'))
      await expect(page.getByText('Week 2')).toBeVisible()
      // Above the exercise, and below it.
      await expect.poll(addresses).toEqual([within('sequence-comparison'), within('sequence-comparison')])
      await page.getByRole('link', { name: say.next, exact: true }).click()
      await expect(page).toHaveURL(within('sequence-comparison'))

      await runText(page, locale, solution(), 'allPassed')
      await expect(page.getByRole('link', { name: say.nextTo(say.waiting), exact: true })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(within('time-wait'))
      await expect(page.getByText('Week 2')).toBeVisible()
      await expect.poll(addresses).toEqual([within('sequence-comparison'), within('sequence-comparison')])
      await page.getByRole('link', { name: say.previous, exact: true }).click()
      await expect(page).toHaveURL(within('sequence-comparison'))
      await page.locator('header a[hreflang]').first().click()
      const other = locale === 'en' ? 'zh' : 'en'
      await expect(page).toHaveURL(`/${other}/${EXERCISE}?assignment=${fragment}`)
      await page.getByRole('link', { name: WORDS[other].previous, exact: true }).click()
      await expect(page).toHaveURL(`/${other}/exercises/frame-decoder?assignment=${fragment}`)

      // At its end the way leads back to where it is handed in.
      const last = fragmentFor('time-wait', 'sequence-comparison')
      await page.goto(`/${locale}/${EXERCISE}?assignment=${last}`)
      await runText(page, locale, solution(), 'allPassed')
      await expect(page.getByRole('link', { name: say.back, exact: true }).last()).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(`/${locale}/assignment#${last}`)
    },
  )
}
