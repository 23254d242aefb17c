import { expect, test } from '@playwright/test'
import { ExercisePage, solution, touchContext } from './exercise-page'
import { pageWidth } from './page-width'
import { usually } from './usually'

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
  await expect(page.locator('.squiggly-error')).toHaveCount(2, { timeout: 60_000 })
})

test('a byte of a Uint8Array is a number, and what is none is still marked', usually(false), async ({ page }) => {
  const exercise = await new ExercisePage(page, 'en', 'tcp-checksum').open()
  await exercise.write(
    'export const word = (bytes: Uint8Array, at: number): number => (bytes[at] << 8) + bytes[at + 1]\nexport const wrong: string = word\n',
  )
  const marked = page.locator('.squiggly-error')
  await expect(marked).toHaveCount(1, { timeout: 60_000 })
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
  await expect.poll(() => pageWidth(page)).toBeLessThanOrEqual(360)
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
  const cuts = () =>
    gutter.evaluate((element) => {
      const numbers = document.createRange()
      numbers.selectNodeContents(element)
      const last = numbers.getBoundingClientRect().bottom
      const own = getComputedStyle(element).overflow === 'visible' ? Infinity : element.getBoundingClientRect().bottom
      return { own: last > own, frame: last > (element.closest('[data-phase]')?.getBoundingClientRect().bottom ?? 0) }
    })
  await expect.poll(cuts).toEqual({ own: false, frame: false })
  await context.close()
})
