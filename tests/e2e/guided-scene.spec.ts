import { expect, type Locator, type Page, test } from '@playwright/test'
import { openAlive } from './alive'
import { expectNothingMoved, watchFromNowOn } from './shifts'

const LESSON = 'lessons/fin-each-way'
const STEPS = 6
const WORDS = {
  en: { again: 'Take me there', next: 'Next', where: (step: number) => `Guided tour · ${step} of ${STEPS}` },
  zh: { again: '回到这一步', next: '下一步', where: (step: number) => `导览 · ${step} / ${STEPS}` },
} as const

/** The lesson in a window of this size, its first question answered, and the scene that the question was about. */
async function openTour(page: Page, locale: 'en' | 'zh', width: number, height: number): Promise<Locator> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width, height })
  await openAlive(page, `/${locale}/${LESSON}`)
  const question = page.locator('fieldset:has(form[data-question=how-many])')
  await question.getByRole('radio').first().check()
  await question.locator('button[type=submit]').click()
  return page.locator('[data-scene=at-once]')
}

/** Whether the line of the present is in the window, and nothing that is held there lies over it. */
const seesNow = (scene: Locator) =>
  scene.evaluate((it) => {
    const { top = -1 } = it.querySelector('[data-veil]')?.getBoundingClientRect() ?? {}
    const { bottom = 0, right = 0 } = it.querySelector('[data-leads=tour]')?.getBoundingClientRect() ?? {}
    return top > Math.max(0, bottom) && top < innerHeight && right > 0
  })

for (const [locale, width, height] of [
  ['en', 1280, 900],
  ['zh', 360, 780],
] as const) {
  const words = WORDS[locale]

  test(`${locale}: at ${width} × ${height} each step of a tour is in one window with its arrow and both states`, async ({
    page,
  }) => {
    const scene = await openTour(page, locale, width, height)
    const tour = scene.locator('[data-leads=tour]')
    await tour.getByRole('button', { name: words.again, exact: true }).click()
    expect((await tour.boundingBox())?.height).toBeLessThan(height / 3)
    await watchFromNowOn(page)
    for (let step = 1; step <= STEPS; step++) {
      if (step > 1) await tour.getByRole('button', { name: words.next, exact: true }).click()
      await expect(tour.getByText(words.where(step), { exact: true })).toBeInViewport({ ratio: 1 })
      await expect.poll(() => seesNow(scene), `step ${step}`).toBe(true)
      // On a telephone they stand in the box of the tour, and the picture of the states below the ladder.
      const states = width < 640 ? tour.locator('li strong:visible') : scene.locator('[data-state-of]')
      await expect(states).toHaveCount(2)
      for (const state of await states.all()) await expect(state).toBeInViewport({ ratio: 1 })
      await expect(tour.getByRole('button', { name: words.next, exact: true })).toBeInViewport({ ratio: 1 })
    }
    await expectNothingMoved(page)
  })
}

test('at 1280 px a scene of two columns and one of two runs have the whole width, beside each other what belongs together', async ({
  page,
}) => {
  const scene = await openTour(page, 'en', 1280, 900)
  await expect
    .poll(async () => {
      const [ladder, states] = await Promise.all([
        scene.locator('figure:has([data-veil])').boundingBox(),
        scene.locator('figure[data-aside]').boundingBox(),
      ])
      return ladder && states && ladder.x + ladder.width < states.x && states.y < ladder.y + ladder.height
    })
    .toBe(true)
  const plots = page.locator('[data-scene=three-ms] figure:has([data-veil])')
  await expect(plots).toHaveCount(2)
  await expect
    .poll(async () => {
      const [one, other] = [await plots.first().boundingBox(), await plots.last().boundingBox()]
      return one && other && other.x > one.x + one.width && one.y === other.y
    })
    .toBe(true)
})

test('the contents step back whole where a scene passes over them, and are there again behind it', async ({ page }) => {
  const scene = await openTour(page, 'en', 1280, 900)
  const contents = page.getByRole('navigation', { name: 'In this lesson', exact: true })
  await scene.evaluate((it) => it.scrollIntoView({ block: 'start' }))
  await expect(contents).toHaveCSS('opacity', '0')
  await page.locator('#D0-15').evaluate((it) => it.scrollIntoView({ block: 'center' }))
  await expect(contents).toHaveCSS('opacity', '1')
})

test('zh: at 1920 px, where a column of two is narrow, the speed stands beside the time that is dragged', async ({
  page,
}) => {
  const scene = await openTour(page, 'zh', 1920, 1000)
  const tops = () =>
    scene
      .locator('[data-leads=transport] :is(input[type=range], select)')
      .evaluateAll((both) => both.map((it) => it.getBoundingClientRect().top))
  await expect
    .poll(async () => {
      const [time = 0, speed = Number.NaN] = await tops()
      return Math.abs(time - speed)
    })
    .toBeLessThan(12)
})
