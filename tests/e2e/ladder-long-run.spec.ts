import { expect, type Page, test } from '@playwright/test'
import { widgetPage } from '../browser/widget-page'
import { usually } from './usually'

const longRun = async (page: Page) => {
  const html = await widgetPage('tests/bench/widgets-page.tsx')
  await page.route('**/long-run', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await page.goto('/long-run')
  await page.locator('[data-transmission]').first().waitFor()
}

test('however the reader came to a place of a long run, the same is drawn there', async ({ page }) => {
  await longRun(page)
  const slider = page.getByRole('slider')
  const goTo = (thousandths: number) =>
    slider.evaluate((input: HTMLInputElement, value) => {
      input.value = String(value)
      input.dispatchEvent(new Event('input', { bubbles: true }))
      return new Promise((resolve) => requestAnimationFrame(resolve))
    }, thousandths * 10)
  // Far and near, forth and back, past what was lost and sent again.
  for (let step = 0; step < 60; step++) await goTo((step * 617) % 1000)
  for (let step = 0; step < 60; step++) await goTo(500 + (step % 20))
  // The pane follows no further than it must: it comes to the same place from the same side.
  await goTo(0)
  await goTo(512)
  const pane = page.getByRole('region', { name: /^A long run/ }).first()
  await expect.poll(() => pane.evaluate(isAtRest)).toBe(true)
  const after = await page.evaluate(drawn)
  expect(after.length).toBeGreaterThan(100)

  await longRun(page)
  await goTo(512)
  await expect.poll(() => page.evaluate(drawn)).toEqual(after)
})

test(
  'of a run of 5,000 segments what is in view is in the page, and scrolling brings every arrow and row',
  usually(false),
  async ({ page }) => {
    test.slow()
    await longRun(page)
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

/** In the page: whether what slides in the pane has come to where the pane is scrolled to. */
const isAtRest = (pane: Element): boolean => !pane.querySelector<HTMLElement>('[style*="translateY"]:has([data-layer])')

/** In the page: every element of the layers with what it says, in no order. */
function drawn(): string[] {
  return [...document.querySelectorAll('[data-layer] *')]
    .map((it) => {
      const attributes = [...it.attributes].map(({ name, value }) => `${name}=${value}`).sort()
      return [it.localName, ...attributes, it.textContent].join(' ')
    })
    .sort()
}
