import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { ownCode } from '#exercises/catalog/three-way-handshake/own-code'
import * as solution from '#exercises/catalog/three-way-handshake/solution'
import { type Asked, askAbout } from '#exercises/own-code/own-code'
import { pageWidth } from './page-width'
import { usually } from './usually'

/** What the page draws in place of chance. */
const SEEDS = [11, 12]

const WORDS = {
  en: {
    run: 'Run',
    passed: 'Passed',
    title: 'Do you know what your code does?',
    next: /^Next exercise:/,
    another: 'Another one',
    whole: 'How it went on',
    wrong: 'Not so.',
    answer: /◀ (the answer|no answer)/,
  },
  zh: {
    run: '运行',
    passed: '通过',
    title: '你知道自己的代码会怎么做吗？',
    next: /^下一个练习：/,
    another: '再来一题',
    whole: '后来的情况',
    wrong: '不对。',
    answer: /◀ (答案|没有回应)/,
  },
} as const

type Locale = keyof typeof WORDS

const questionAt = (seed: number): Asked => {
  const asked = askAbout(ownCode, solution, seed)
  if (asked === null) throw new Error(`nothing is asked at seed ${seed}`)
  return asked
}

for (const locale of ['en', 'zh'] as const) {
  test(
    `${locale}: after a pass a person answers wrongly by keyboard, reads why, and takes another`,
    usually(locale === 'en'),
    async ({ page }) => {
      const words = WORDS[locale]
      await page.addInitScript(drawSeeds, SEEDS)
      const section = await pass(page, locale, 'three-way-handshake')
      await expect(page.getByRole('link', { name: words.next, exact: true }).first()).toBeFocused()

      const [first = 0, second = 0] = SEEDS
      const { trace, question } = questionAt(first)
      await expect(section).toContainText(question.ask[locale])
      await nothingTells(section, questionAt(first), locale)
      expect(await violations(page)).toEqual([])

      const wrong = question.right === 0 ? 1 : 0
      await choose(page, section, wrong)
      await page.keyboard.press('Enter')
      const feedback = section.locator('[aria-live]', { hasText: words.wrong })
      await expect(feedback).toContainText(question.choices[wrong]?.feedback[locale] ?? '?')
      const whole = section.getByRole('figure', { name: words.whole, exact: true })
      await expect(whole.locator('tbody tr')).toHaveCount(trace.transmissions.length)
      await expect(whole.getByText(words.answer).last()).toBeVisible()
      expect(await violations(page)).toEqual([])

      await expect(section.getByRole('button', { name: words.another, exact: true })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(section.getByText(questionAt(second).question.ask[locale])).toBeFocused()
      await expect(whole).toHaveCount(0)
      await nothingTells(section, questionAt(second), locale)
    },
  )
}

test('an exercise that cannot run live asks nothing, and has no heading for it', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const section = await pass(page, 'en', 'tcp-checksum')
  await expect(page.getByRole('link', { name: WORDS.en.next, exact: true }).first()).toBeFocused()
  await expect(section).toHaveCount(0)
  expect(asked.filter((url) => url.includes('/grader/own-code/'))).toEqual([])
})

test('the question and its answer fit a screen of 360 pixels', usually(false), async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const section = await pass(page, 'zh', 'sequence-comparison')
  await section.getByRole('radio').first().check()
  await page.keyboard.press('Enter')
  await expect(section.getByRole('figure', { name: WORDS.zh.whole, exact: true })).toBeVisible()
  await expect.poll(() => pageWidth(page)).toBeLessThanOrEqual(360)
})

/** Lets an exercise's solution pass; returns the part of the page that asks about it. */
async function pass(page: Page, locale: Locale, slug: string): Promise<Locator> {
  const words = WORDS[locale]
  await page.goto(`/${locale}/exercises/${slug}`)
  const editor = page.locator('[data-phase]')
  await expect(editor).not.toHaveAttribute('data-phase', 'server')
  await editor.click({ position: { x: 200, y: 60 } })
  await expect(editor).toHaveAttribute('data-phase', 'full', { timeout: 60_000 })
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(readFileSync(join(process.cwd(), 'exercises/catalog', slug, 'solution.ts'), 'utf8'))
  await page.getByRole('button', { name: words.run, exact: true }).click()
  await expect(page.getByTestId('verdict')).toHaveText(words.passed)
  return page.getByRole('region', { name: words.title, exact: true })
}

/** Before a person has committed, the run stands there up to the moment alone, and all choices look the same. */
async function nothingTells(section: Locator, { trace, question }: Asked, locale: Locale): Promise<void> {
  const shown = trace.segments.filter(({ cause }) => cause <= question.until)
  await expect(section.locator('tbody tr')).toHaveCount(shown.length)
  const html = await section.innerHTML()
  for (const { feedback } of question.choices) expect(html).not.toContain(feedback[locale])
  const looks = await section.getByRole('radio').evaluateAll((radios) =>
    radios.map((radio) => {
      const label = radio.closest('label')?.cloneNode(true)
      if (!(label instanceof Element)) return ''
      label.querySelector('input')?.removeAttribute('value')
      const words = label.querySelector('span')
      words?.replaceChildren()
      words?.removeAttribute('class')
      return label.outerHTML
    }),
  )
  expect(looks).toHaveLength(question.choices.length)
  expect(new Set(looks).size).toBe(1)
}

/** Goes on from where the focus is, to the choices and to one of them, with keys alone. */
async function choose(page: Page, section: Locator, place: number): Promise<void> {
  const first = section.getByRole('radio').first()
  for (let steps = 0; steps < 40; steps++) {
    await page.keyboard.press('Tab')
    if (await first.evaluate((radio) => radio === document.activeElement)) break
  }
  await expect(first).toBeFocused()
  await page.keyboard.press('Space')
  for (let step = 0; step < place; step++) await page.keyboard.press('ArrowDown')
  await expect(section.getByRole('radio').nth(place)).toBeChecked()
}

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
}

/** Lets the page draw these seeds, one after another; runs in the page. */
function drawSeeds(seeds: readonly number[]): void {
  const left = [...seeds]
  const chance = crypto.getRandomValues.bind(crypto)
  Object.defineProperty(crypto, 'getRandomValues', {
    value: <Numbers extends ArrayBufferView<ArrayBuffer>>(numbers: Numbers): Numbers => {
      // A seed is the one thing that is drawn as a single number, and it has 31 bits.
      if (numbers instanceof Uint32Array && numbers.length === 1) numbers[0] = 2 * (left.shift() ?? 1)
      else chance(numbers)
      return numbers
    },
  })
}
