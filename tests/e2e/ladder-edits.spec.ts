import { expect, type Locator, type Page, test } from '@playwright/test'
import { LOCALES, type Locale } from '#content/locales'
import { openScene, rowsOf, WORDS } from './ladder-page'
import { usually } from './usually'

/** What can be done to a segment, and what its run is called then. */
const EDITS = [
  { edit: 'lose', en: /^2 #4 .*lost/, zh: /^2 #4 .*丢失/ },
  { edit: 'delay', en: /^2 #4 .*100 ms late/, zh: /^2 #4 .*推迟 100 ms/ },
  { edit: 'duplicate', en: /^2 #4 .*arrives twice, 50 ms apart/, zh: /^2 #4 .*到达两次，相隔 50 ms/ },
  { edit: 'hold', en: /^2 #4 .*held until \d+ ms/, zh: /^2 #4 .*扣住到 \d+ ms/ },
] as const

/** One way to do something with what is on the page. */
interface Hand {
  readonly press: (target: Locator) => Promise<void>
  /** Opens the menu of the fourth segment. */
  readonly open: (page: Page, figure: Locator, locale: Locale) => Promise<void>
}

const label = (figure: Locator) => figure.locator('[data-label="3"] text:visible').first()

const mouse: Hand = {
  press: (target) => target.click(),
  open: (_, figure) => label(figure).click({ button: 'right' }),
}

const keyboard: Hand = {
  press: (target) => target.press('Enter'),
  open: async (page, figure) => {
    await figure.locator('tbody tr button').first().focus()
    await page.keyboard.press('Home')
    for (let row = 0; row < 3; row++) await page.keyboard.press('ArrowDown')
    await expect(figure.locator('tr[data-row="3"]')).toHaveAttribute('aria-current', 'step')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
  },
}

const touch: Hand = {
  press: (target) => target.tap(),
  open: async (_, figure) => {
    await label(figure).tap()
    await expect(figure.locator('[data-selected="3"]')).toHaveCount(1)
    await label(figure).tap()
  },
}

/**
 * Each of the edits, and back: the run of before is shown again, and the changed one is kept.
 *
 * @param usual those that are made in an ordinary run, with their language
 */
function testEdits(name: string, hand: Hand, usual: readonly string[]): void {
  for (const locale of LOCALES) {
    for (const { edit, ...runs } of EDITS) {
      test(
        `${locale}: by ${name}: ${edit}, run again, and undo`,
        usually(usual.includes(`${locale} ${edit}`)),
        async ({ page }) => {
          const words = WORDS[locale]
          const { figure, title } = await openScene(page, locale)
          const before = await rowsOf(figure)
          await hand.open(page, figure, locale)
          const menu = page.getByRole('dialog')
          await expect(menu).toBeVisible()
          await hand.press(menu.getByRole('button', { name: words[edit], exact: true }))
          await expect(menu).toHaveCount(0)
          const tree = figure.getByRole('region', { name: words.runs(title), exact: true })
          await expect(tree.getByRole('button', { name: runs[locale], exact: true })).toHaveAttribute(
            'aria-current',
            'true',
          )
          await expect.poll(() => rowsOf(figure)).not.toEqual(before)
          await expect.poll(async () => (await rowsOf(figure)).slice(0, 3)).toEqual(before.slice(0, 3))
          await hand.press(tree.getByRole('button', { name: words.undo, exact: true }))
          await expect.poll(() => rowsOf(figure)).toEqual(before)
          await expect(tree.getByRole('button', { name: runs[locale], exact: true })).toBeVisible()
        },
      )
    }
  }
}

testEdits('mouse', mouse, ['en lose'])
testEdits('keyboard', keyboard, ['zh delay'])

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } })

  testEdits('touch', touch, ['en duplicate', 'zh hold'])

  test('a finger that rests on a segment gets its menu when it is lifted, and one that moves on scrolls', async ({
    page,
  }) => {
    const { figure } = await openScene(page, 'en')
    await label(figure).scrollIntoViewIfNeeded()
    const box = await label(figure).boundingBox()
    if (!box) throw new Error('the fourth segment has no label')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const glass = await page.context().newCDPSession(page)
    const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      glass.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
    await fingers('touchStart', { x, y })
    await expect(figure.locator('[data-selected="3"]')).toHaveCount(1)
    await fingers('touchEnd')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: WORDS.en.close, exact: true }).tap()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await fingers('touchStart', { x, y })
    await fingers('touchMove', { x, y: y - 60 })
    await fingers('touchMove', { x, y: y - 120 })
    await fingers('touchEnd')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
})
