import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, chromium, expect, type Locator, type Page, test } from '@playwright/test'
import { launchOptions } from '../browser/chromium'

const SLUG = 'sequence-comparison'
const solution = readFileSync(join(process.cwd(), 'exercises/catalog', SLUG, 'solution.ts'), 'utf8')

const WITHOUT_WRAP =
  'export const seqLt = (a, b) => a < b; export const seqLeq = (a, b) => a <= b; export const seqBetween = (s, x, e) => s <= x && x < e'

const WORDS = {
  en: {
    run: 'Run',
    stop: 'Stop',
    passed: 'Passed',
    failed: 'Failed',
    didNotRun: 'Did not run',
    timedOut: 'Timed out',
    stopped: 'Stopped',
    line: (line: number) => `Go to line ${line}`,
    hint: 'Show hint 1',
    reset: 'Reset to the start',
    history: 'Earlier versions',
    armed: 'Tab now leaves the editor.',
    runCase: 'Run only this case',
    notCounted: 'Run everything to have it counted.',
    testLine: 'This case as a line of a test',
    printed: 'What your code printed',
    looksLike: 'Compares the numbers as if they never wrapped',
  },
  zh: {
    run: '运行',
    stop: '停止',
    passed: '通过',
    failed: '未通过',
    didNotRun: '没有运行',
    timedOut: '超时',
    stopped: '已停止',
    line: (line: number) => `转到第 ${line} 行`,
    hint: '显示提示 1',
    reset: '恢复初始代码',
    history: '以前的版本',
    armed: '现在按 Tab 键即可离开编辑器。',
    runCase: '只运行这个用例',
    notCounted: '运行全部测试后才会计分。',
    testLine: '这个用例写成一行测试代码',
    printed: '代码的输出',
    looksLike: '直接比较大小，好像序号从不回绕',
  },
} as const

type Locale = keyof typeof WORDS

/** The exercise page of one language, as a person uses it. */
class ExercisePage {
  readonly words: (typeof WORDS)[Locale]

  constructor(
    readonly page: Page,
    readonly locale: Locale,
  ) {
    this.words = WORDS[locale]
  }

  async open(): Promise<this> {
    await this.page.goto(`/${this.locale}/exercises/${SLUG}`)
    await this.ready()
    return this
  }

  /** Until the page's script has taken over the plain editor. */
  async ready(): Promise<void> {
    await expect(this.frame).not.toHaveAttribute('data-phase', 'server')
  }

  get frame(): Locator {
    return this.page.locator('[data-phase]')
  }

  get plain(): Locator {
    return this.frame.locator('textarea[translate=no]')
  }

  get runButton(): Locator {
    return this.page.getByRole('button', { name: this.words.run, exact: true })
  }

  /** The word of the whole verdict. */
  get verdict(): Locator {
    return this.page.getByTestId('verdict')
  }

  get openTests(): Locator {
    return this.page.locator('#results-list details[open]')
  }

  /** Goes to the editor and waits until Monaco has taken over. */
  async intoMonaco(): Promise<void> {
    await this.frame.click({ position: { x: 200, y: 60 } })
    await expect(this.frame).toHaveAttribute('data-phase', 'full', { timeout: 30_000 })
  }

  /** Puts a text in Monaco in the place of all that stands there, by keyboard. */
  async write(text: string): Promise<void> {
    await this.intoMonaco()
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.insertText(text)
  }

  async reload(): Promise<void> {
    await this.page.reload()
    await this.ready()
  }
}

for (const locale of ['en', 'zh'] as const) {
  test(`${locale}: the solution, typed into Monaco, passes every test, and progress keeps it`, async ({ page }) => {
    const exercise = await new ExercisePage(page, locale).open()
    await exercise.write(solution)
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(exercise.verdict).toHaveText(exercise.words.passed)
    await expect(page.locator('#results-list > li')).toHaveCount(18)
    await expect
      .poll(() => page.evaluate(storedVerdict, SLUG))
      .toMatchObject({ best: { status: 'passed', points: 27, maxPoints: 27 } })
  })

  test(`${locale}: the starter fails, and the first failure says what was called, what came and what is right`, async ({
    page,
  }) => {
    const exercise = await new ExercisePage(page, locale).open()
    await exercise.runButton.click()
    await expect(exercise.verdict).toHaveText(exercise.words.failed)
    await expect(exercise.openTests).toHaveCount(1)
    const first = exercise.openTests
    await expect(first).toContainText('seqLt(5, 7)')
    await expect(first.getByRole('row')).toHaveCount(3)
    await expect(first.getByRole('row').nth(1)).toContainText('false')
    await expect(first.getByRole('row').nth(2)).toContainText('true')
    await expect(first.getByRole('listitem')).toHaveCount(0)
    await first.getByRole('button', { name: exercise.words.hint }).click()
    await expect(first.getByRole('listitem')).toHaveCount(1)
    await first.getByRole('link', { name: 'R2' }).click()
    await expect(page.locator('#rule-R2')).toBeInViewport()
  })

  test(`${locale}: results that are those of one known mistake say which; those of the starter say nothing`, async ({
    page,
  }) => {
    const exercise = await new ExercisePage(page, locale).open()
    await exercise.runButton.click()
    await expect(exercise.verdict).toHaveText(exercise.words.failed)
    await exercise.write(WITHOUT_WRAP)
    await exercise.runButton.click()
    await expect(page.getByText(exercise.words.looksLike)).toBeVisible()
    await exercise.write(WITHOUT_WRAP.replace('<=', '<'))
    await exercise.runButton.click()
    await expect(page.getByText(exercise.words.looksLike)).toHaveCount(0)
  })

  test(`${locale}: the smallest case of a property runs alone, with what it prints, and counts for nothing`, async ({
    page,
  }) => {
    const exercise = await new ExercisePage(page, locale).open()
    const { words } = exercise
    await exercise.write(solution.replace('return a === b || seqLt(a, b)', "console.log('asked', a, b); return a <= b"))
    await exercise.runButton.click()
    await expect(exercise.verdict).toHaveText(words.failed)
    await expect.poll(() => page.evaluate(storedVerdict, SLUG)).toBeDefined()
    const kept = await page.evaluate(storedVerdict, SLUG)

    await page.locator('#results-list').evaluate(openAll)
    const runCase = page.getByRole('button', { name: words.runCase })
    const generated = page.locator('#results-list details').filter({ has: runCase })
    await expect(generated.getByRole('figure', { name: words.testLine })).toContainText(
      /calling\(\{ seqLeq \}, \d+, \d+\)\.gives\(/,
    )
    await runCase.click()
    const printed = generated.getByRole('figure', { name: words.printed }).first()
    await expect(printed.locator('pre')).toHaveText(/^asked \d+ \d+(\nasked \d+ \d+)?$/)

    await exercise.write(solution)
    await runCase.click()
    await expect(generated.getByText(words.notCounted)).toBeVisible()
    await expect(exercise.verdict).toHaveText(words.failed)
    expect(await page.evaluate(storedVerdict, SLUG)).toEqual(kept)
  })

  test(`${locale}: an error leads to each line of the file that it passed`, async ({ page }) => {
    const exercise = await new ExercisePage(page, locale).open()
    const throwing = solution.replace('return a !== b &&', 'return refuse() &&')
    const last = throwing.split('\n').length
    await exercise.write(`${throwing}const refuse = (): never => { throw new RangeError('no') }`)
    await exercise.runButton.click()
    await expect(exercise.openTests.getByRole('button', { name: exercise.words.line(last) })).toBeVisible()
    await exercise.openTests.getByRole('button', { name: exercise.words.line(8), exact: true }).click()
    await page.keyboard.insertText('/* here */')
    await expect
      .poll(() => page.evaluate(storedDraft, SLUG))
      .toMatch(/\n[^\n]*\/\* here \*\/[^\n]*\n\s*\}\s*export function seqLeq/)
  })

  test(`${locale}: a loop without end is stopped and labelled`, async ({ page }) => {
    const exercise = await new ExercisePage(page, locale).open()
    await exercise.write(`${solution}\n;while (true) {}\n`)
    await exercise.runButton.click()
    await expect(exercise.verdict).toHaveText(exercise.words.timedOut, { timeout: 20_000 })
  })

  test(`${locale}: a syntax error did not run, and leads to its line`, async ({ page }) => {
    const exercise = await new ExercisePage(page, locale).open()
    await exercise.write('const a = 1\nconst b = 2\nconst = 3')
    await exercise.runButton.click()
    await expect(exercise.verdict).toHaveText(exercise.words.didNotRun)
    await page.getByRole('button', { name: exercise.words.line(3) }).click()
    await page.keyboard.insertText('name ')
    await expect.poll(() => page.evaluate(storedDraft, SLUG)).toMatch(/\n(name const|const name) = 3$/)
  })
}

test('a connection that goes wrong is drawn beside the right one, and the field that differs is named', async ({
  page,
}) => {
  const exercise = await new ExercisePage(page, 'en').open()
  await exercise.write(WITHOUT_WRAP)
  await exercise.runButton.click()
  const live = page.locator('#results-list > li').last()
  await live.locator('summary').first().click()
  await expect(live.getByText(/The first difference is in segment \d+: its \w+/)).toBeVisible()
  await expect(live.getByRole('figure', { name: 'With your code' })).toContainText('differs')
  await expect(live.getByRole('figure', { name: 'With the reference' })).toContainText('differs')
})

test('the same result twice is said twice', async ({ page }) => {
  const exercise = await new ExercisePage(page, 'en').open()
  await exercise.runButton.click()
  await expect(exercise.verdict).toHaveText('Failed')
  await page.evaluate(countAnnouncements)
  await exercise.runButton.click()
  await expect.poll(() => page.evaluate(() => document.body.dataset.said)).toMatch(/Failed/)
})

test('a run can be stopped by hand, and the focus stays on Run', async ({ page }) => {
  // A grader that never comes is a run that does not end before Stop is pressed, however slow the machine.
  await page.route('**/grader/**', () => {})
  const exercise = await new ExercisePage(page, 'en').open()
  await exercise.runButton.click()
  await page.getByRole('button', { name: exercise.words.stop }).click()
  await expect(exercise.verdict).toHaveText(exercise.words.stopped)
  await expect(exercise.runButton).toBeFocused()
})

test('Escape closes what is open; then Escape, Tab leads to Run, and Shift+Tab back', async ({ page }) => {
  const exercise = await new ExercisePage(page, 'en').open()
  await exercise.intoMonaco()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('MODU')
  await page.keyboard.press('Control+Space')
  const suggestions = page.locator('.suggest-widget.visible')
  await expect(suggestions).toContainText('MODULUS', { timeout: 20_000 })
  await page.keyboard.press('Escape')
  await expect(suggestions).toHaveCount(0)
  await expect(page.getByText(exercise.words.armed)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByText(exercise.words.armed)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(exercise.runButton).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(exercise.frame.locator(':focus')).toHaveCount(1)
})

test('the course’s own types are known: a wrong use is marked', async ({ page }) => {
  const exercise = await new ExercisePage(page, 'en').open()
  await exercise.write("import { MODULUS } from 'tcp'\nexport const wrong: string = MODULUS\nfetch('x')\n")
  await expect(page.locator('.squiggly-error')).toHaveCount(2, { timeout: 30_000 })
})

test('Tab indents in the plain editor, and Escape, Tab leaves it', async ({ browser }) => {
  const context = await touchContext(browser.newContext.bind(browser))
  const page = await context.newPage()
  const exercise = await new ExercisePage(page, 'en').open()
  await exercise.plain.focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('Tab')
  await expect(exercise.plain).toHaveValue(/^ {2}import/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(exercise.runButton).toBeFocused()
  await context.close()
})

test('where the pointer is coarse the plain editor stays, and its code runs', async ({ browser }) => {
  const context = await touchContext(browser.newContext.bind(browser))
  const page = await context.newPage()
  const exercise = await new ExercisePage(page, 'en').open()
  await exercise.plain.tap()
  await exercise.plain.fill(solution)
  await exercise.runButton.tap()
  await expect(exercise.verdict).toHaveText('Passed')
  await expect(exercise.frame).toHaveAttribute('data-phase', 'plain')
  // Monaco's workers have addresses of this site, the grader's have none.
  expect(page.workers().filter((worker) => !worker.url().startsWith('blob:'))).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await context.close()
})

test('a long file keeps its line numbers as it is scrolled in the plain editor', async ({ browser }) => {
  const context = await touchContext(browser.newContext.bind(browser))
  const exercise = await new ExercisePage(await context.newPage(), 'en').open()
  await exercise.plain.fill(Array.from({ length: 80 }, (_, line) => `// ${line + 1}`).join('\n'))
  await exercise.plain.evaluate((textarea) => textarea.scrollTo(0, textarea.scrollHeight))
  const gutter = exercise.frame.locator('> :first-child > :first-child')
  await expect(gutter).toHaveText(/80$/)
  // What hides a number is an edge that cuts: of the gutter itself, or of the frame around it.
  const cuts = await gutter.evaluate((element) => {
    const numbers = document.createRange()
    numbers.selectNodeContents(element)
    const last = numbers.getBoundingClientRect().bottom
    const own = getComputedStyle(element).overflow === 'visible' ? Infinity : element.getBoundingClientRect().bottom
    return { own: last > own, frame: last > (element.closest('[data-phase]')?.getBoundingClientRect().bottom ?? 0) }
  })
  expect(cuts).toEqual({ own: false, frame: false })
  await context.close()
})

test('what was typed before any script came is kept', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\.js(\?|$)/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`/en/exercises/${SLUG}`, { waitUntil: 'commit' })
  const exercise = new ExercisePage(page, 'en')
  await exercise.plain.focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.type('// first ')
  release()
  await expect(exercise.frame).toHaveAttribute('data-phase', 'full', { timeout: 30_000 })
  await page.keyboard.type('second ')
  await expect.poll(() => page.evaluate(storedDraft, SLUG)).toMatch(/^\/\/ first second import/)
})

test('a killed tab keeps the draft', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'ackademy-profile-'))
  const baseURL = test.info().project.use.baseURL
  const launch = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, { ...launchOptions(), ...(baseURL === undefined ? {} : { baseURL }) })

  const first = await launch()
  const before = await new ExercisePage(await first.newPage(), 'en').open()
  await before.write('// mine\n')
  await expect.poll(() => before.page.evaluate(storedDraft, SLUG)).toBe('// mine\n')
  const crashed = before.page.waitForEvent('crash')
  const session = await first.newCDPSession(before.page)
  session.send('Page.crash').catch(() => {})
  await crashed
  await first.close()

  const second = await launch()
  const after = await new ExercisePage(await second.newPage(), 'en').open()
  await expect(after.plain).toHaveValue('// mine\n')
  await second.close()
  rmSync(profile, { recursive: true, force: true })
})

test('two tabs show one draft, and neither writes over the other', async ({ context }) => {
  const one = await new ExercisePage(await context.newPage(), 'en').open()
  const two = await new ExercisePage(await context.newPage(), 'zh').open()
  await one.page.bringToFront()
  await one.write('// from one\n')
  await expect(two.plain).toHaveValue('// from one\n')
  await two.page.bringToFront()
  await two.write('// from two\n')
  await one.page.bringToFront()
  await expect(one.page.locator('.view-lines')).toContainText('from two')
})

test('a reset keeps what was there, and it can be put back', async ({ page }) => {
  const exercise = await new ExercisePage(page, 'en').open()
  const starter = await exercise.plain.inputValue()
  await exercise.write('// mine\n')
  await expect(page.getByText('Saved in this browser')).toBeVisible()
  await page.getByRole('button', { name: exercise.words.reset }).click()
  await exercise.reload()
  await expect(exercise.plain).toHaveValue(starter)
  await page.getByRole('button', { name: exercise.words.history }).click()
  await page
    .getByRole('button', { name: /^Restore/ })
    .first()
    .click()
  await expect(exercise.plain).toHaveValue('// mine\n')
  await exercise.reload()
  await expect(exercise.plain).toHaveValue('// mine\n')
})

for (const [what, forgery] of Object.entries({
  'that calls fetch': `export const seqLt = () => { fetch('/'); return true }\nexport const seqLeq = seqLt, seqBetween = seqLt\n`,
  'that posts a result of its own': `
    const forged = { kind: 'result', status: 'passed', points: 27 }
    for (const post of [globalThis.postMessage, globalThis.parent?.postMessage]) { try { post?.(forged, '*') } catch {} }
    export const seqLt = () => true\nexport const seqLeq = seqLt, seqBetween = seqLt\n`,
})) {
  test(`a submission ${what} does not pass`, async ({ page }) => {
    const exercise = await new ExercisePage(page, 'en').open()
    await exercise.write(forgery)
    await exercise.runButton.click()
    await expect(exercise.verdict).toHaveText(/Failed|Did not run/)
  })
}

for (const locale of ['en', 'zh'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${locale}, ${colorScheme}: axe finds nothing, before a run and after one, Monaco included`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const exercise = await new ExercisePage(page, locale).open()
      expect(await violations(page)).toEqual([])
      await exercise.intoMonaco()
      await exercise.runButton.click()
      await expect(exercise.verdict).toHaveText(exercise.words.failed)
      expect(await violations(page)).toEqual([])
    })
  }
}

test('nothing is wider than a screen of 360 pixels, results included', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const exercise = await new ExercisePage(page, 'en').open()
  await exercise.runButton.click()
  await expect(exercise.verdict).toHaveText('Failed')
  await page.locator('#results-list').evaluate(openAll)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

function openAll(list: Element): void {
  for (const details of list.querySelectorAll('details')) details.open = true
}

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
}

const touchContext = (newContext: (options: object) => Promise<BrowserContext>) =>
  newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
    baseURL: test.info().project.use.baseURL,
  })

/** Counts, on the body, what the live regions say from now on. */
function countAnnouncements(): void {
  document.body.dataset.said = ''
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) document.body.dataset.said += node.textContent ?? ''
    }
  }).observe(document.querySelector('section[aria-busy] .sr-only') ?? document.body, {
    childList: true,
    characterData: true,
    subtree: true,
  })
}

interface StoredVerdict {
  readonly best: { readonly status: string; readonly points: number; readonly maxPoints: number }
}

/** What the browser's database holds about an exercise; runs in the page. */
function storedVerdict(slug: string): Promise<StoredVerdict | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ackademy')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('progress').objectStore('progress').get(`verdict:${slug}`)
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result)
      }
    }
  })
}

/** The draft in the browser's database; runs in the page. */
function storedDraft(slug: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ackademy')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('progress').objectStore('progress').get(`draft:exercise/${slug}`)
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result?.current?.text)
      }
    }
  })
}
