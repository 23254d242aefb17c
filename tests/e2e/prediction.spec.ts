import { expect, type Page, test } from '@playwright/test'
import { lessonSlugs, loadLesson } from '../../content/lessons'
import { run } from '../../engine/scenario/run'
import type { Trace } from '../../engine/trace/format'
import { openAlive } from './alive'
import { usually } from './usually'

/** Before a reader commits, nothing on the page may tell what the run will show; afterwards everything does. */

const LOCALES = ['en', 'zh'] as const

/** Every prediction that hides a part of a scene, with the run and the moment from which on it is hidden. */
const predictions = lessonSlugs().flatMap((slug) => {
  const { scenes } = loadLesson(slug, 'en')
  return Object.entries(scenes.answers).flatMap(([id, answer]) => {
    const scene = scenes.scenes[answer.scene ?? '']
    if (!scene || !answer.hidesAfter || answer.scene === undefined) return []
    const trace = run(scene.scenario)
    const runs = Object.fromEntries(Object.entries(scenes.scenes).map(([name, it]) => [name, run(it.scenario)]))
    const from = answer.hidesAfter(trace).at
    return [{ slug, id, scene: answer.scene, trace, from, kind: answer.kind, right: answer.of(runs) }]
  })
})

const rowsOf = (page: Page, scene: string) => page.locator(`[data-scene="${scene}"] tr[data-row]`)

const known = (trace: Trace, from: number) => trace.transmissions.filter(({ sent }) => sent <= from)

/** As people see it: without what is not drawn. */
const visibleText = (page: Page): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is not drawn is what this must leave out
  page.evaluate(() => document.querySelector('main')?.innerText ?? '')

/** The states that somebody may have heard of by then. */
const statesUntil = (trace: Trace, from: number): ReadonlySet<string> =>
  new Set([
    'CLOSED',
    ...trace.events
      .filter(({ at }) => at <= from)
      .flatMap(({ changes }) => changes.flatMap(([path, , after]) => (path === 'state' ? [String(after)] : []))),
  ])

/** In the page: the transmissions that are drawn, and the states that an endpoint is said or drawn to be in. */
function drawnIn(figure: Element) {
  const all = (selector: string) => [...figure.querySelectorAll<HTMLElement>(selector)]
  const transmissions = new Set(all('[data-transmission]').map((it) => Number(it.dataset.transmission)))
  return {
    transmissions: [...transmissions].sort((a, b) => a - b),
    states: [
      ...all('[data-state]').map((it) => it.textContent?.replace(/^\d+: /, '') ?? ''),
      ...all('[data-state-of]').map((it) => it.textContent ?? ''),
      ...all('[data-token]').map((it) => it.dataset.at ?? ''),
    ],
  }
}

test('there are predictions of every kind', () => {
  expect([...new Set(predictions.map(({ kind }) => kind))].sort()).toEqual(['choice', 'moment', 'number', 'state'])
})

/** The first of each kind. */
const usual = predictions.filter(({ kind }, nth) => predictions.findIndex((it) => it.kind === kind) === nth)

for (const locale of LOCALES) {
  for (const prediction of predictions) {
    const { slug, id, scene, trace, from, kind, right } = prediction
    const isUsual = usual.indexOf(prediction) % LOCALES.length === LOCALES.indexOf(locale)
    test(
      `${locale}, ${slug}, ${id}: the run is told to its hidden moment, and whole after the commitment`,
      usually(isUsual),
      async ({ page }) => {
        await openAlive(page, `/${locale}/lessons/${slug}`)
        const figure = page.locator(`[data-scene="${scene}"]`)
        const before = known(trace, from)
        // The last of them is still on its way: nobody may say whether it arrives, nor when.
        await expect(rowsOf(page, scene)).toHaveCount(before.length)
        const arrivals = trace.transmissions.flatMap(({ arrivals: all }) => all.filter((at) => at > from))
        const told = await figure.ariaSnapshot()
        for (const at of arrivals) {
          await expect(figure).not.toContainText(`${at / 1_000_000} ms`, { useInnerText: true })
          expect(told).not.toContain(`${at / 1_000_000} ms`)
        }
        await expect(rowsOf(page, scene).last()).not.toContainText(/\blost\b|丢失/)
        const drawn = await figure.evaluate(drawnIn)
        expect(drawn.transmissions).toEqual(before.map((_, index) => index))
        expect(drawn.states.filter((state) => !statesUntil(trace, from).has(state))).toEqual([])
        const [seen, heard] = [await visibleText(page), await page.locator('main').ariaSnapshot()]

        const question = page.locator('fieldset', { has: page.locator(`[data-question="${id}"]`) })
        if (kind === 'choice') await question.locator(`input[value="${right}"]`).check()
        else if (kind === 'state') await question.locator('select').selectOption(String(right))
        else if (kind === 'number') await question.locator('input[inputmode=decimal]').fill(String(right))
        else await question.locator('input[type=range]').fill(String(right))
        await question.locator('button[type=submit]').click()
        await expect(rowsOf(page, scene)).toHaveCount(trace.transmissions.length)
        await expect(question.getByText(locale === 'en' ? 'Right.' : '正确。').first()).toBeVisible()
        // What is said of the right answer was nowhere on the page before it.
        const feedback = (await question.locator('[aria-live=polite] > div').textContent()) ?? ''
        const words = feedback.replace(/^(Right\.|正确。)\s*/, '').slice(0, 24)
        expect(words.length).toBeGreaterThan(8)
        expect(seen).not.toContain(words)
        expect(heard).not.toContain(words)
      },
    )
  }
}

for (const locale of LOCALES) {
  for (const { slug, id, right } of predictions.filter(({ kind }) => kind === 'number')) {
    test(
      `${locale}, ${slug}, ${id}: a number that is too low or too high is told so, and each opens the run`,
      usually(locale === 'zh'),
      async ({ page }) => {
        const said: string[] = []
        for (const given of [Number(right) - 1, Number(right) + 1]) {
          await openAlive(page, `/${locale}/lessons/${slug}`)
          const question = page.locator('fieldset', { has: page.locator(`[data-question="${id}"]`) })
          await question.locator('input[inputmode=decimal]').fill(String(given))
          await question.locator('button[type=submit]').click()
          const feedback = question.locator('[aria-live] > div')
          await expect(feedback).toContainText(locale === 'en' ? 'Not so.' : '不对。')
          await expect(question.locator('input[inputmode=decimal]')).toBeDisabled()
          said.push((await feedback.textContent()) ?? '')
        }
        expect(said[0]).not.toBe(said[1])
      },
    )
  }
}

test('at 360 px who has gone from a verdict to the run is led back to it by keyboard, and only then', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 360, height: 780 })
  await openAlive(page, '/en/lessons/fin-each-way')
  const question = page.locator('fieldset:has(form[data-question=how-many])')
  await question.locator('input[value=two]').check()
  await question.locator('button[type=submit]').click()
  const feedback = question.locator('[aria-live] > div')
  const verdict = feedback.getByText('Not so.', { exact: true })
  const back = question.getByRole('button', { name: 'Back to the question', exact: true })
  const see = feedback.getByRole('button', { name: 'See it in the run', exact: true })
  await expect(see).toBeVisible()
  await expect(back).toHaveCount(0)
  await see.press('Enter')
  await expect(verdict).not.toBeInViewport()
  await expect(page.locator('[data-scene=at-once] [data-selected]').first()).toBeInViewport()
  await expect(back).toBeInViewport({ ratio: 1 })
  await see.press('Tab')
  await expect(back).toBeFocused()
  await back.press('Enter')
  await expect(feedback).toBeFocused()
  await expect(verdict).toBeInViewport({ ratio: 1 })
  await expect(back).toHaveCount(0)
})
