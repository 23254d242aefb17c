import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { launchOptions } from '../browser/chromium'
import { widgetPage } from '../browser/widget-page'
import { type Measure, median, p95 } from './measure'

const STEPS = 300

/**
 * The ladder, its table and the transport with a run of 5,000 segments, on a page of their own: what a step of the scrubber costs in
 * JavaScript on a processor four times as slow.
 */
export async function widgets(): Promise<Measure[]> {
  const html = await widgetPage('tests/bench/widgets-page.tsx')
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html))
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const browser = await chromium.launch(launchOptions())
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    // The port is the system's choice.
    await page.goto(`http://localhost:${portOf(server.address())}`)
    await page.locator('[data-transmission]').first().waitFor()
    return await scrubbing(page)
  } finally {
    await browser.close()
    server.close()
  }
}

const portOf = (address: string | AddressInfo | null): number =>
  address === null || typeof address === 'string' ? 0 : address.port

async function scrubbing(page: Page): Promise<Measure[]> {
  const devtools = await page.context().newCDPSession(page)
  // The processor's time for the page, so that other programs on this machine do not count.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.evaluate(() => {
    const long: number[] = []
    Object.assign(window, { long })
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
  })
  await prepare(page)
  const steps: number[] = []
  const jumps: number[] = []
  // A drag over half of a scrubber of 600 pixels, a pixel at a time.
  for (let step = 0; step < STEPS; step++) steps.push(await costOf(devtools, Math.round((step * 10_000) / 600)))
  // Far apart, and in an order that no cache expects.
  for (let step = 0; step < STEPS; step++) jumps.push(await costOf(devtools, (step * 6151) % 10_000))
  const arrows = await page.locator('[data-transmission]').count()
  const longTasks = await page.evaluate<number>('window.long.length')
  const segments = Number(await page.title())
  return [
    { name: 'segments of the run', value: segments, unit: '', expected: 'at least 5000' },
    { name: 'arrows in the page', value: arrows, unit: '', expected: 'at most 300' },
    { name: 'JavaScript for a step of the scrubber, 4x CPU (median)', value: median(steps), unit: 'ms' },
    { name: 'the same (95th percentile of 300)', value: p95(steps), unit: 'ms', expected: 'at most 8 ms' },
    { name: 'JavaScript for a jump of the scrubber, 4x CPU (median)', value: median(jumps), unit: 'ms' },
    { name: 'the same (95th percentile of 300)', value: p95(jumps), unit: 'ms', expected: 'at most 8 ms' },
    { name: 'tasks of 50 ms and more while scrubbing, 4x CPU', value: longTasks, unit: '', expected: '0' },
  ]
}

/** Puts a function into the page that drags the scrubber to a place: then a step is measured, and not how it is asked for. */
const prepare = (page: Page) =>
  page.evaluate(() => {
    const slider = document.querySelector('input[type=range]')
    // A drag sets the value as the browser does, past the property that React puts before it.
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
    Reflect.set(window, 'scrub', async (to: number) => {
      value?.set?.call(slider, String(to))
      slider?.dispatchEvent(new Event('input', { bubbles: true }))
      // What comes into view is drawn in the next frame, and its words, after a far jump, in the one after it.
      for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => requestAnimationFrame(resolve))
    })
  })

/** Drags the scrubber to a place, and waits until that has been drawn. */
async function costOf(devtools: CDPSession, value: number): Promise<number> {
  const before = await scriptMs(devtools)
  await devtools.send('Runtime.evaluate', { expression: `scrub(${value})`, awaitPromise: true })
  return (await scriptMs(devtools)) - before
}

async function scriptMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000
}
