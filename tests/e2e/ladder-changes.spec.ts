import { expect, test } from '@playwright/test'
import { lessonSlugs, loadLesson } from '#content/lessons'
import { LOCALES } from '#content/locales'
import { openAlive } from './alive'
import { openLesson, openScene, rowsOf, WORDS } from './ladder-page'
import { usually } from './usually'

for (const locale of LOCALES) {
  const words = WORDS[locale]

  test(
    `${locale}: by keyboard alone a segment is lost, the beginning stays the same, and no run is lost`,
    usually(locale === 'en'),
    async ({ page }) => {
      const { figure, trace, title } = await openScene(page, locale)
      const before = await rowsOf(figure)
      const lost = trace.transmissions.findIndex(({ segment }) => (trace.segments[segment]?.length ?? 0) > 0)
      await figure.locator('tbody tr button').first().focus()
      await page.keyboard.press('Home')
      for (let row = 0; row < lost; row++) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toBeVisible()
      await expect(page.getByRole('button', { name: words.lose, exact: true })).toBeFocused()
      await page.keyboard.press('Enter')

      const runs = figure.getByRole('region', { name: words.runs(title), exact: true })
      await expect(runs.getByRole('button')).toHaveCount(3)
      await expect.poll(async () => (await rowsOf(figure))[lost]).not.toBe(before[lost])
      const changed = await rowsOf(figure)
      expect(changed.slice(0, lost)).toEqual(before.slice(0, lost))
      await runs.getByRole('button', { name: words.undo, exact: true }).press('Enter')
      await expect.poll(() => rowsOf(figure)).toEqual(before)
      await runs.getByRole('button', { name: /^2/ }).press('Enter')
      await expect.poll(() => rowsOf(figure)).toEqual(changed)
    },
  )

  test(
    `${locale}: a menu opens where the mouse asks; Escape closes it and gives the focus back`,
    usually(locale === 'zh'),
    async ({ page }) => {
      const { figure } = await openScene(page, locale)
      await figure.locator('[data-label]').first().locator('text').first().click({ button: 'right' })
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      const button = figure.getByRole('button', { name: words.change, exact: true }).first()
      await button.click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(button).toBeFocused()
    },
  )

  test(
    `${locale}: a segment is delayed by a number, and changes of changes are a tree`,
    usually(locale === 'en'),
    async ({ page }) => {
      const { figure, title } = await openScene(page, locale)
      const runs = figure.getByRole('region', { name: words.runs(title), exact: true })
      const change = async (byMs: string) => {
        await figure.getByRole('button', { name: words.change, exact: true }).nth(3).click()
        await page.getByRole('dialog').getByRole('spinbutton').first().fill(byMs)
        await page.keyboard.press('Enter')
      }
      await change('30')
      await expect(runs.getByRole('button', { name: /^2 #4 .*30 ms/ })).toHaveAttribute('aria-current', 'true')
      await change('60')
      await expect(runs.getByRole('button', { name: /^3 #4 .*60 ms/ })).toHaveAttribute('aria-current', 'true')
      await runs.getByRole('button', { name: words.undo, exact: true }).click()
      await expect(runs.getByRole('button', { name: /^2 #4/ })).toHaveAttribute('aria-current', 'true')
      await expect(runs.locator('li li li')).toHaveCount(1)
    },
  )
}

for (const locale of LOCALES) {
  test(
    `${locale}: what a question hides cannot be found out by changing what came before`,
    usually(locale === 'zh'),
    async ({ page }) => {
      for (const slug of lessonSlugs()) {
        const { scenes, answers } = loadLesson(slug, locale).scenes
        const hidden = Object.values(answers).flatMap(({ scene, hidesAfter }) =>
          scene !== undefined && hidesAfter ? [scenes[scene]?.title[locale] ?? scene] : [],
        )
        await openAlive(page, `/${locale}/lessons/${slug}`)
        for (const title of hidden) {
          const figure = page.getByRole('figure', { name: title, exact: true })
          await expect(figure.getByRole('button', { name: WORDS[locale].change, exact: true })).toHaveCount(0)
          await figure.locator('[data-label] text').first().click({ button: 'right' })
          await expect(page.getByRole('dialog')).toHaveCount(0)
        }
      }
    },
  )
}

for (const locale of LOCALES) {
  test(
    `${locale}: beside another run, one tree stands above both, and only the scene's own run is changed`,
    usually(locale === 'en'),
    async ({ page }) => {
      const words = WORDS[locale]
      const slug = 'fin-each-way'
      await openLesson(page, locale, slug)
      const titles = loadLesson(slug, locale).scenes.scenes
      const [title = '', other = ''] = ['three-ms', 'three-ms-on-linux'].map((id) => titles[id]?.title[locale])
      const compare = page.getByRole('region', { name: words.compare(title), exact: true })
      const own = compare.getByRole('figure', { name: title, exact: true })
      const beside = compare.getByRole('figure', { name: words.beside(title, other), exact: true })
      await expect(beside.getByRole('button', { name: words.change, exact: true })).toHaveCount(0)
      await own.getByRole('button', { name: words.change, exact: true }).nth(1).click()
      await page.getByRole('button', { name: words.lose, exact: true }).click()
      await expect(page.getByRole('region', { name: words.runs(title), exact: true })).toHaveCount(1)
      await expect(
        compare.getByRole('region', { name: words.runs(title), exact: true }).getByRole('button', { name: /^2/ }),
      ).toBeVisible()
    },
  )
}

test('a lost first segment is sent again to the end, and what was known of the unchanged run is said to be that', async ({
  page,
}) => {
  await openAlive(page, '/en/lessons/three-segments')
  const scene = page.locator('[data-scene=free]')
  const outcome = scene.getByText('The server is ESTABLISHED at (ms): 300', { exact: true })
  await expect(outcome).toBeVisible()
  // A row is its segment, wherever it is pressed.
  const syn = scene.locator('tr[data-row="0"]')
  await syn.locator('td').nth(1).click()
  await expect(syn).toHaveAttribute('aria-current', 'step')
  await syn.locator('button[aria-haspopup=dialog]').click()
  await page.getByRole('dialog').getByRole('button', { name: WORDS.en.lose, exact: true }).click()
  await expect(
    scene.getByText('The server is ESTABLISHED at (ms): 300 (without your change)', { exact: true }),
  ).toBeVisible()
  await expect(outcome).toHaveCount(0)
  await expect(scene.locator('tbody tr').filter({ hasText: 'LEN=5' })).toHaveCount(1)
})
