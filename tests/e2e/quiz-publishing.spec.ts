import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { openFragment } from '../../app/_quiz/bank-link'
import { quizMarkStrings } from '../../app/_quiz/marking/quiz-mark-strings'
import { printStrings, sheetStrings } from '../../app/_quiz/printing/print-strings'
import { exchangeStrings } from '../../app/_quiz/publishing/exchange-strings'
import { publishStrings } from '../../app/_quiz/publishing/publish-strings'
import { questionStrings } from '../../app/_quiz/question-strings'
import { quizStrings } from '../../app/_quiz/quiz-strings'
import { fingerprintOf } from '../../app/_quiz/sitting'
import { writingStrings } from '../../app/_quiz/writing/writing-strings'
import { storedRecord } from './stored-progress'

const GIFT = `::Ports:: Sixty clients are connected to port 80. How many ports of the server are in use? {=One ~Sixty}

::State:: In which state is the client after its SYN? {=SYN-SENT}

::Why:: Why are three segments needed? {}

::Bad:: This one is cut {=a
`
const file = (name: string, content: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })

for (const locale of ['en', 'zh'] as const) {
  const say = {
    exchange: exchangeStrings[locale],
    publish: publishStrings[locale],
    mark: quizMarkStrings[locale],
    print: printStrings[locale],
    take: quizStrings[locale],
    write: writingStrings[locale],
  }
  const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

  test(`in ${locale}: a GIFT file becomes a link, the link a result, and the result a mark`, {
    tag: locale === 'zh' ? ['@thorough'] : [],
  }, async ({ page, browser }) => {
    test.setTimeout(300_000)
    await page.goto(`/${locale}/quizzes/write`)
    const chooser = page.getByLabel(say.exchange.choose, { exact: true })
    await expect(button(page, say.exchange.choose)).toBeVisible()

    // What cannot be read is refused with its reason, and a file that somebody made to hang its reader holds up nothing.
    await chooser.setInputFiles(file('hostile.xml', `<quiz>${'<a>'.repeat(1_000_000)}`))
    await expect(page.getByText(say.exchange.refused('hostile.xml'), { exact: true })).toBeVisible()

    await chooser.setInputFiles(file('ports.gift.txt', GIFT))
    await expect(
      page.getByRole('heading', { name: say.exchange.found(3, 'ports.gift.txt'), exact: true }),
    ).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'Bad' })).toBeVisible()
    await button(page, say.exchange.open).click()

    await button(page, say.write.give).click()
    const { title, about } = say.publish.modes.test
    await page.getByRole('radio', { name: `${title} ${about}`, exact: true }).check()
    await page.getByRole('checkbox', { name: say.publish.shuffle, exact: true }).uncheck()
    await button(page, say.publish.makeLink).click()
    const link = await page.getByRole('textbox', { name: say.publish.made, exact: true }).inputValue()
    const forMarking = await page.getByRole('textbox', { name: say.publish.toMark, exact: true }).inputValue()
    expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([])

    await test.step('it prints in variants, with keys and nothing else', () => sheets(page))
    const result = await test.step('a student takes it by keyboard', () => takenByKeyboard(browser, link))

    await page.goto(forMarking)
    await expect(button(page, say.mark.another)).toBeVisible()
    const said: unknown = JSON.parse(result)
    const cheat = JSON.stringify({ ...Object(said), student: '=1+1', seed: 5, points: { got: 9, of: 9, byHand: 0 } })
    await page
      .getByLabel(say.mark.choose, { exact: true })
      .setInputFiles([
        file('quiz_007.json', result),
        file('cheat.json', cheat),
        file('other.json', '{"format":"another"}'),
      ])
    await expect(page.getByText(say.mark.progress(2, 2), { exact: true })).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'other.json' })).toContainText(
      say.mark.refusal['no-result'],
    )
    const row = page.getByRole('row').filter({ hasText: 'quiz_007.json' })
    await expect(row.getByRole('cell')).toHaveText(['2 …', /^\d+:\d\d$/, '1', '1', say.mark.cells.written])
    await expect(page.getByRole('row').filter({ hasText: 'cheat.json' })).toContainText(
      say.mark.remarks['points-differ'](9, 2),
    )
    await test.step('a student’s answers are read and marked over the table', () => answersOf007(page))
    await expect(row.getByRole('cell')).toHaveText(['2.5', /^\d+:\d\d$/, '1', '1', '0.5'])
    await expect(page.getByLabel(say.mark.pointsFor('007'), { exact: true })).toHaveValue('0.5')
    // Of points one wants the most first; of names the first letter.
    const total = button(page, `${say.mark.total} 3`)
    await press(page, total)
    await expect(page.getByRole('columnheader').filter({ has: total })).toHaveAttribute('aria-sort', 'descending')
    await expect(page.getByRole('rowheader').first()).toContainText('007')
    await press(page, button(page, say.mark.student))
    await expect(page.getByRole('rowheader').first()).toContainText('=1+1')
    expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([])

    const saved = page.waitForEvent('download')
    await button(page, say.mark.save).click()
    const csv = readFileSync(await (await saved).path(), 'utf8')
    expect(csv.startsWith('\ufeff')).toBe(true)
    expect(csv).toContain(`"'007",1,1,0.5,2.5,3,,2,1,`)
    expect(csv).toContain(`'=1+1`)
  })

  /** By keyboard: opened, gone on to the next and back, an essay marked, closed. */
  async function answersOf007(page: Page): Promise<void> {
    await press(page, button(page, say.mark.answersOf('007')))
    const dialog = page.getByRole('dialog')
    const first = dialog.locator('[data-question]').first()
    await expect(first.locator('[data-result]')).toHaveAttribute('data-result', 'right')
    const chosen = first.locator('label', { has: page.getByRole('radio', { checked: true }) })
    await expect(chosen).toContainText('One')
    await press(page, dialog.getByRole('button', { name: say.mark.next, exact: true }))
    await expect(dialog.getByRole('heading', { level: 2 }).first()).toHaveText('=1+1')
    await expect(dialog).toContainText(say.mark.remarks['points-differ'](9, 2))
    await press(page, dialog.getByRole('button', { name: say.mark.previous, exact: true }))
    await expect(dialog.getByText('Both numbers must be confirmed.')).toBeVisible()
    const points = dialog.getByRole('textbox', { name: say.mark.points, exact: true })
    await tabTo(page, points)
    await page.keyboard.type('0.5')
    await expect(dialog.getByText(say.mark.pointsOf('2.5', '3'), { exact: true })).toBeVisible()
    expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }

  /** Answers in a browser of its own, loaded anew in the middle, and hands in. The text of the result file. */
  async function takenByKeyboard(browser: Browser, link: string): Promise<string> {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(link)
    await press(page, button(page, say.take.begin.test))
    const one = page.getByRole('radio', { name: 'One', exact: true })
    await tabTo(page, page.getByRole('radiogroup').getByRole('radio').first())
    await page.keyboard.press('Space')
    for (let n = 0; n < 3 && !(await one.isChecked()); n++) await page.keyboard.press('ArrowDown')
    await expect(one).toBeChecked()
    await expect(page.getByText(say.take.answered(1, 3))).toBeVisible()
    await press(page, button(page, say.take.next))
    await tabTo(page, page.getByRole('textbox'))
    await page.keyboard.type('syn-sent')
    await expect(page.getByText(say.take.answered(2, 3))).toBeVisible()
    const opened = await openFragment(link.split('#')[1] ?? '')
    const key = opened.kind === 'bank' ? `sitting:link/${fingerprintOf(opened.bank)}` : ''
    // What the page shows may not have come into the browser's storage yet.
    await expect.poll(async () => JSON.stringify(await page.evaluate(storedRecord, key))).toContain('syn-sent')

    await page.reload()
    await expect(page.getByText(say.take.answered(2, 3))).toBeVisible()
    await expect(page.locator('[data-question] h2')).toContainText(questionStrings[locale].question(3, 3))
    await tabTo(page, page.getByRole('textbox'))
    await page.keyboard.type('Both numbers must be confirmed.')
    await expect(page.getByText(say.take.answered(3, 3))).toBeVisible()
    await press(page, button(page, say.take.handIn))
    await tabTo(page, page.getByRole('textbox', { name: say.take.student, exact: true }))
    await page.keyboard.type('007')
    await expect(page.locator('[data-result-points]')).toContainText(say.take.summaryPoints('2', '2'))
    const saved = page.waitForEvent('download')
    await press(page, button(page, say.take.download))
    const text = readFileSync(await (await saved).path(), 'utf8')
    await context.close()
    return text
  }

  async function sheets(page: Page): Promise<void> {
    await button(page, say.print.make).click()
    await expect(button(page, say.print.print)).toBeVisible()
    await expect(page.locator('[data-sheets]')).toBeHidden()
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('[data-sheets]')).toBeVisible()
    await expect(page.locator('main')).toBeHidden()
    // The file is in English, and so are the sheets.
    const paper = sheetStrings.en
    for (const letter of ['A', 'B', 'C']) {
      await expect(page.getByText(paper.variant(letter), { exact: true })).toBeVisible()
      await expect(page.getByText(paper.keyOf(letter), { exact: true })).toBeVisible()
    }
    await page.emulateMedia({ media: 'screen' })
    await expect(page.locator('main')).toBeVisible()
  }
}

async function press(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

/** Goes on with Tab until something has the focus; back with Shift+Tab where it stands before. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  const hasFocus = () => wanted.evaluate((element) => element === document.activeElement)
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let n = 0; n < 60 && !(await hasFocus()); n++) await page.keyboard.press(key)
  }
  await expect(wanted).toBeFocused()
}
