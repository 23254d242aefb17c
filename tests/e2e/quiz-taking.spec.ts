import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { questionStrings } from '../../app/_quiz/question-strings'
import { quizStrings } from '../../app/_quiz/quiz-strings'
import { readResult } from '../../app/_quiz/result-file'
import { pageWidth } from './page-width'
import { bankInBoth, linkTo } from './quiz-bank'
import { storedRecord, storedTexts } from './stored-progress'
import { usually } from './usually'

const LOCALES = ['en', 'zh'] as const
type Locale = (typeof LOCALES)[number]

const card = (page: Page, id: string): Locator => page.locator(`[data-question="${id}"]`)

/** Goes on with Tab until something has the focus; back with Shift+Tab where it stands before. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  const hasFocus = () => wanted.evaluate((element) => element === document.activeElement)
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let n = 0; n < 60 && !(await hasFocus()); n++) await page.keyboard.press(key)
  }
  await expect(wanted).toBeFocused()
}

/** Goes through a group of radio buttons, or a menu, with the arrow keys. */
async function arrowTo(page: Page, group: Locator, text: string): Promise<void> {
  const isSelect = (await group.evaluate((element) => element.tagName)) === 'SELECT'
  if (isSelect) {
    await tabTo(page, group)
    const chosen = () =>
      group.evaluate((element) => (element instanceof HTMLSelectElement ? element.selectedOptions[0]?.text : ''))
    for (let n = 0; n < 20 && (await chosen()) !== text; n++) await page.keyboard.press('ArrowDown')
    expect(await chosen()).toBe(text)
    return
  }
  await tabTo(page, group.getByRole('radio').first())
  await page.keyboard.press('Space')
  const wanted = group.getByRole('radio', { name: text, exact: true })
  for (let n = 0; n < 12 && !(await wanted.isChecked()); n++) await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
}

async function tick(page: Page, question: Locator, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await tabTo(page, question.getByRole('checkbox', { name: text, exact: true }))
    await page.keyboard.press('Space')
  }
}

async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Puts items in order: the last one goes to the top first. */
async function sort(page: Page, question: Locator, items: readonly string[], locale: Locale): Promise<void> {
  const say = questionStrings[locale]
  for (const item of [...items].reverse()) {
    const buttons = question.getByRole('button', { name: say.down(item), exact: true })
    const up = question.getByRole('button', { name: say.up(item), exact: true })
    await tabTo(page, (await buttons.isEnabled()) ? buttons : up)
    await page.keyboard.press('Home')
  }
  await expect(question.getByRole('listitem').first()).toContainText(items[0] ?? '')
}

/** How each question of the bank is answered by keyboard: wrong, and right. */
function answers(page: Page, locale: Locale) {
  const say = questionStrings[locale]
  const z = locale === 'zh' ? '〔中〕' : ''
  const q = (id: string) => card(page, id)
  const radios = (id: string) => q(id).getByRole('radiogroup')
  const row = (id: string, n: number) => q(id).locator(`[data-row="${n}"] button`).first()
  const select = (id: string, n = 0) => q(id).getByRole('combobox').nth(n)
  const line = (id: string, n = 0) => q(id).getByRole('textbox').nth(n)
  const all: Readonly<Record<string, readonly [() => Promise<void>, () => Promise<void>]>> = {
    'how-many-ports': [
      () => arrowTo(page, radios('how-many-ports'), `Sixty${z}`),
      () => arrowTo(page, radios('how-many-ports'), `One${z}`),
    ],
    'which-take-a-number': [
      () => tick(page, q('which-take-a-number'), [`ACK${z}`]),
      () => tick(page, q('which-take-a-number'), [`SYN${z}`, `FIN${z}`]),
    ],
    delivered: [() => arrowTo(page, radios('delivered'), say.yes), () => arrowTo(page, radios('delivered'), say.no)],
    wrap: [() => write(page, line('wrap'), '5 s'), () => write(page, line('wrap'), '3436 ms')],
    'after-syn': [() => write(page, line('after-syn'), 'LISTEN'), () => write(page, line('after-syn'), 'syn-sent')],
    'who-sends': [
      async () => {
        for (const n of [0, 1, 2]) await arrowTo(page, select('who-sends', n), `RST${z}`)
      },
      async () => {
        for (const [n, text] of ['SYN', 'SYN,ACK', 'FIN'].entries()) {
          await arrowTo(page, select('who-sends', n), `${text}${z}`)
        }
      },
    ],
    handshake: [
      () =>
        sort(
          page,
          q('handshake'),
          ['data', 'ACK', 'SYN,ACK', 'SYN'].map((item) => item + z),
          locale,
        ),
      () =>
        sort(
          page,
          q('handshake'),
          ['SYN', 'SYN,ACK', 'ACK', 'data'].map((item) => item + z),
          locale,
        ),
    ],
    gaps: [
      async () => {
        await write(page, line('gaps', 0), 'FIN')
        await write(page, line('gaps', 1), '1000')
        await arrowTo(page, select('gaps'), `SYN-SENT${z}`)
      },
      async () => {
        await write(page, line('gaps', 0), 'SYN')
        await write(page, line('gaps', 1), '1001')
        await arrowTo(page, select('gaps'), `ESTABLISHED${z}`)
      },
    ],
    click: [
      async () => {
        await tabTo(page, row('click', 0))
        await page.keyboard.press('Enter')
      },
      async () => {
        await tabTo(page, row('click', 0))
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('ArrowDown')
      },
    ],
    moment: [
      async () => {
        await tabTo(page, row('moment', 0))
        await page.keyboard.press('ArrowDown')
      },
      () => write(page, q('moment').getByLabel(say.moment, { exact: true }), '300'),
    ],
    'server-at-150': [
      () => arrowTo(page, select('server-at-150'), 'ESTABLISHED'),
      () => arrowTo(page, select('server-at-150'), 'SYN-RECEIVED'),
    ],
    when: [
      async () => {
        const delay = await delayAsked(q('when'))
        const options = await radios('when').locator('label').allTextContents()
        const wrong = options.find((text) => text.trim() !== `${3 * delay} ms`)
        await arrowTo(page, radios('when'), wrong?.trim() ?? '')
      },
      async () => arrowTo(page, radios('when'), `${3 * (await delayAsked(q('when')))} ms`),
    ],
  }
  return all
}

/** What was drawn for `{delayMs}`. */
async function delayAsked(question: Locator): Promise<number> {
  await expect(question.getByRole('radiogroup')).toBeVisible()
  const [, delay] = /takes (\d+) ms/.exec((await question.textContent()) ?? '') ?? []
  return Number(delay)
}

for (const locale of LOCALES) {
  test(
    `practice in ${locale}: every type is answered by keyboard alone, wrong and right, and judged at once`,
    usually(locale === 'en'),
    async ({ page }) => {
      test.setTimeout(240_000)
      const say = quizStrings[locale]
      await page.goto(await linkTo(locale))
      await tabTo(page, page.getByRole('button', { name: say.begin.practice, exact: true }))
      await page.keyboard.press('Enter')
      const how = answers(page, locale)
      const { questions } = bankInBoth()
      for (const [index, { id, type }] of questions.entries()) {
        const question = card(page, id)
        await expect(question.getByRole('heading', { level: 2 })).toBeFocused()
        const told = question.locator('[data-result]')
        const press = async (name: string) => {
          await tabTo(page, question.getByRole('button', { name, exact: true }))
          await page.keyboard.press('Enter')
        }
        if (type === 'essay') {
          await write(page, question.getByRole('textbox'), 'Old SYNs.')
          await press(say.check)
          await expect(told).toHaveAttribute('data-result', 'byHand')
        } else {
          const [wrong, right] = how[id] ?? []
          if (!wrong || !right) throw new Error(`The test does not say how ${id} is answered.`)
          await wrong()
          await press(say.check)
          await expect(told).toHaveAttribute('data-result', 'wrong')
          await expect(told).toBeFocused()
          await press(type === 'simulation' ? say.otherNumbers : say.again)
          await expect(question.getByRole('heading', { level: 2 })).toBeFocused()
          await right()
          await press(say.check)
          await expect(told).toHaveAttribute('data-result', 'right')
          await expect(told).toBeFocused()
        }
        if (index + 1 < questions.length) await press(say.next)
      }
      await expect(page.getByText(say.summaryPoints('12', '12'))).toBeVisible()
      await expect(page.getByText(say.byHand('1'))).toBeVisible()
    },
  )
}

test('practice: a page that is loaded anew goes on where it was, answer, feedback and draw', async ({ page }) => {
  await page.goto('/en/quizzes/three-segments')
  await page.getByRole('button', { name: 'Practise', exact: true }).click()
  const first = card(page, 'when-the-client-is-established')
  const sentence = first.getByText(/one way takes \d+ ms/)
  await expect(sentence).toBeVisible()
  const drawn = (await sentence.textContent()) ?? ''
  await first.getByRole('textbox').fill('1')
  await first.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(first.locator('[data-result]')).toHaveAttribute('data-result', 'wrong')
  const isKept = async () => JSON.stringify(await page.evaluate(storedRecord, 'sitting:three-segments'))
  await expect.poll(isKept).toContain('"checked":["when-the-client-is-established"]')
  await page.reload()
  await expect(page.getByText('1 of 8 answered')).toBeVisible()
  await page.getByRole('button', { name: 'Question 1: not right', exact: true }).click()
  await expect(first.getByText(drawn)).toBeVisible()
  await expect(first.getByRole('textbox')).toHaveValue('1')
  await expect(first.getByRole('figure')).toBeVisible()
})

test('an answer that cannot be read is not judged, and can be written anew', async ({ page }) => {
  await page.goto('/en/quizzes/three-segments')
  await page.getByRole('button', { name: 'Practise', exact: true }).click()
  const first = card(page, 'when-the-client-is-established')
  await first.getByRole('textbox').fill('soon')
  await first.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(first.getByText(/could not be read as a number/)).toBeVisible()
  const delay = Number(/takes (\d+) ms/.exec((await first.textContent()) ?? '')?.[1])
  await first.getByRole('textbox').fill(String(2 * delay))
  await first.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(first.locator('[data-result]')).toHaveAttribute('data-result', 'right')
})

test('a test says nothing before the end, goes on after a reload, and gives its result as a file', async ({ page }) => {
  await page.goto(await linkTo('en', { mode: 'test', attempts: 1 }))
  await page.getByRole('button', { name: 'Take it as a test', exact: true }).click()
  await page.getByRole('radio', { name: 'All on one page', exact: true }).check()
  await card(page, 'how-many-ports').getByRole('radio', { name: 'One', exact: true }).check()
  await card(page, 'after-syn').getByRole('textbox').fill('SYN-SENT')
  await expect(page.getByRole('button', { name: 'Check', exact: true })).toHaveCount(0)
  const fragment = (await page.evaluate(() => location.hash)).length
  expect(fragment).toBeGreaterThan(100)
  await expect(page.getByText('2 of 13 answered')).toBeVisible()
  await expect
    .poll(async () => page.evaluate(storedTexts).then((all) => all.filter((text) => text.includes('SYN-SENT'))))
    .toHaveLength(1)
  await page.reload()
  await expect(page.getByText('2 of 13 answered')).toBeVisible()
  await page.getByRole('button', { name: 'Hand in', exact: true }).click()
  await page.getByRole('button', { name: 'Hand in all the same', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Your result', exact: true })).toBeFocused()
  await expect(page.locator('[data-result-points]')).toContainText('2 of 12 points.')
  await expect(page.getByText('No attempt is left.')).toBeVisible()
  await expect(card(page, 'delivered').locator('[data-result]')).toContainText('Not answered.')
  await page.getByLabel('Your name or number', { exact: true }).fill('Ann')
  const onPaper = page.locator('[data-on-paper]')
  await expect(onPaper).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(onPaper).toContainText('Your name or number:Ann')
  await expect(onPaper).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the result', exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toBe('quiz_one-of-each_Ann.json')
  expect(readResult(readFileSync(await file.path(), 'utf8'))).toMatchObject({
    student: 'Ann',
    attempt: 1,
    responses: { 'how-many-ports': { type: 'choice', chosen: 0 } },
    points: { got: 2, of: 12, byHand: 1 },
  })
})

test('a test ends by itself when its time is over', async ({ page }) => {
  await page.clock.install()
  await page.goto(await linkTo('en', { mode: 'test', minutes: 2 }))
  await page.getByRole('button', { name: 'Take it as a test', exact: true }).click()
  await expect(page.getByRole('timer')).toContainText(/[12]:\d\d/)
  await page.clock.fastForward('02:01')
  await expect(page.getByRole('heading', { name: 'Your result', exact: true })).toBeVisible()
  await expect(page.getByText('The time was over')).toBeVisible()
})

test('a link that is no quiz is refused with words, and a file can be opened in its place', async ({ page }) => {
  await page.goto('/en/quizzes/open#q1.AAAA')
  await expect(page.getByRole('alert').getByText('This link is damaged')).toBeVisible()
  const open = (name: string, content: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/yaml', buffer: Buffer.from(content) })
  await open('wrong.yaml', 'version: 1\nid: mine\n')
  await expect(page.getByText(/wrong\.yaml:\d+: /).first()).toBeVisible()
  const title = '<img src=x onerror=alert(1)>'
  const bank = { ...bankInBoth(), title: { en: title, zh: title } }
  await open('mine.json', JSON.stringify(bank))
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible()
  await expect.poll(() => page.evaluate(() => location.hash.slice(0, 4))).toBe('#q1.')
})

for (const locale of LOCALES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(
      `all questions in ${locale}, ${colorScheme}: nothing that axe finds, no sideways scroll at 360 px`,
      usually(`${locale} ${colorScheme}` === 'zh dark'),
      async ({ browser }) => {
        test.setTimeout(120_000)
        const say = quizStrings[locale]
        const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 740 } })
        const page = await context.newPage()
        const clean = async () => {
          expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
          await expect.poll(() => pageWidth(page)).toBeLessThanOrEqual(360)
        }
        await page.goto(await linkTo(locale, { mode: 'test' }))
        await page.getByRole('button', { name: say.begin.test, exact: true }).click()
        await page.getByRole('radio', { name: say.views.all, exact: true }).check()
        await expect(page.getByRole('figure')).toHaveCount(3)
        await expect(card(page, 'when').getByRole('radiogroup')).toBeVisible()
        await clean()
        await page.getByRole('button', { name: say.handIn, exact: true }).click()
        await page.getByRole('button', { name: say.handInNow, exact: true }).click()
        await expect(page.locator('[data-result]')).toHaveCount(13)
        await expect(page.getByRole('figure')).toHaveCount(6)
        await clean()
        await context.close()
      },
    )
  }
}
