import { expect, type Page, test } from '@playwright/test'
import { exampleScenes } from '#app/[locale]/(course)/widgets/example-scenes'
import { plotScenes } from '#app/[locale]/(course)/widgets/plot-scenes'
import { extremeScenes, harmedScenes } from '#app/[locale]/(course)/widgets/states/state-scenes'
import { lessonSlugs, loadLesson } from '#content/lessons'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { widgetPage } from '../browser/widget-page'
import { dotsAt, saidAt, valuesAt } from './cursor-expected'
import { readAt } from './cursor-readings'
import { usually } from './usually'
import { drawnNumbers } from './widgets-page'

/** Wherever the cursor is moved, every widget must say of that time what `stateAt` says, and nothing on the page may jump. */

declare const window: Window & { shifts: string[] }

const TIMES = 50
/** So many segments on their way have a dot. */
const MOST_DOTS = 24

const { long: _, ...shortScenes } = extremeScenes

/** Every run of every lesson and of the gallery: a new one is tested because it is there. */
const SCENARIOS: readonly (readonly [string, Scenario])[] = [
  ...lessonSlugs().flatMap((slug) =>
    Object.entries(loadLesson(slug, 'en').scenes.scenes).map(
      ([id, { scenario }]) => [`${slug}, ${id}`, scenario] as const,
    ),
  ),
  ...Object.entries({ ...exampleScenes, ...plotScenes, ...harmedScenes, ...shortScenes }).map(
    ([id, { scenario }]) => [`gallery, ${id}`, scenario] as const,
  ),
]

let html: Promise<string> | undefined

/** Every widget over a run, on a page of its own. */
async function open(page: Page, scenario: Scenario): Promise<void> {
  html ??= widgetPage('tests/e2e/cursor-page.tsx')
  const body = await html
  // Only what is in the window counts as a shift.
  await page.setViewportSize({ width: 1280, height: 6000 })
  await page.route('**/every-widget', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await page.goto('/every-widget')
  await page.evaluate((given) => window.show(given), scenario)
  await page.locator('[data-compared] [data-veil]').last().waitFor({ state: 'attached' })
}

/** In the page: remembers what moves that was there before. */
function watchShifts(): void {
  window.shifts = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const sources: unknown = Reflect.get(entry, 'sources')
      const nodes = Array.isArray(sources) ? sources.map((source) => Reflect.get(source, 'node')) : []
      // Words in a sentence that is said anew have their place in it.
      for (const node of nodes) if (node instanceof Element) window.shifts.push(node.outerHTML.slice(0, 120))
    }
  }).observe({ type: 'layout-shift' })
}

/** Of the lessons the one with the most kinds of widgets, and of the gallery a run with a loss. */
const USUAL = ['fin-each-way, three-ms', 'gallery, dropped']

for (const [name, scenario] of SCENARIOS) {
  test(
    `${name}: at ${TIMES} random times every widget says what stateAt says, and nothing jumps`,
    usually(USUAL.includes(name)),
    async ({ page }) => {
      await open(page, scenario)
      const trace = run(scenario)
      const end = trace.events.at(-1)?.at ?? 0
      const numbers = drawnNumbers(name.length)
      const times = Array.from({ length: TIMES }, () => Math.floor(numbers.next().value * (end + 1_000_000) * 1.02))
      await page.evaluate(watchShifts)
      const readings = await page.evaluate(readAt, times)
      for (const [index, at] of times.entries()) {
        const reading = readings[index]
        if (!reading) throw new Error('a time was not read')
        const expected = saidAt(trace, at, reading)
        const { rails, instant, ...others } = expected
        expect(reading, `${at} ns`).toMatchObject(others)
        if (!reading.isNearInstant) {
          expect(reading.rails, `${at} ns`).toEqual(rails)
          expect(reading.instant, `${at} ns`).toBe(instant)
        }
        const { least, most } = dotsAt(trace, at)
        expect(reading.dots, `${at} ns`).toBeGreaterThanOrEqual(Math.min(least, MOST_DOTS))
        expect(reading.dots, `${at} ns`).toBeLessThanOrEqual(most)
        for (const [endpoint, values] of Object.entries(reading.values))
          expect(values, `${endpoint} at ${at} ns`).toMatchObject(valuesAt(trace, at, endpoint))
      }
      expect(await page.evaluate(() => [...new Set(window.shifts)])).toEqual([])
    },
  )
}
