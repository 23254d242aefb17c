import { expect, test } from '@playwright/test'
import { momentsOf } from '#app/_scene/moments'
import { LOCALES } from '#content/locales'
import { openScene, WORDS } from './ladder-page'

for (const locale of LOCALES) {
  const words = WORDS[locale]

  test(`${locale}: the time can be scrubbed, stepped by keys and by round trips, and each step is said`, async ({
    page,
  }) => {
    const { section, trace } = await openScene(page, locale)
    const slider = section.getByRole('slider', { name: words.time })
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
    await section.getByRole('button', { name: words.first }).click()
    await section.getByRole('button', { name: words.forward }).click()
    await section.getByRole('button', { name: words.roundTripOn }).click()
    const first = moments[0]?.at ?? 0
    const roundTrip = (trace.links[0]?.delay ?? [0, 0]).reduce((sum, delay) => sum + delay, 0)
    const there = moments.filter(({ at }) => at <= first + roundTrip).length
    await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`\\b${there}\\b.*${moments.length}`))
  })
}

test('nothing moves while a run plays', async ({ page }) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const { section } = await openScene(page, 'en')
    await section.scrollIntoViewIfNeeded()
    await section.getByLabel(WORDS.en.speed).selectOption('4')
    await section.getByRole('button', { name: WORDS.en.first }).click()
    await page.evaluate(async () => {
      // What the presses above moved has been drawn by now.
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if ('value' in entry && typeof entry.value === 'number') shifts.push(entry.value)
      }).observe({ type: 'layout-shift' })
    })
    await section.getByRole('button', { name: WORDS.en.play }).click()
    await expect(section.getByRole('button', { name: WORDS.en.pause })).toBeVisible()
    await expect(section.getByRole('button', { name: WORDS.en.play })).toBeVisible({ timeout: 90_000 })
    expect(await page.evaluate('window.shifts')).toEqual([])
  }
})

test('with reduced motion playing jumps: no dot is ever between two rails', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { section, trace } = await openScene(page, 'en')
  const times = new Set(momentsOf(trace).map(({ at }) => at))
  await section.getByRole('button', { name: WORDS.en.first }).click()
  const positions = section.getByRole('slider', { name: WORDS.en.time }).evaluate(
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
  await section.getByRole('button', { name: WORDS.en.play }).click()
  expect(await positions).toBeLessThanOrEqual(times.size)
})
