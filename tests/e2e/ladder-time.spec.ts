import { expect, test } from '@playwright/test'
import { momentsOf } from '#app/_scene/moments'
import { LOCALES } from '#content/locales'
import { openScene, WORDS } from './ladder-page'
import { expectNothingMoved, watchFromNowOn } from './shifts'
import { usually } from './usually'

for (const locale of LOCALES) {
  const words = WORDS[locale]

  test(
    `${locale}: the time can be scrubbed, stepped by keys and by round trips, and each step is said`,
    usually(locale === 'zh'),
    async ({ page }) => {
      const { section, trace } = await openScene(page, locale)
      const slider = section.getByRole('slider', { name: words.time, exact: true })
      const said = section.locator('output')
      const moments = momentsOf(trace)
      await slider.focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowRight')
      await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`1.*${moments.length}`))
      await page.keyboard.press('End')
      await expect(slider).toHaveValue('10000')
      await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`${moments.length}.*${moments.length}`))
      const places = () => said.evaluateAll((outputs) => outputs.findIndex((output) => output.textContent !== ''))
      await expect.poll(places).toBeGreaterThanOrEqual(0)
      const before = await places()
      await page.keyboard.press('End')
      await expect.poll(places).toBe(1 - before)
      await section.getByRole('button', { name: words.first, exact: true }).click()
      await section.getByRole('button', { name: words.forward, exact: true }).click()
      await section.getByRole('button', { name: words.roundTripOn, exact: true }).click()
      const first = moments[0]?.at ?? 0
      const roundTrip = (trace.links[0]?.delay ?? [0, 0]).reduce((sum, delay) => sum + delay, 0)
      const there = moments.filter(({ at }) => at <= first + roundTrip).length
      await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`\\b${there}\\b.*${moments.length}`))
    },
  )
}

test('nothing moves while a run plays', async ({ page }) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const { section } = await openScene(page, 'en')
    await section.scrollIntoViewIfNeeded()
    await section.getByRole('combobox', { name: WORDS.en.speed, exact: true }).selectOption('4')
    await section.getByRole('button', { name: WORDS.en.first, exact: true }).click()
    await watchFromNowOn(page)
    await section.getByRole('button', { name: WORDS.en.play, exact: true }).click()
    // It has played when it is at the end.
    const slider = section.getByRole('slider', { name: WORDS.en.time, exact: true })
    await expect(slider).toHaveValue('10000', { timeout: 90_000 })
    await expect(section.getByRole('button', { name: WORDS.en.play, exact: true })).toBeVisible()
    await expectNothingMoved(page)
  }
})

test('with reduced motion playing jumps: no dot is ever between two rails', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { section, trace } = await openScene(page, 'en')
  const times = new Set(momentsOf(trace).map(({ at }) => at))
  await section.getByRole('button', { name: WORDS.en.first, exact: true }).click()
  const positions = section.getByRole('slider', { name: WORDS.en.time, exact: true }).evaluate(
    (slider) =>
      new Promise<number>((resolve) => {
        const values = new Set<string>()
        const look = (frames: number) => {
          if (slider instanceof HTMLInputElement) values.add(slider.value)
          if (frames === 0) resolve(values.size)
          else requestAnimationFrame(() => look(frames - 1))
        }
        look(90)
      }),
  )
  await section.getByRole('button', { name: WORDS.en.play, exact: true }).click()
  expect(await positions).toBeLessThanOrEqual(times.size)
})
