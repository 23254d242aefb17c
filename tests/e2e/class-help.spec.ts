import { expect, test } from '@playwright/test'
import { goToExercise, LOCALES, makeLinks, run, runText, solution, TOUCH, WORDS } from './class-page'
import { openAll } from './exercise-page'
import { usually } from './usually'

/** What an assignment keeps closed: hints and solutions, where the teacher has not opened them. */

test.use(TOUCH)

const EXERCISE = 'exercises/sequence-comparison'

/** Right but for the end of a range, which it counts in; another text for each `nth`. */
const wrong = (nth: number): string =>
  solution().replace('steps(start, seq) < steps(start, end)', `steps(start, seq) <= steps(start, end) && ${nth} > 0`)

for (const locale of LOCALES) {
  const say = WORDS[locale]

  test(
    `${locale}: from an assignment hints are closed, after a reload and in the other language too`,
    usually(locale === 'en'),
    async ({ page }) => {
      const other = locale === 'en' ? 'zh' : 'en'
      const { forStudents } = await makeLinks(page, locale)
      const hints = page.getByRole('button', { name: /^(Show hint|显示提示)/ })
      await page.goto(`/${locale}/${EXERCISE}`)
      await run(page, locale, 'failed')
      await expect(hints).toHaveCount(1)
      await goToExercise(page, forStudents, locale)
      await run(page, locale, 'failed')
      await expect(hints).toHaveCount(0)
      await page.reload()
      await run(page, locale, 'failed')
      await expect(hints).toHaveCount(0)
      await page.locator('header a[hreflang]').first().click()
      await expect(page).toHaveURL(new RegExp(`/${other}/${EXERCISE}`))
      await expect(page.getByText('Week 2')).toBeVisible()
      await run(page, other, 'failed')
      await expect(hints).toHaveCount(0)
    },
  )

  test(
    `${locale}: an assignment without hints and solutions keeps them closed, also after three attempts and after a pass`,
    usually(locale === 'zh'),
    async ({ page }) => {
      const { forStudents } = await makeLinks(page, locale)
      const asked: string[] = []
      page.on('request', (request) => request.url().includes('/solutions/') && asked.push(request.url()))
      const hints = page.getByRole('button', { name: say.hint, exact: true })
      const help = page.getByRole('region', { name: say.solution, exact: true }).or(hints)

      // In one's own study three attempts and all hints open the way to the solution.
      await page.goto(`/${locale}/${EXERCISE}`)
      for (const nth of [1, 2, 3]) await runText(page, locale, wrong(nth), 'failed')
      await page.locator('#results-list').evaluate(openAll)
      await expect(async () => {
        while ((await hints.count()) > 0) await hints.first().click()
        await expect(page.getByRole('button', { name: say.ask, exact: true })).toBeVisible({ timeout: 1000 })
      }).toPass()

      await goToExercise(page, forStudents, locale)
      for (const nth of [4, 5, 6]) await runText(page, locale, wrong(nth), 'failed')
      await page.locator('#results-list').evaluate(openAll)
      await expect(help).toHaveCount(0)
      await runText(page, locale, solution(), 'allPassed')
      await expect(help).toHaveCount(0)
      await page.reload()
      await runText(page, locale, wrong(7), 'failed')
      await expect(help).toHaveCount(0)
      expect(asked).toEqual([])

      // Away from the assignment the pass opens it.
      await page.goto(`/${locale}/${EXERCISE}`)
      await page.getByRole('button', { name: say.show, exact: true }).click()
      await expect(page.getByRole('region', { name: say.solution, exact: true })).toContainText('seqBetween')
      await expect.poll(() => asked.length).toBe(1)
    },
  )
}
