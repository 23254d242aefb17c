import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { fromLink } from '#engine/scenario/compact'
import { run } from '#engine/scenario/run'
import { firstDifference } from '#engine/trace/difference'
import { traceHash } from '#engine/trace/hash'
import { live } from '#exercises/catalog/sequence-comparison/live'
import * as wrong from '#exercises/catalog/sequence-comparison/mutants/plain-comparison'
import { holdRequests } from '../browser/hold-requests'
import { ExercisePage, solution } from './exercise-page'
import {
  chooseBothEnds,
  keepDraft,
  keptIn,
  openLab,
  openWithDraft,
  runIt,
  status,
  WORDS,
  WRONG,
  wrap,
} from './lab-code-page'
import { pageWidth } from './page-width'
import { countStored } from './stored-progress'
import { usually } from './usually'

for (const locale of ['en', 'zh'] as const) {
  test(
    `${locale}: a draft with a mistake runs beside the reference, and the first difference is marked`,
    usually(locale === 'en'),
    async ({ page }) => {
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
    },
  )
}

test('an exercise leads to the lab with its code chosen', async ({ page }) => {
  await page.goto('/zh/exercises/sequence-comparison')
  await page.getByRole('link', { name: '在实验室中运行你的代码', exact: true }).click()
  await expect(page.getByLabel(WORDS.zh.exercise, { exact: true })).toHaveValue('sequence-comparison')
  await expect(page.getByLabel(WORDS.zh.which, { exact: true })).toHaveValue('draft')
})

test('a text that passed is offered, and does what the reference does; a change of a segment is run with it again', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const exercise = await new ExercisePage(page, 'en').open()
  await exercise.write(solution)
  await exercise.runButton.click()
  await expect(exercise.verdict).toHaveText('Passed', { timeout: 30_000 })
  await expect.poll(() => page.evaluate(countStored, 'submissions:')).toBe(1)
  await openLab(page, 'en', wrap)
  await chooseBothEnds(page, 'en')
  await keepDraft(page, WRONG)
  const which = page.getByLabel(WORDS.en.which, { exact: true })
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
  await page.getByRole('button', { name: 'Lose it', exact: true }).click()
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
  const letThrough = await holdRequests(page, '**/grader/**')
  await openWithDraft(
    page,
    'en',
    'export const seqLt = () => { for (;;) {} }\nexport const seqLeq = seqLt, seqBetween = seqLt',
  )
  await runIt(page)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  // The run waits for what runs it, so that it cannot have ended before Stop, however slow the machine.
  letThrough()
  await expect(status(page)).toHaveText('Stopped. The run before is still shown.')
  await keepDraft(page, solution)
  await runIt(page)
  await expect(page.getByText(WORDS.en.same)).toBeVisible({ timeout: 20_000 })
})

for (const locale of ['en', 'zh'] as const) {
  test(
    `${locale}: two runs and the choice of code fit a screen of 360 pixels`,
    usually(locale === 'zh'),
    async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await openWithDraft(page, locale, solution)
      await runIt(page, locale)
      await expect(page.getByText(WORDS[locale].same)).toBeVisible({ timeout: 20_000 })
      await expect.poll(() => pageWidth(page)).toBeLessThanOrEqual(360)
    },
  )
}
