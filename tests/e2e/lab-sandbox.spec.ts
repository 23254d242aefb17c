import { expect, test } from '@playwright/test'
import { run } from '#engine/scenario/run'
import { traceHash } from '#engine/trace/hash'
import { solution } from './exercise-page'
import { keptIn, openWithDraft, runIt, status, wrap } from './lab-code-page'

/** What a sandbox that somebody has taken over may say in place of a run. */
const FORGERIES: Readonly<Record<string, (real: string) => string>> = {
  'no JSON': () => '{"version":1',
  'another shape': () => '{"version":1,"segments":[],"events":[],"transmissions":[]}',
  'a rule that is every object’s own': (real) => real.replace(/"rule":"\w+"/, '"rule":"constructor"'),
  'a prototype': (real) => real.replace('"fields":{', '"fields":{"__proto__":{"polluted":true},'),
  'a payload of 4 GB': (real) => real.replace(/"length":\d+/, '"length":4294967295'),
  'a time that never comes': (real) => real.replace(/"arrivals":\[\d+\]/, '"arrivals":[9007199254740991]'),
  'markup for a host': (real) => real.replaceAll('"from":"client"', '"from":"<img src=x onerror=alert(1)>"'),
  'a run of five million characters': (real) => real.replace('"segments":[', `"segments":[${' '.repeat(5_000_000)}`),
}

test('a sandbox that is taken over forges no run, writes into no progress and harms no page', async ({ page }) => {
  test.setTimeout(120_000)
  const real = JSON.stringify(run(wrap))
  let forged = ''
  // It answers with the host's own secret, says that every test passed, and sends whatever it likes for a run.
  await page.route('**/grader/runner.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `self.onmessage = ({ ports: [port] }) => {
        port.onmessage = ({ data: { nonce } }) => {
          const trace = ${JSON.stringify(forged)}
          for (const id of ['in-lab', 'lt-within-half', 'own-code']) port.postMessage({ kind: 'finished', nonce, report: { id, passed: true, console: [], trace, run: trace, asked: trace } })
          port.postMessage({ kind: 'ended', nonce })
        }
        port.postMessage({ kind: 'ready' })
      }`,
    }),
  )
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  for (const [what, forge] of Object.entries(FORGERIES)) {
    forged = forge(real)
    expect(forged, what).not.toBe(real)
    await openWithDraft(page, 'en', solution)
    const before = await keptIn(page)
    await runIt(page)
    await expect(status(page), what).toHaveText(
      'What came back from your code is no run of this scenario, so it is not shown.',
      { timeout: 20_000 },
    )
    expect(await keptIn(page), what).toBe(before)
    await expect(page.locator('[data-hash]'), what).toHaveAttribute('data-hash', traceHash(run(wrap)))
    expect(await page.evaluate(() => 'polluted' in {}), what).toBe(false)
    await page.goto('about:blank')
  }
  expect(errors).toEqual([])
})
