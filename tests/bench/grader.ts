import { spawnSync } from 'node:child_process'
import { chromium, type Page } from '@playwright/test'
import { withServer } from '../browser/built-server'
import { launchOptions } from '../browser/chromium'
import { type Measure, median, p95 } from './measure'

const SAMPLES = 20
const EXERCISE = '/en/exercises/sequence-comparison'

/**
 * From the click on Run to the painted verdict, cold and warm, beside a whole `vitest run` of the same suites.
 *
 * Cold is a new browser profile whose first act on the page is that click, on a device with a coarse pointer, so that Monaco
 * takes no part. Warm is the same page, again.
 */
export async function grader(): Promise<Measure[]> {
  const { cold, warm } = await withServer(inBrowser)
  const commandLine = Array.from({ length: 5 }, vitestRun)
  const [coldMs, warmMs, commandLineMs] = [median(cold), median(warm), median(commandLine)]
  return [
    { name: 'click to painted verdict, cold (median of 20)', value: coldMs, unit: 'ms', expected: 'at most 1000 ms' },
    { name: 'click to painted verdict, warm (median of 20)', value: warmMs, unit: 'ms', expected: 'at most 100 ms' },
    { name: 'click to painted verdict, warm (95th percentile of 20)', value: p95(warm), unit: 'ms' },
    { name: '`vitest run` of the same suites (median of 5)', value: commandLineMs, unit: 'ms' },
    { name: 'warm verdict / vitest run', value: warmMs / commandLineMs, unit: '', expected: 'at most 0.1' },
  ]
}

async function inBrowser(origin: string): Promise<{ cold: number[]; warm: number[] }> {
  const cold: number[] = []
  const warm: number[] = []
  for (let sample = 0; sample < SAMPLES; sample++) {
    const browser = await chromium.launch(launchOptions())
    const page = await (await browser.newContext({ hasTouch: true, isMobile: true })).newPage()
    await page.goto(origin + EXERCISE)
    await page.locator('[data-phase]:not([data-phase=server])').waitFor()
    cold.push(await clickToVerdict(page))
    for (let again = 0; sample === 0 && again < SAMPLES; again++) {
      // As long as a person takes at the least to change a line: the next worker is ready by then.
      await page.waitForTimeout(500)
      warm.push(await clickToVerdict(page))
    }
    await browser.close()
  }
  return { cold, warm }
}

/** Clicks Run within the page and waits until the frame with the verdict has been painted. */
const clickToVerdict = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const results = document.querySelector('section[aria-busy]')
        const run = [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Run')
        if (!results || !run) return reject(new Error('the page has no Run button or no results'))
        let start = 0
        const observer = new MutationObserver(() => {
          if (results.getAttribute('aria-busy') === 'true' || !results.querySelector('[data-testid=verdict]')) return
          observer.disconnect()
          // The frame after the next one has this one on the screen.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)))
        })
        observer.observe(results, { attributes: true, attributeFilter: ['aria-busy'] })
        start = performance.now()
        run.click()
      }),
  )

function vitestRun(): number {
  const start = performance.now()
  const { status } = spawnSync('node_modules/.bin/vitest', [
    'run',
    '--root',
    'exercises/catalog',
    'sequence-comparison',
  ])
  if (status !== 0) throw new Error('`vitest run` of the suites failed')
  return performance.now() - start
}
