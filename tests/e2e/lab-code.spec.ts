import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { starts } from '../../app/_lab/starts'
import { fromLink, toLink } from '../../engine/scenario/compact'
import { run } from '../../engine/scenario/run'
import type { Scenario } from '../../engine/scenario/schema'
import { firstDifference } from '../../engine/trace/difference'
import { traceHash } from '../../engine/trace/hash'
import { live } from '../../exercises/catalog/sequence-comparison/live'
import * as wrong from '../../exercises/catalog/sequence-comparison/mutants/plain-comparison'
import { ExercisePage, solution } from './exercise-page'

/** Everything below runs this exercise's code; its lab scenario is the one whose numbers pass 2^32. */
const SLUG = 'sequence-comparison'

const WORDS = {
  en: {
    run: 'Run',
    exercise: 'From the exercise',
    which: 'Which text',
    draft: 'The draft, as it stands',
    parts: (segment: number) => `The runs part at segment ${segment}.`,
    same: 'Segment for segment both runs are the same.',
    server: 'server',
  },
  zh: {
    run: '运行',
    exercise: '来自练习',
    which: '哪一份代码',
    draft: '当前草稿',
    parts: (segment: number) => `两次运行从第 ${segment} 个报文段开始不同。`,
    same: '两次运行的报文段完全相同。',
    server: '服务器',
  },
} as const

type Locale = keyof typeof WORDS

/** Compares the numbers as if they never wrapped. */
const WRONG = readFileSync(join(process.cwd(), 'exercises/catalog', SLUG, 'mutants/plain-comparison.ts'), 'utf8')

const wrap: Scenario = (() => {
  const start = starts().find(({ id }) => id === 'wrap')
  if (!start) throw new Error('The lab offers no scenario "wrap".')
  return fromLink(toLink(start.scenario))
})()

const status = (page: Page) => page.locator('[data-status]')

/** Puts a text where a page of exercises keeps its drafts; the lab reads it when it runs. */
async function keepDraft(page: Page, text: string): Promise<void> {
  await page.evaluate(
    ([key, source]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('ackademy')
        opening.onupgradeneeded = () => opening.result.createObjectStore('progress')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const writing = opening.result.transaction('progress', 'readwrite')
          const draft = { current: { text: source, at: 1 }, changedAt: 1, writer: 'test', versions: [] }
          writing.objectStore('progress').put(draft, key)
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    [`draft:exercise/${SLUG}`, text] as const,
  )
}

/** All that the browser keeps of a person's work, as text. */
const keptIn = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('ackademy')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const records = opening.result.transaction('progress').objectStore('progress')
          const keys = records.getAllKeys()
          const values = records.getAll()
          values.onsuccess = () => {
            opening.result.close()
            resolve(JSON.stringify([keys.result, values.result]))
          }
        }
      }),
  )

/** The lab over a scenario, when it answers. */
async function openLab(page: Page, locale: Locale, scenario: Scenario): Promise<void> {
  await page.goto(`/${locale}/lab#${toLink(scenario)}`)
  await expect(page.locator('[data-hash]')).toHaveAttribute('data-hash', traceHash(run(scenario)), { timeout: 20_000 })
}

/** Chooses the exercise, at the client and the server. */
async function chooseBothEnds(page: Page, locale: Locale): Promise<void> {
  await page.getByLabel(WORDS[locale].exercise).selectOption(SLUG)
  await page.getByRole('checkbox', { name: WORDS[locale].server, exact: true }).check()
}

/** The lab over the scenario of the wrap, with a draft of this text chosen for both ends. */
async function openWithDraft(page: Page, locale: Locale, text: string): Promise<void> {
  await openLab(page, locale, wrap)
  await keepDraft(page, text)
  await chooseBothEnds(page, locale)
}

const runIt = (page: Page, locale: Locale = 'en') =>
  page.getByRole('button', { name: WORDS[locale].run, exact: true }).click()

for (const locale of ['en', 'zh'] as const) {
  test(`${locale}: a draft with a mistake runs beside the reference, and the first difference is marked`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    const words = WORDS[locale]
    await openWithDraft(page, locale, WRONG)
    const before = await keptIn(page)
    await runIt(page, locale)
    const theirs = run(wrap, { handlers: { client: live(wrong), server: live(wrong) } })
    const parting = firstDifference(theirs, run(wrap))
    expect(parting).not.toBeNull()
    await expect(page.getByText(words.parts((parting?.index ?? 0) + 1))).toBeVisible({ timeout: 20_000 })
    await expect(page.locator('[data-hash]')).toHaveAttribute('data-hash', traceHash(theirs))
    // Nothing is counted, and the address still says the scenario alone.
    expect(await keptIn(page)).toBe(before)
    expect(fromLink(new URL(page.url()).hash.slice(1))).toEqual(wrap)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
}

test('a text that passed is offered, and does what the reference does; a change of a segment is run with it again', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const exercise = await new ExercisePage(page, 'en').open()
  await exercise.write(solution)
  await exercise.runButton.click()
  await expect(exercise.verdict).toHaveText('Passed', { timeout: 30_000 })
  await openLab(page, 'en', wrap)
  await chooseBothEnds(page, 'en')
  await keepDraft(page, WRONG)
  const which = page.getByLabel(WORDS.en.which)
  await expect(which.locator('option')).toHaveText([WORDS.en.draft, /^Passed on /])
  await which.selectOption({ index: 1 })
  await runIt(page)
  await expect(page.getByText(WORDS.en.same)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('status').filter({ hasText: 'Your code at client, server' })).toBeVisible()
  await expect(page.getByText('The address holds the scenario and not your code')).toBeVisible()

  await page
    .getByRole('button', { name: /^Change / })
    .first()
    .click()
  await page.getByRole('button', { name: 'Lose it' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Run 3 of 3/ })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('The address holds the scenario and not your code')).toBeVisible()
})

/** What each of these comes to, in words with the line. */
const MISTAKES: Readonly<Record<string, readonly [source: string, says: string | RegExp]>> = {
  'a syntax error': [
    'export const seqLt = (a, b) =>\n  a <',
    /^Your code did not run: line \d is not valid TypeScript/,
  ],
  'an import that is refused': [
    "import fs from 'fs'\nexport const seqLt = 1",
    "Your code did not run: line 1 imports 'fs'. Only 'tcp', the library of this course, can be imported.",
  ],
  'a missing function': [
    'export const seqLt = () => true',
    /^Your code did not run: it must export a function `seqLeq`/,
  ],
  'an error that is thrown': [
    'export const seqLt = (a, b) => {\n  throw new RangeError("never learnt")\n}\nexport const seqLeq = seqLt, seqBetween = seqLt',
    /Your code threw RangeError on line 2: never learnt$/,
  ],
  'an answer that is none': [
    'export const seqLt = () => 1, seqLeq = seqLt, seqBetween = seqLt',
    /The run was halted: seq\w+\(.*\) returned 1; expected true or false\.$/,
  ],
  'a loop without end': [
    'export const seqLt = () => { for (;;) {} }\nexport const seqLeq = seqLt, seqBetween = seqLt',
    'Your code was stopped: it had not finished after 8000 ms. Look for a loop that never ends.',
  ],
}

test('what is wrong with the code is told in words with its line, and the run before stays', async ({ page }) => {
  test.setTimeout(120_000)
  await openWithDraft(page, 'en', WRONG)
  const before = await page.locator('[data-hash]').getAttribute('data-hash')
  for (const [what, [source, says]] of Object.entries(MISTAKES)) {
    await keepDraft(page, source)
    await runIt(page)
    await expect(status(page), what).toHaveText(says, { timeout: 30_000 })
  }
  // The last of them gave no run.
  await page.getByRole('button', { name: '1 The run as it was', exact: true }).click()
  await expect(page.locator('[data-hash]')).toHaveAttribute('data-hash', before ?? '')
})

test('code that runs too long is stopped by hand', async ({ page }) => {
  await openWithDraft(
    page,
    'en',
    'export const seqLt = () => { for (;;) {} }\nexport const seqLeq = seqLt, seqBetween = seqLt',
  )
  await runIt(page)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(status(page)).toHaveText('Stopped. The run before is still shown.')
  await keepDraft(page, solution)
  await runIt(page)
  await expect(page.getByText(WORDS.en.same)).toBeVisible({ timeout: 20_000 })
})

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

for (const locale of ['en', 'zh'] as const) {
  test(`${locale}: two runs and the choice of code fit a screen of 360 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await openWithDraft(page, locale, solution)
    await runIt(page, locale)
    await expect(page.getByText(WORDS[locale].same)).toBeVisible({ timeout: 20_000 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })
}
