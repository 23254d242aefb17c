import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openAlive } from './alive'
import { choose, LOCALES, makeLinks, submission, WORDS } from './class-page'
import { pageWidth } from './page-width'
import { usually } from './usually'

/** The pages of a class, light and dark, on a narrow screen. */

for (const locale of LOCALES) {
  const say = WORDS[locale]

  for (const path of ['teach', 'assignment', 'mark']) {
    test(
      `${locale}: nothing that axe finds on ${path}, and no sideways scroll at 360 px`,
      usually(['en teach', 'zh assignment', 'en mark'].includes(`${locale} ${path}`)),
      async ({ browser, page }) => {
        const links = await makeLinks(page, locale)
        for (const colorScheme of ['light', 'dark'] as const) {
          const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 740 } })
          const narrow = await context.newPage()
          if (path === 'teach') await makeLinks(narrow, locale)
          if (path === 'assignment') await openAlive(narrow, links.forStudents)
          if (path === 'mark') {
            await openAlive(narrow, links.forMarking)
            await choose(narrow, [
              { name: 'a.json', buffer: submission('a', '') },
              { name: 'b.json', buffer: Buffer.from('x') },
            ])
            await expect(narrow.getByText(say.marked(1))).toBeVisible({ timeout: 120_000 })
          }
          await expect(
            narrow
              .getByText('Week 2')
              .or(narrow.getByLabel(say.forMarking, { exact: true }))
              .first(),
          ).toBeVisible()
          expect((await new AxeBuilder({ page: narrow }).analyze()).violations).toEqual([])
          await expect.poll(() => pageWidth(narrow)).toBeLessThanOrEqual(360)
          await context.close()
        }
      },
    )
  }
}
