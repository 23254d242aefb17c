import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { askStrings } from '../../app/_ask/ask-strings'
import { canBeAsked } from '../../app/_ask/candidates'
import { fragmentOf } from '../../app/_quiz/bank-link'
import { FREE } from '../../app/_quiz/settings'
import { openAlive } from './alive'
import { bankInBoth } from './quiz-bank'

const answers = (page: Page) => page.locator('[data-answer]')

/** The page with the bank of one question of each type. */
const linkTo = async (locale: string, question: string): Promise<string> =>
  `/${locale}/quizzes/ask?question=${question}#${await fragmentOf({ bank: bankInBoth(), settings: FREE })}`

test('hands are counted by keyboard before and after talking, and the run plays to the answer', async ({ page }) => {
  await openAlive(page, '/en/quizzes')
  await page.getByRole('link', { name: 'Ask the class', exact: true }).click()
  // The page before names the same quizzes.
  await expect(page.getByRole('heading', { level: 1, name: 'Ask the class', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Three segments', exact: true }).click()
  await page.getByRole('button', { name: 'Next question', exact: true }).click()
  await expect(
    page.getByRole('heading', { level: 2, name: 'Three segments · Question 2 of 8', exact: true }),
  ).toBeFocused()
  await expect(page).toHaveURL(/question=when-the-server-is-established/)
  await expect(answers(page).nth(1)).toBeVisible()
  const hands = (n: number) => answers(page).nth(n).getByRole('textbox')
  await page.keyboard.press('2')
  await expect(hands(1)).toBeFocused()
  for (const key of ['+', '+', '+', '-']) await page.keyboard.press(key)
  await expect(hands(1)).toHaveValue('2')
  await page.keyboard.press('Enter')
  await expect(hands(2)).toBeFocused()
  await page.keyboard.type('6')
  await expect(page.locator('[data-round]')).toHaveCount(0)

  await page.getByRole('button', { name: 'Talk, then vote again', exact: true }).click()
  await expect(hands(1)).toHaveValue('0')
  await page.getByRole('button', { name: 'One more for 1', exact: true }).click()
  await page.getByRole('button', { name: 'Run it', exact: true }).click()
  await expect(page.locator('[data-told]')).toBeFocused()
  await expect(page.locator('[data-answer][data-result="right"]')).toHaveCount(1)
  await expect(answers(page).nth(1).locator('[data-round="1"]')).toContainText('2 hands · 25 %')
  await expect(answers(page).nth(0).locator('[data-round="2"]')).toContainText('1 hand · 100 %')
  const ladder = page.getByRole('figure')
  await expect(ladder).toBeVisible()
  await expect(page.getByRole('button', { name: 'Play the run again', exact: true })).toHaveAttribute(
    'aria-disabled',
    'false',
  )

  const [before] = /takes \d+ ms/.exec((await page.getByRole('main').textContent()) ?? '') ?? []
  await page.getByRole('button', { name: 'Other numbers', exact: true }).click()
  await expect(page.locator('[data-told]')).toHaveCount(0)
  await expect(page.getByText(/takes \d+ ms/)).not.toContainText(before ?? '')
})

test('answers that are called out are judged, and a question that hands cannot answer says so', async ({ page }) => {
  await openAlive(page, await linkTo('en', 'wrap'))
  const heard = page.getByLabel('An answer that was called out')
  for (const text of ['3436 ms', '5 s', 'soon']) {
    await heard.fill(text)
    await page.keyboard.press('Enter')
  }
  await expect(answers(page)).toHaveCount(3)
  await page.getByRole('button', { name: 'Show the answer', exact: true }).click()
  for (const [index, result] of ['right', 'wrong', 'unreadable'].entries()) {
    await expect(answers(page).nth(index)).toHaveAttribute('data-result', result)
  }
  const { questions } = bankInBoth()
  for (const question of questions) {
    await openAlive(page, await linkTo('en', question.id))
    const no = page.getByText(askStrings.en.notByHand)
    if (canBeAsked(question)) {
      await expect(answers(page).first().or(heard)).toBeVisible()
      await expect(no).toHaveCount(0)
    } else {
      await expect(no).toBeVisible()
      await page.getByRole('button', { name: 'Show the answer', exact: true }).click()
      await expect(page.locator('[data-told]')).toBeVisible()
    }
  }
})

for (const locale of ['en', 'zh'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${locale}, ${colorScheme}: nothing that axe finds on the wall, no sideways scroll at 360 px`, {
      tag: '@thorough',
    }, async ({ browser }) => {
      const say = askStrings[locale]
      const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 740 } })
      const page = await context.newPage()
      const clean = async () => {
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      }
      await openAlive(page, await linkTo(locale, 'server-at-150'))
      await expect(answers(page).first()).toBeVisible()
      await expect(page.getByRole('figure')).toBeVisible()
      await page.getByRole('button', { name: say.show, exact: true }).click()
      await clean()
      await page.getByRole('button', { name: say.reveal, exact: true }).click()
      await expect(page.getByRole('button', { name: say.playAgain, exact: true })).toHaveAttribute(
        'aria-disabled',
        'false',
      )
      await clean()
      await context.close()
    })
  }
}
