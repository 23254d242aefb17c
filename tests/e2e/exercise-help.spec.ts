import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { TOUCH } from './class-page'
import { storedDraft, storedVerdict } from './exercise-page'
import { pageWidth } from './page-width'
import { usually } from './usually'

const SLUG = 'sequence-comparison'
const solution = readFileSync(join(process.cwd(), 'exercises/catalog', SLUG, 'solution.ts'), 'utf8')
/** A line of the solution alone: nothing that the page loads may have it before it is asked for. */
const OF_THE_SOLUTION = '// More than half the circle ahead is behind.'

/** Right but for the end of a range, which it counts in; another text for each `nth`. */
const wrong = (nth: number) =>
  solution.replace('steps(start, seq) < steps(start, end)', `steps(start, seq) <= steps(start, end) && ${nth} > 0`)

const WORDS = {
  en: {
    run: 'Run',
    passed: 'Passed',
    failed: 'Failed',
    attempts: (count: number) => (count === 1 ? '1 attempt' : `${count} attempts`),
    restoreAttempt: /^Restore the attempt/,
    reset: 'Reset to the start',
    wasReset: 'Reset. What you had',
    restored: 'Restored. What you had',
    solution: 'Solution',
    closed: /after 2 more changed attempts and once you have opened/,
    hint: /^Show hint/,
    ask: 'Show the solution…',
    confirm: 'Show it',
    cancel: 'Keep trying',
    compare: 'Compare your code with the solution',
    sideBySide: 'Your code beside the solution',
    seen: 'You had seen the solution before you passed.',
    mark: 'passed, solution seen',
    next: /^Next exercise: Answering in SYN-SENT/,
    nextShort: 'Next exercise',
    previousShort: 'Previous exercise',
    shortcuts: /^Keyboard shortcuts/,
    failedThen: /^The \d+ tests that failed/,
    failedTitle: 'A range has its start and not its end',
  },
  zh: {
    run: '运行',
    passed: '通过',
    failed: '未通过',
    attempts: (count: number) => `提交记录（${count} 次）`,
    restoreAttempt: /^把 .* 提交的代码恢复为草稿/,
    reset: '恢复初始代码',
    wasReset: '已重置。之前的代码',
    restored: '已恢复。之前的代码',
    solution: '参考答案',
    closed: /再提交 2 次改动过的代码，并看完/,
    hint: /^显示提示/,
    ask: '查看参考答案…',
    confirm: '查看',
    cancel: '继续尝试',
    compare: '与参考答案对照',
    sideBySide: '你的代码与参考答案对照',
    seen: '通过之前，你看过参考答案。',
    mark: '已通过（看过参考答案）',
    next: /^下一个练习：在 SYN-SENT 中应答/,
    nextShort: '下一个练习',
    previousShort: '上一个练习',
    shortcuts: /^键盘快捷键/,
    failedThen: /^未通过的 \d+ 个测试/,
    failedTitle: '区间含起点，不含终点',
  },
} as const

type Locale = keyof typeof WORDS

test.use(TOUCH)

/** The page on a touch screen, where the plain editor stays: these tests are of what stands around it. */
class TouchPage {
  readonly words: (typeof WORDS)[Locale]

  private constructor(
    readonly page: Page,
    readonly locale: Locale,
  ) {
    this.words = WORDS[locale]
  }

  static async open(page: Page, locale: Locale): Promise<TouchPage> {
    const it = new TouchPage(page, locale)
    await it.page.goto(`/${locale}/exercises/${SLUG}`)
    await it.ready()
    return it
  }

  async ready(): Promise<void> {
    await expect(this.page.locator('[data-phase]')).not.toHaveAttribute('data-phase', 'server')
  }

  get editor(): Locator {
    return this.page.locator('[data-phase] textarea[translate=no]')
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  get solutionSection(): Locator {
    return this.page.getByRole('region', { name: this.words.solution, exact: true })
  }

  /** Runs a text and waits for what the tests say of it. */
  async run(text: string, status: 'passed' | 'failed'): Promise<void> {
    await this.editor.fill(text)
    await this.button(this.words.run).click()
    await expect(this.page.locator('section[aria-busy=false]')).toHaveCount(1)
    await expect(this.page.getByTestId('verdict')).toHaveText(this.words[status])
  }

  /** Opens every failed test and every hint in it. */
  async openAllHints(): Promise<void> {
    await this.page.locator('#results-list').evaluate((list) => {
      for (const details of list.querySelectorAll('details')) details.open = true
    })
    const hints = this.page.getByRole('button', { name: this.words.hint, exact: true })
    await expect(async () => {
      while ((await hints.count()) > 0) await hints.first().click()
      await expect(this.button(this.words.ask)).toBeVisible({ timeout: 1000 })
    }).toPass()
  }

  async findings(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
  }
}

for (const locale of ['en', 'zh'] as const) {
  test(
    `${locale}: each changed text that was graded is an attempt, which a reset keeps and which can be taken up again`,
    usually(locale === 'en'),
    async ({ page }) => {
      const exercise = await TouchPage.open(page, locale)
      const { words } = exercise
      // The starter as it is given is none.
      await exercise.button(words.run).click()
      await expect(page.getByTestId('verdict')).toHaveText(words.failed)
      await exercise.run(wrong(1), 'failed')
      await expect(page.getByText(words.attempts(1))).toBeVisible()
      await exercise.run(`${wrong(1)}\n\n`, 'failed')
      await expect(page.getByText(words.attempts(1))).toBeVisible()
      await exercise.run(wrong(2), 'failed')
      await expect(page.getByText(words.attempts(2))).toBeVisible()

      await exercise.button(words.reset).click()
      await expect(page.getByText(words.wasReset).first()).toBeVisible()
      await expect.poll(() => page.evaluate(storedDraft, SLUG)).not.toBe(wrong(2))
      await page.reload()
      await exercise.ready()
      await page.getByText(words.attempts(2)).click()
      await page.getByText(words.failedThen).first().click()
      await expect(page.getByText(words.failedTitle).first()).toBeVisible()
      await exercise.button(words.restoreAttempt).last().click()
      await expect(page.getByText(words.restored).first()).toBeVisible()
      await expect(exercise.editor).toHaveValue(`${wrong(1)}\n\n`)
      await expect.poll(() => page.evaluate(storedDraft, SLUG)).toBe(`${wrong(1)}\n\n`)
      await page.reload()
      await exercise.ready()
      await expect(exercise.editor).toHaveValue(`${wrong(1)}\n\n`)
    },
  )

  test(
    `${locale}: the solution opens after three attempts with all hints, once confirmed, and a pass after it says so`,
    usually(locale === 'zh'),
    async ({ page }) => {
      const exercise = await TouchPage.open(page, locale)
      const { words } = exercise
      await expect(exercise.solutionSection).toHaveCount(0)
      await exercise.run(wrong(1), 'failed')
      await expect(exercise.solutionSection).toContainText(words.closed)
      await exercise.run(wrong(2), 'failed')
      await exercise.run(wrong(3), 'failed')
      await expect(exercise.button(words.ask)).toHaveCount(0)
      await exercise.openAllHints()
      // The button that opened the last hint has gone, and the focus is on the hints.
      await expect(page.locator('#results-list ol:focus')).toHaveCount(1)

      await exercise.button(words.ask).click()
      await expect(exercise.button(words.cancel)).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(exercise.button(words.ask)).toBeFocused()
      await exercise.button(words.ask).click()
      await exercise.button(words.confirm).click()
      const comparison = page.getByRole('region', { name: words.sideBySide, exact: true })
      await expect(comparison).toContainText('<= steps(start, end) && 3 > 0')
      await expect(page.getByRole('heading', { name: words.solution, exact: true })).toBeFocused()
      await expect.poll(() => pageWidth(page)).toBeLessThanOrEqual(360)

      await exercise.run(solution, 'passed')
      await expect(page.getByText(words.seen)).toBeVisible()
      await expect.poll(() => page.evaluate(storedVerdict, SLUG)).toMatchObject({ best: { status: 'passed' } })
      await page.goto(`/${locale}`)
      await expect(page.getByText(words.mark)).toBeVisible()
    },
  )

  test(
    `${locale}: after passing, the focus is on the next exercise, which leads back, and the solution can be compared`,
    usually(locale === 'en'),
    async ({ page }) => {
      const exercise = await TouchPage.open(page, locale)
      const { words } = exercise
      await exercise.run(solution, 'passed')
      await expect(page.getByRole('link', { name: words.next, exact: true }).first()).toBeFocused()
      await exercise.button(words.compare).click()
      await expect(page.getByRole('region', { name: words.sideBySide, exact: true })).toBeVisible()
      await page.getByRole('link', { name: words.next, exact: true }).first().click()
      await expect(page).toHaveURL(`/${locale}/exercises/three-way-handshake`)
      await page.getByRole('link', { name: words.previousShort, exact: true }).click()
      await expect(page).toHaveURL(`/${locale}/exercises/${SLUG}`)
    },
  )
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(
    `${colorScheme}: axe finds nothing in attempts and solution on a wide screen`,
    usually(colorScheme === 'light'),
    async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 1280, height: 900 })
      const exercise = await TouchPage.open(page, 'en')
      await exercise.run(wrong(1), 'failed')
      await exercise.run(solution, 'passed')
      await exercise.page.getByText(exercise.words.attempts(2)).click()
      await exercise.editor.fill(wrong(2))
      await exercise.button(exercise.words.compare).click()
      await expect(exercise.page.getByRole('region', { name: exercise.words.sideBySide, exact: true })).toBeVisible()
      expect(await exercise.findings()).toEqual([])
    },
  )
}

const PLAIN = `
export const seqLt = (a: number, b: number) => a < b
export const seqLeq = (a: number, b: number) => a <= b
export const seqBetween = (start: number, seq: number, end: number) => start <= seq && seq < end
`

test('the solution is in no answer of the site before it is asked for', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  const exercise = await TouchPage.open(page, 'en')
  const texts: Promise<string>[] = []
  page.on('response', (response) => {
    // What the page prefetches is among them.
    if (response.ok()) texts.push(response.text().catch(() => ''))
  })
  await page.reload()
  await exercise.ready()
  await exercise.run(PLAIN, 'failed')
  expect(texts.length).toBeGreaterThan(5)
  for (const text of await Promise.all(texts)) expect(text).not.toContain(OF_THE_SOLUTION)
})

for (const locale of ['en', 'zh'] as const) {
  test(
    `${locale}: every shortcut does what the sheet says, and none while text is typed or when they are off`,
    usually(locale === 'zh'),
    async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 })
      const exercise = await TouchPage.open(page, locale)
      const { words } = exercise
      await exercise.editor.fill(PLAIN)
      await exercise.button(words.run).focus()
      await page.keyboard.press('Control+Enter')
      await expect(page.getByTestId('verdict')).toHaveText(words.failed)

      const titles = page.locator('#results-list > [data-status=failed] > details > summary')
      await page.keyboard.press('f')
      await expect(titles.first()).toBeFocused()
      await page.keyboard.press('f')
      await expect(titles.nth(1)).toBeFocused()
      await page.keyboard.press('h')
      const second = page.locator('#results-list > [data-status=failed]').nth(1)
      await expect(second.getByRole('list').getByRole('listitem')).toHaveCount(1)
      await page.keyboard.press('r')
      await expect(page.locator('#results')).toBeFocused()
      await page.keyboard.press('b')
      await expect(page.locator('#brief-pane')).toBeFocused()

      await page.keyboard.press('Shift+?')
      const sheet = page.getByRole('dialog', { name: words.shortcuts, exact: true })
      await expect(sheet).toBeVisible()
      expect(await exercise.findings()).toEqual([])
      await page.keyboard.press('e')
      await expect(sheet).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(sheet).toHaveCount(0)

      await page.keyboard.press('e')
      await expect(exercise.editor).toBeFocused()
      await expect(exercise.editor).toHaveValue(PLAIN)
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.type('?')
      await expect(exercise.editor).toHaveValue(`${PLAIN}?`)
      await expect(sheet).toHaveCount(0)

      await page.getByRole('button', { name: words.shortcuts, exact: true }).click()
      await sheet.getByRole('checkbox').uncheck()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+?')
      await expect(sheet).toHaveCount(0)
    },
  )
}

test('s stops a run', async ({ page }) => {
  // A grader that never comes is a run that does not end before it is stopped. The page asks for it before anybody presses Run.
  await page.route('**/grader/**', () => {})
  const exercise = await TouchPage.open(page, 'en')
  await exercise.button('Run').click()
  await exercise.page.keyboard.press('s')
  await expect(exercise.page.getByTestId('verdict')).toHaveText('Stopped')
  await expect(exercise.button('Run')).toBeFocused()
})
