import { expect, type Page } from '@playwright/test'

/** Watches whether anything on a page moves that nobody moved, as the browser counts it, and says what did. */

declare const window: Window & { moved: readonly string[] | undefined; takeMoves: (() => void) | undefined }

/**
 * A page is drawn while it still comes. What stands at the right edge of its header may make room for the next of them, which the browser
 * counts as less than this.
 */
const OF_THE_HEADER = 0.001

/** From the first paint of each page that is opened from now on. */
export async function watchFromTheStart(page: Page): Promise<void> {
  await page.addInitScript(watch, OF_THE_HEADER)
}

/** From now on: what was pressed before has been drawn. */
export async function watchFromNowOn(page: Page): Promise<void> {
  await drawn(page)
  await page.evaluate(watch, 0)
}

/** That nothing has moved so far. Where something has, the failure names each part, from where it came and where it went. */
export async function expectNothingMoved(page: Page): Promise<void> {
  await drawn(page)
  const moved = await page.evaluate(() => {
    window.takeMoves?.()
    return window.moved
  })
  expect(moved).toEqual([])
}

/** Until all that has happened so far is painted. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  })

/** In the page: writes a line for each part that moves, where all that moved at once is worth more than `ignored` of the window. */
function watch(ignored: number): void {
  const moved: string[] = []
  const box = (rect: unknown) =>
    rect instanceof DOMRectReadOnly
      ? [rect.x, rect.y, rect.width, rect.height].map((length) => Math.round(length)).join(' ')
      : '?'
  const nameOf = (node: unknown): string => {
    if (!(node instanceof Node)) return 'a part that is gone'
    const element = node instanceof Element ? node : node.parentElement
    const around = element?.closest('[data-scene], figure, section, main')
    const words = node.textContent?.trim().slice(0, 60)
    const tag = element?.cloneNode(false)
    return `${around?.getAttribute('data-scene') ?? around?.getAttribute('aria-label') ?? ''} › ${tag instanceof Element ? tag.outerHTML.slice(0, 160) : ''} “${words}”`
  }
  const take = (entries: readonly PerformanceEntry[]) => {
    for (const entry of entries) {
      if (Number(Reflect.get(entry, 'value')) < ignored) continue
      const sources: unknown = Reflect.get(entry, 'sources')
      for (const source of Array.isArray(sources) ? sources : []) {
        const [before, after] = [box(source.previousRect), box(source.currentRect)]
        moved.push(`${Math.round(entry.startTime)} ms: ${nameOf(source.node)}: ${before} → ${after}`)
      }
    }
  }
  const observer = new PerformanceObserver((list) => take(list.getEntries()))
  observer.observe({ type: 'layout-shift', buffered: document.readyState === 'loading' })
  Object.assign(window, { moved, takeMoves: () => take(observer.takeRecords()) })
}
