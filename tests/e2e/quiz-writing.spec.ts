import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { exchangeStrings } from '../../app/_quiz/publishing/exchange-strings'
import { publishStrings } from '../../app/_quiz/publishing/publish-strings'
import { formStrings } from '../../app/_quiz/writing/form-strings'
import { problemWords } from '../../app/_quiz/writing/problem-words'
import { writingStrings } from '../../app/_quiz/writing/writing-strings'
import { openAlive } from './alive'
import { pageWidth } from './page-width'
import { EXPECTED, TEXTS, TYPES, WRITE } from './quiz-of-each-type'
import { add, begin, button, downloaded, field, form, page_, part, row, say, untilKept } from './quiz-writing-page'

/** The forms: what can be written by them, and what they say of what is missing. quiz-history.spec.ts has what is kept of it. */

test('a question of each type is written by form, stays over a reload, and comes back from its file as it was', async ({
  page,
}) => {
  await begin(page, 'One of each')
  for (const type of TYPES) {
    await add(page, type, TEXTS[type])
    await WRITE[type](page)
    // What is shown to the writer is what a student will see.
    await expect(page.locator(`[data-question="q${TYPES.indexOf(type) + 1}"]`)).toBeVisible()
  }
  const first = await downloaded(page)
  expect(first.bank).toEqual(EXPECTED)

  await untilKept(page, 'Old SYNs.')
  await page.reload()
  await expect(part(page, page_.item(9, TEXTS.essay, page_.states.whole))).toBeVisible()
  expect((await downloaded(page)).bank).toEqual(EXPECTED)

  await page.getByRole('link', { name: new RegExp(page_.all) }).click()
  await expect(page.getByRole('heading', { level: 1, name: page_.title, exact: true })).toBeVisible()
  await page.locator('input[type="file"]').setInputFiles(first.path)
  await button(page, exchangeStrings.en.open).click()
  await expect(part(page, page_.item(9, TEXTS.essay, page_.states.whole))).toBeVisible()
  expect((await downloaded(page)).bank).toEqual(EXPECTED)
})

test('what is missing is said beside its field, and nothing of it can be published or lost', async ({ page }) => {
  await begin(page, 'Unfinished')
  await add(page, 'choice', '')
  await field(row(page, say.answer(1)), say.answerText).fill('Three')
  await field(row(page, say.answer(1)), say.worth).selectOption({ label: say.worths.wrong })
  const none = problemWords.en.noneRight
  await expect(form(page).getByText(none)).toBeVisible()
  await expect(form(page).getByRole('group', { name: say.answers, exact: true })).toHaveAccessibleDescription(
    new RegExp(none),
  )
  await expect(field(form(page), say.text)).toHaveAccessibleDescription(new RegExp(problemWords.en.empty.text))
  await field(form(page), say.points).fill('many')
  await expect(field(form(page), say.points)).toHaveAttribute('aria-invalid', 'true')

  await part(page, page_.give).click()
  await expect(button(page, publishStrings.en.makeLink)).toBeDisabled()
  await untilKept(page, 'many')
  await page.reload()
  await part(page, page_.item(1, page_.types.choice[0], page_.states.wrong)).click()
  await expect(field(form(page), say.points)).toHaveValue('many')
  await expect(field(row(page, say.answer(1)), say.answerText)).toHaveValue('Three')
})

test('the page in Chinese: a quiz in both languages is told which text is missing in which', async ({ page }) => {
  const [zh, zhForm] = [writingStrings.zh, formStrings.zh]
  await openAlive(page, '/zh/quizzes/write')
  await field(page.locator('main'), zh.languages).selectOption({ label: zh.languageSets.both })
  await button(page, zh.create).click()
  await field(page.locator('main'), `${zh.bankTitle}（中文）`).fill('建立连接')
  await expect(page.getByText(problemWords.zh.inLanguage('en'))).toBeVisible()
  await field(page.locator('main'), `${zh.bankTitle}（English）`).fill('Opening')
  await button(page, zh.add).click()
  await button(page, zh.types.essay.join(' ')).click()
  await field(form(page), `${zhForm.text}（中文）`).fill('为什么要三个报文段？')
  await field(form(page), `${zhForm.text}（English）`).fill('Why three segments?')
  await expect(page.locator('[data-question="q1"]')).toContainText('为什么要三个报文段？')
})

for (const locale of ['en', 'zh'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the page in ${locale}, ${colorScheme}: nothing that axe finds in any form, no sideways scroll at 360 px`, {
      tag: '@thorough',
    }, async ({ page }) => {
      test.setTimeout(240_000)
      const it = writingStrings[locale]
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await openAlive(page, `/${locale}/quizzes/write`)
      await field(page.locator('main'), it.languages).selectOption('both')
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await button(page, it.create).click()
      await page.setViewportSize({ width: 360, height: 800 })
      for (const type of TYPES) {
        await page.getByRole('button', { name: new RegExp(`^${it.showParts}`) }).click()
        await button(page, it.add).click()
        await button(page, it.types[type].join(' ')).click()
        await expect(form(page).getByRole('heading', { level: 2 })).toContainText(it.types[type][0])
        expect(
          (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        ).toEqual([])
        await expect.poll(() => pageWidth(page)).toBeLessThanOrEqual(360)
      }
    })
  }
}
