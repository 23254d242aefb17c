import { expect, test } from '@playwright/test'
import { ExercisePage, openAll, SLUG, solution, storedDraft, storedVerdict, WITHOUT_WRAP } from './exercise-page'
import { usually } from './usually'

for (const locale of ['en', 'zh'] as const) {
  test(
    `${locale}: the solution, typed into Monaco, passes every test, and progress keeps it`,
    usually(locale === 'en'),
    async ({ page }) => {
      const exercise = await new ExercisePage(page, locale).open()
      await exercise.write(solution)
      await page.keyboard.press('ControlOrMeta+Enter')
      await expect(exercise.verdict).toHaveText(exercise.words.passed)
      await expect(page.locator('#results-list > li')).toHaveCount(18)
      await expect
        .poll(() => page.evaluate(storedVerdict, SLUG))
        .toMatchObject({ best: { status: 'passed', points: 27, maxPoints: 27 } })
    },
  )

  test(
    `${locale}: the starter fails, and the first failure says what was called, what came and what is right`,
    usually(locale === 'zh'),
    async ({ page }) => {
      const exercise = await new ExercisePage(page, locale).open()
      await exercise.runButton.click()
      await expect(exercise.verdict).toHaveText(exercise.words.failed)
      await expect(exercise.openTests).toHaveCount(1)
      const first = exercise.openTests
      await expect(first).toContainText('seqLt(5, 7)')
      const values = first.getByRole('table').first().getByRole('row')
      await expect(values).toHaveCount(3)
      await expect(values.nth(1)).toContainText('false')
      await expect(values.nth(2)).toContainText('true')
      // The items with a picture are those of a ladder's legend.
      const hints = first.getByRole('listitem').filter({ hasNot: page.locator('svg') })
      await expect(hints).toHaveCount(0)
      await first.getByRole('button', { name: exercise.words.hint, exact: true }).click()
      await expect(hints).toHaveCount(1)
      await first.getByRole('link', { name: /\bR2\b/ }).click()
      await expect(page.locator('#rule-R2')).toBeInViewport()
    },
  )

  test(
    `${locale}: results that are those of one known mistake say which; those of the starter say nothing`,
    usually(locale === 'en'),
    async ({ page }) => {
      const exercise = await new ExercisePage(page, locale).open()
      await exercise.runButton.click()
      await expect(exercise.verdict).toHaveText(exercise.words.failed)
      await exercise.write(WITHOUT_WRAP)
      await exercise.runButton.click()
      await expect(page.getByText(exercise.words.looksLike)).toBeVisible()
      await exercise.write(WITHOUT_WRAP.replace('<=', '<'))
      await exercise.runButton.click()
      await expect(page.getByText(exercise.words.looksLike)).toHaveCount(0)
    },
  )

  test(
    `${locale}: the smallest case of a property runs alone, with what it prints, and counts for nothing`,
    usually(locale === 'zh'),
    async ({ page }) => {
      const exercise = await new ExercisePage(page, locale).open()
      const { words } = exercise
      await exercise.write(
        solution.replace('return a === b || seqLt(a, b)', "console.log('asked', a, b); return a <= b"),
      )
      await exercise.runButton.click()
      await expect(exercise.verdict).toHaveText(words.failed)
      await expect.poll(() => page.evaluate(storedVerdict, SLUG)).toBeDefined()
      const kept = await page.evaluate(storedVerdict, SLUG)

      await page.locator('#results-list').evaluate(openAll)
      const runCase = page.getByRole('button', { name: words.runCase, exact: true })
      const generated = page.locator('#results-list details').filter({ has: runCase })
      await expect(generated.getByRole('figure', { name: words.testLine, exact: true })).toContainText(
        /calling\(\{ seqLeq \}, \d+, \d+\)\.gives\(/,
      )
      await runCase.click()
      const printed = generated.getByRole('figure', { name: words.printed, exact: true }).first()
      await expect(printed.locator('pre')).toHaveText(/^asked \d+ \d+(\nasked \d+ \d+)?$/)

      await exercise.write(solution)
      await runCase.click()
      await expect(generated.getByText(words.notCounted)).toBeVisible()
      await expect(exercise.verdict).toHaveText(words.failed)
      expect(await page.evaluate(storedVerdict, SLUG)).toEqual(kept)
    },
  )

  test(
    `${locale}: an error leads to each line of the file that it passed`,
    usually(locale === 'en'),
    async ({ page }) => {
      const exercise = await new ExercisePage(page, locale).open()
      const throwing = solution.replace('return a !== b &&', 'return refuse() &&')
      const last = throwing.split('\n').length
      await exercise.write(`${throwing}const refuse = (): never => { throw new RangeError('no') }`)
      await exercise.runButton.click()
      await expect(
        exercise.openTests.getByRole('button', { name: exercise.words.line(last), exact: true }),
      ).toBeVisible()
      await exercise.openTests.getByRole('button', { name: exercise.words.line(8), exact: true }).click()
      await page.keyboard.insertText('/* here */')
      await expect
        .poll(() => page.evaluate(storedDraft, SLUG))
        .toMatch(/\n[^\n]*\/\* here \*\/[^\n]*\n\s*\}\s*export function seqLeq/)
    },
  )

  test(`${locale}: a loop without end is stopped and labelled`, usually(locale === 'zh'), async ({ page }) => {
    const exercise = await new ExercisePage(page, locale).open()
    await exercise.write(`${solution}\n;while (true) {}\n`)
    await exercise.runButton.click()
    await expect(exercise.verdict).toHaveText(exercise.words.timedOut, { timeout: 20_000 })
  })

  test(`${locale}: a syntax error did not run, and leads to its line`, usually(false), async ({ page }) => {
    const exercise = await new ExercisePage(page, locale).open()
    await exercise.write('const a = 1\nconst b = 2\nconst = 3')
    await exercise.runButton.click()
    await expect(exercise.verdict).toHaveText(exercise.words.didNotRun)
    await page.getByRole('button', { name: exercise.words.line(3), exact: true }).click()
    await page.keyboard.insertText('name ')
    await expect.poll(() => page.evaluate(storedDraft, SLUG)).toMatch(/\n(name const|const name) = 3$/)
  })
}

test('a connection that goes wrong is drawn beside the right one, and the field that differs is named', async ({
  page,
}) => {
  const exercise = await new ExercisePage(page, 'en').open()
  await exercise.write(WITHOUT_WRAP)
  await exercise.runButton.click()
  const live = page.locator('#results-list > li').last()
  await live.locator('summary').first().click()
  await expect(live.getByText(/The first difference is in segment \d+: its \w+/)).toBeVisible()
  await expect(live.getByRole('figure', { name: 'With your code', exact: true })).toContainText('differs')
  await expect(live.getByRole('figure', { name: 'With the reference', exact: true })).toContainText('differs')
})

test('the same result twice is said twice', async ({ page }) => {
  const exercise = await new ExercisePage(page, 'en').open()
  await exercise.runButton.click()
  await expect(exercise.verdict).toHaveText('Failed')
  await page.evaluate(countAnnouncements)
  await exercise.runButton.click()
  await expect.poll(() => page.evaluate(() => document.body.dataset.said)).toMatch(/Failed/)
})

test('a run can be stopped by hand, and the focus stays on Run', async ({ page }) => {
  // A grader that never comes is a run that does not end before Stop is pressed, however slow the machine.
  await page.route('**/grader/**', () => {})
  const exercise = await new ExercisePage(page, 'en').open()
  await exercise.runButton.click()
  await page.getByRole('button', { name: exercise.words.stop, exact: true }).click()
  await expect(exercise.verdict).toHaveText(exercise.words.stopped)
  await expect(exercise.runButton).toBeFocused()
})

for (const [what, forgery] of Object.entries({
  'that calls fetch': `export const seqLt = () => { fetch('/'); return true }\nexport const seqLeq = seqLt, seqBetween = seqLt\n`,
  'that posts a result of its own': `
    const forged = { kind: 'result', status: 'passed', points: 27 }
    for (const post of [globalThis.postMessage, globalThis.parent?.postMessage]) { try { post?.(forged, '*') } catch {} }
    export const seqLt = () => true\nexport const seqLeq = seqLt, seqBetween = seqLt\n`,
})) {
  test(`a submission ${what} does not pass`, async ({ page }) => {
    const exercise = await new ExercisePage(page, 'en').open()
    await exercise.write(forgery)
    await exercise.runButton.click()
    await expect(exercise.verdict).toHaveText(/Failed|Did not run/)
  })
}

/** Counts, on the body, what the live regions say from now on. */
function countAnnouncements(): void {
  document.body.dataset.said = ''
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) document.body.dataset.said += node.textContent ?? ''
    }
  }).observe(document.querySelector('section[aria-busy] .sr-only') ?? document.body, {
    childList: true,
    characterData: true,
    subtree: true,
  })
}
