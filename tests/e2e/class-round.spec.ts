import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, test } from '@playwright/test'
import { zipOf } from '#exercises/files/zip-for-tests'
import { openAlive } from './alive'
import {
  choose,
  downloadBy,
  ENDLESS,
  goToExercise,
  LOCALES,
  type Locale,
  makeLinks,
  solution,
  submission,
  WORDS,
} from './class-page'
import { usually } from './usually'

/** A whole round of a class without a server: a link is made, students solve and hand in files, the files are marked and saved. */

/** As a student, in a browser of their own: writes the code, and hands in what is then downloaded. */
async function handIn(browser: Browser, link: string, locale: Locale, student: string, code: string) {
  const say = WORDS[locale]
  const context = await browser.newContext()
  const page = await context.newPage()
  await goToExercise(page, link, locale)
  const frame = page.locator('[data-phase]')
  await expect(frame).not.toHaveAttribute('data-phase', 'server')
  await frame.click({ position: { x: 200, y: 60 } })
  await expect(frame).toHaveAttribute('data-phase', 'full', { timeout: 60_000 })
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(code)
  await page.getByRole('link', { name: say.back, exact: true }).first().click()
  await expect(page).toHaveURL(new RegExp(`/${locale}/assignment#`))
  await expect(page.getByText(say.missing)).toBeVisible()
  await page.getByRole('button', { name: say.download, exact: true }).click()
  await expect(page.getByText(say.noName).first()).toBeVisible()
  await expect(page.getByLabel(say.student, { exact: true })).toBeFocused()
  await page.getByLabel(say.student, { exact: true }).fill(student)
  const file = await downloadBy(page, page.getByRole('button', { name: say.download, exact: true }))
  await expect(page.getByText(say.notSent).first()).toBeVisible()
  await context.close()
  return file
}

for (const locale of LOCALES) {
  const say = WORDS[locale]

  test(
    `${locale}: a link, two students, a pile with a zip, and the CSV`,
    usually(locale === 'zh'),
    async ({ page, browser }) => {
      test.slow()
      const { forStudents, forMarking } = await makeLinks(page, locale)
      const solved = await handIn(browser, forStudents, locale, '007', solution())
      const endless = await handIn(browser, forStudents, locale, '李雷', ENDLESS)
      expect(solved.name).toBe('ackademy_Week-2_007.json')
      expect(endless.name).toBe('ackademy_Week-2_李雷.json')

      await openAlive(page, forMarking)
      const hostile = '=HYPERLINK("http://example.org","x")'
      const zip = zipOf([
        { name: 'Ann_12_assignsubmission_file_/a.json', content: submission(hostile, solution()) },
        { name: '韩梅梅_13_assignsubmission_file_/a.json', content: endless.buffer },
        { name: 'Bo_14_assignsubmission_file_/essay.json', content: '{"essay": "mine"}' },
        { name: 'Bo_14_assignsubmission_file_/photo.png', content: 'PNG' },
      ])
      await choose(page, [solved, endless, { name: 'week2.zip', buffer: Buffer.from(zip) }])
      await expect(page.getByText(say.marked(4))).toBeVisible({ timeout: 120_000 })

      const rows = page.getByRole('table').getByRole('row')
      await expect(rows).toHaveCount(5)
      for (const [row, words] of [
        [1, ['007', say.passed, say.lacks]],
        [2, ['李雷', say.timedOut, say.lacks]],
        [3, [hostile, say.passed, say.lacks]],
        [4, ['李雷', say.timedOut, say.lacks]],
      ] as const) {
        for (const word of words) await expect(rows.nth(row)).toContainText(word)
      }
      await expect(page.getByText('Bo_14_assignsubmission_file_/essay.json')).toBeVisible()
      await expect(page.getByText('photo.png')).toHaveCount(0)

      await rows.nth(2).getByRole('button', { name: say.details, exact: true }).click()
      await expect(page.getByRole('dialog')).toContainText('3000')
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      await expect(rows.nth(2).getByRole('button', { name: say.details, exact: true })).toBeFocused()

      const csv = await downloadBy(page, page.getByRole('button', { name: say.save, exact: true }))
      expect(csv.name).toMatch(/^ackademy_Week-2_\d{4}-\d\d-\d\d\.csv$/)
      expect([...csv.buffer.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const lines = csv.buffer.subarray(3).toString('utf8').split('\r\n')
      expect(lines).toHaveLength(6)
      expect(lines[1]).toMatch(new RegExp(`^"'007",27,${say.passed},0,${say.lacks},27,`))
      expect(lines[2]).toMatch(new RegExp(`^李雷,0,${say.timedOut},0,${say.lacks},0,`))
      expect(lines[3]).toMatch(/^"'=HYPERLINK\(""http:\/\/example\.org"",""x""\)",27,/)
      expect(lines[5]).toBe('')
    },
  )
}
