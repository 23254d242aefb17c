import { chromium } from '@playwright/test'
import { withServer } from '../browser/built-server'
import { launchOptions } from '../browser/chromium'
import { type Measure, median } from './measure'

const SAMPLES = 5
const LESSON = '/en/lessons/sequence-arithmetic'

/**
 * A slow phone on a slow network: from the start of the navigation until the first prediction, committed to as soon as it is
 * there, has been answered.
 */
export const loading = async (): Promise<Measure[]> => {
  const times = await withServer(async (origin) => {
    const measured: number[] = []
    for (let sample = 0; sample < SAMPLES; sample++) measured.push(await firstPrediction(origin))
    return measured
  })
  return [
    {
      name: 'first prediction answered, 4x CPU, 1.6 Mbit/s (median of 5)',
      value: median(times) / 1000,
      unit: 's',
      expected: 'at most 3 s',
    },
  ]
}

async function firstPrediction(origin: string): Promise<number> {
  const browser = await chromium.launch(launchOptions())
  const page = await browser.newPage()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  const throughput = (1.6 * 1024 * 1024) / 8
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: throughput,
    uploadThroughput: throughput / 2,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const start = performance.now()
  await page.goto(origin + LESSON, { waitUntil: 'commit' })
  await page.locator('main input[type=radio]').first().check()
  await page.locator('main button[type=submit]').first().click()
  await page.getByText('Here is the run.').waitFor({ timeout: 60_000 })
  const elapsed = performance.now() - start
  await browser.close()
  return elapsed
}
