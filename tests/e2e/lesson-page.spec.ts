import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { openAlive } from './alive'
import { usually } from './usually'

const LESSON = 'lessons/fin-each-way'

const WORDS = {
  en: {
    contents: 'In this lesson',
    takesTime: 'When the program takes its time',
    term: 'CLOSE-WAIT',
    rest: /^The run is printed up to/,
  },
  zh: { contents: '本课内容', takesTime: '程序迟迟不关闭', term: 'CLOSE-WAIT', rest: /^此处只印到/ },
} as const
const LOCALES = ['en', 'zh'] as const

const open = (page: Page, locale: string, lesson = LESSON) => openAlive(page, `/${locale}/${lesson}`)

/** The longest line of a page's paragraphs, in characters as they are drawn. */
const longestLine = (page: Page) =>
  page.evaluate(() => {
    let longest = 0
    for (const paragraph of document.querySelectorAll('.prose > p, .prose > ul > li')) {
      const lines = new Map<number, number>()
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!parent?.checkVisibility()) continue
        for (let index = 0; index < (node.textContent ?? '').length; index++) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + 1)
          const { bottom, width } = range.getBoundingClientRect()
          // Small text in a line stands a little higher or lower.
          if (width > 0) lines.set(Math.round(bottom / 12), (lines.get(Math.round(bottom / 12)) ?? 0) + 1)
        }
      }
      longest = Math.max(longest, ...lines.values())
    }
    return longest
  })

const emsOfLine = (page: Page) =>
  page
    .locator('.prose > p')
    .first()
    .evaluate((it) => it.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(it).fontSize))

for (const locale of LOCALES) {
  const words = WORDS[locale]

  test(
    `${locale}: a line of prose has at most ${locale === 'en' ? '68 letters' : '40 characters'}`,
    usually(locale === 'en'),
    async ({ page }) => {
      for (const width of [1600, 1280, 1100]) {
        await page.setViewportSize({ width, height: 900 })
        await open(page, locale)
        // Chinese is measured in its own characters, which are one em wide; letters and digits among them are narrower.
        const longest = await (locale === 'en' ? longestLine(page) : emsOfLine(page))
        expect(longest).toBeGreaterThan(35)
        expect(longest).toBeLessThanOrEqual(locale === 'en' ? 68 : 40)
      }
    },
  )

  test(
    `${locale}: on a wide page a scene stays in sight beside its words; on a narrow one it stands among them`,
    usually(locale === 'zh'),
    async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 })
      await open(page, locale)
      const scene = page.locator('[data-scene=takes-time]')
      const passage = page.locator('.passage').filter({ has: scene })
      const last = passage.locator('> .prose fieldset').last()
      await expect(async () => {
        await last.evaluate((it) => it.scrollIntoView({ block: 'end' }))
        const [sceneBox, lastBox] = [await scene.boundingBox(), await last.boundingBox()]
        if (!sceneBox || !lastBox) throw new Error('the scene or the question is not drawn')
        expect(sceneBox.x).toBeGreaterThan(lastBox.x + lastBox.width)
        expect(sceneBox.y).toBeLessThan(lastBox.y + lastBox.height)
        expect(sceneBox.y + sceneBox.height).toBeGreaterThan(lastBox.y)
      }).toPass({ timeout: 15_000 })

      await page.setViewportSize({ width: 800, height: 900 })
      const first = passage.locator('> .prose fieldset').first()
      await expect(async () => {
        const [below, above] = [await scene.boundingBox(), await first.boundingBox()]
        if (!below || !above) throw new Error('the scene or the question is not drawn')
        expect(below.y).toBeGreaterThan(above.y + above.height)
        expect(below.x).toBe(above.x)
      }).toPass({ timeout: 15_000 })
    },
  )

  test(
    `${locale}: the contents say where the reader is, and stay in reach`,
    usually(locale === 'en'),
    async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 })
      await open(page, locale)
      const contents = page.getByRole('navigation', { name: words.contents, exact: true })
      await expect(contents.locator('[aria-current]')).toHaveCount(0)
      await contents.getByRole('link', { name: words.takesTime, exact: true }).click()
      await expect(contents.getByRole('link', { name: words.takesTime, exact: true })).toHaveAttribute(
        'aria-current',
        'location',
      )
      await expect(contents.locator('[aria-current]')).toHaveCount(1)
      // A scene may lie over it: by keyboard it comes to the front.
      const last = contents.getByRole('link').last()
      await contents.getByRole('link').nth(-2).focus()
      await page.keyboard.press('Tab')
      await expect(last).toBeFocused()
      await expect(last).toBeInViewport()
      const isOnTop = () =>
        last.evaluate((it) => {
          const { x, y, height } = it.getBoundingClientRect()
          return it.contains(document.elementFromPoint(x + 20, y + height / 2))
        })
      await expect.poll(isOnTop).toBe(true)
    },
  )

  test(
    `${locale}: a term is explained where it is first named, by keyboard, and nothing but Escape is needed to leave`,
    usually(locale === 'zh'),
    async ({ page }) => {
      await open(page, locale)
      const term = page.locator('button.term', { hasText: words.term })
      await expect(term).toHaveCount(1)
      const meaning = page.locator('#term-close-wait')
      await expect(meaning).toBeHidden()
      await term.focus()
      await page.keyboard.press('Enter')
      await expect(meaning).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).include('.term-meaning:popover-open').analyze()
      expect(violations).toEqual([])
      await page.keyboard.press('Escape')
      await expect(meaning).toBeHidden()
      await expect(term).toBeFocused()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await expect(meaning.getByRole('link')).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(`/${locale}/glossary#close-wait`)
      await expect(page.locator('#close-wait')).toBeInViewport()
      await expect(page.locator('#close-wait')).toHaveCSS('box-shadow', /inset/)
    },
  )

  for (const [width, height] of [
    [360, 740],
    [1280, 900],
  ] as const) {
    test(
      `${locale}: at ${width} px a term's meaning is wholly on the page`,
      usually(locale === 'en' && width === 360),
      async ({ page }) => {
        await page.setViewportSize({ width, height })
        await open(page, locale)
        for (const term of await page.locator('button.term').all()) {
          await term.click()
          const meaning = page.locator('.term-meaning:popover-open')
          await expect(async () => {
            const box = await meaning.boundingBox({ timeout: 1000 })
            if (!box) throw new Error('the meaning is not drawn')
            expect(box.x).toBeGreaterThanOrEqual(0)
            expect(box.x + box.width).toBeLessThanOrEqual(width)
            expect(box.y).toBeGreaterThanOrEqual(0)
            expect(box.y + box.height).toBeLessThanOrEqual(height)
          }).toPass({ timeout: 15_000 })
          await page.keyboard.press('Escape')
          await expect(meaning).toHaveCount(0)
        }
      },
    )
  }

  test(`${locale}: a reference to an RFC leads to its section`, usually(locale === 'zh'), async ({ page }) => {
    await open(page, locale, 'lessons/sequence-arithmetic')
    const name = locale === 'en' ? 'RFC 7323, section 2.3' : 'RFC 7323 第 2.3 节'
    await expect(page.locator('.prose > p').getByRole('link', { name, exact: true })).toHaveAttribute(
      'href',
      'https://www.rfc-editor.org/rfc/rfc7323#section-2.3',
    )
  })

  test(
    `${locale}: on paper there are no controls, claims say their verdicts, and a tour all of its steps`,
    usually(locale === 'en'),
    async ({ page }) => {
      await open(page, locale)
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      for (const control of await page.locator('.lesson button:not(.term, table *), .lesson input[type=range]').all())
        await expect(control).toBeHidden()
      await expect(page.locator('.lesson table:not(details *) button').first()).toBeVisible()
      const claim = page.locator('#D0-15')
      await expect(claim.getByRole('link').first()).toBeVisible()
      // A state is asked for: its line to write on stays.
      await expect(page.locator('fieldset:has(form[data-question=client-at-1000]) select')).toBeVisible()
      // Nobody has predicted: no step tells the rest of the run, and the figure says how it is printed.
      const scene = page.locator('[data-scene=at-once]')
      const restOnPaper = scene.getByText(words.rest)
      await expect(scene.locator('[data-leads]')).toHaveCount(2)
      for (const lead of await scene.locator('[data-leads]').all()) await expect(lead).toBeHidden()
      await expect(restOnPaper).toBeVisible()
      await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
      await expect(restOnPaper).toBeHidden()
      const question = page.locator('fieldset:has(form[data-question=how-many])')
      await question.getByRole('radio').first().check()
      await question.locator('button[type=submit]').click()
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      for (const step of await scene.locator('section ol > li').all()) await expect(step).toBeVisible()
      await expect(restOnPaper).toHaveCount(0)
      await expect(page.locator('body')).toHaveCSS('color', 'rgb(31, 41, 51)')
    },
  )
}

test('the way on leads to the next lesson that is written, and says which are not', async ({ page }) => {
  await open(page, 'en', 'lessons/three-segments')
  const around = page.getByRole('navigation', { name: 'Lessons before and after', exact: true })
  await expect(around.getByRole('link', { name: /^4\.1 / })).toHaveAttribute('href', '/en/lessons/fin-each-way')
  await expect(around).toContainText('Not written yet: 2.2 to 3.5')
})
