import { expect, test } from '@playwright/test'
import { LOCALES } from '#content/locales'
import { openScene, WORDS } from './ladder-page'
import { savedDrawing } from './saved-drawing'
import { usually } from './usually'
import { figureOf, openWidgets } from './widgets-page'

for (const locale of LOCALES) {
  test(
    `${locale}: the drawing is saved as a file that parses, stands alone and has all arrows`,
    usually(locale === 'en'),
    async ({ page }) => {
      const { figure, trace, title } = await openScene(page, locale)
      const file = await savedDrawing(page, figure.getByRole('button', { name: WORDS[locale].save, exact: true }))
      expect(file).toMatchObject({ root: 'svg', title, arrows: trace.transmissions.length, outside: 0 })
      expect(file.description).toBeGreaterThan(10)
    },
  )

  for (const plot of ['sequence', 'windows']) {
    test(
      `${locale}: the plot of ${plot} is saved as a file that parses, stands alone and is named`,
      usually(locale === 'zh' && plot === 'sequence'),
      async ({ page }) => {
        await openWidgets(page, locale)
        const figure = figureOf(page, 'bulk-transfer', 4, locale).locator(`[data-plot=${plot}]`)
        const title = await figure.getAttribute('aria-label')
        const file = await savedDrawing(page, figure.getByRole('button', { name: WORDS[locale].save, exact: true }))
        expect(file).toMatchObject({ root: 'svg', title, outside: 0 })
        expect(file.lines).toBeGreaterThan(10)
        expect(file.description).toBeGreaterThan(10)
      },
    )
  }
}
