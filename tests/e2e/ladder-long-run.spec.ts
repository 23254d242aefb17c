import { expect, test } from '@playwright/test'
import { widgetPage } from '../browser/widget-page'
import { usually } from './usually'

test(
  'of a run of 5,000 segments what is in view is in the page, and scrolling brings every arrow and row',
  usually(false),
  async ({ page }) => {
    test.slow()
    const html = await widgetPage('tests/bench/widgets-page.tsx')
    await page.route('**/long-run', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
    await page.goto('/long-run')
    const arrows = page.locator('[data-transmission]')
    await arrows.first().waitFor()
    const count = Number(await page.title())
    expect(count).toBeGreaterThanOrEqual(5000)
    const table = page.getByRole('table')
    await expect(table).toHaveAttribute('aria-rowcount', String(count + 1))

    const drawn = new Set<number>()
    const drawnSoFar = async () => {
      const { ids, most } = await page.evaluate(scrolledThrough)
      expect(most).toBeLessThanOrEqual(300)
      for (const id of ids) drawn.add(id)
      return drawn.size
    }
    // A busy machine may not have drawn one part before the next is asked for: then once more.
    await expect.poll(drawnSoFar, { timeout: 240_000 }).toBe(count)

    await page.locator('tbody tr button').first().focus()
    await page.keyboard.press('End')
    const last = page.locator('tr[aria-current=step]')
    await expect(last).toHaveAttribute('aria-rowindex', String(count + 1))
    await expect(last.getByRole('button').first()).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(page.locator('tr[aria-current=step]')).toHaveAttribute('aria-rowindex', String(count))
  },
)

/** In the page: scrolls from the beginning to the end. Which arrows were drawn on the way, and how many at most at once. */
async function scrolledThrough(): Promise<{ ids: number[]; most: number }> {
  const drawn = new Set<number>()
  let most = 0
  const pane = document.querySelector('[data-transmission]')?.closest('section')
  for (let top = 0; pane && top < pane.scrollHeight; top += 400) {
    pane.scrollTop = top
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
    const ids = [...document.querySelectorAll('[data-transmission]')].map((it) => it.getAttribute('data-transmission'))
    most = Math.max(most, ids.length)
    for (const id of ids) drawn.add(Number(id))
  }
  return { ids: [...drawn], most }
}
