import { expect, test } from '@playwright/test'
import { LOCALES } from '#content/locales'
import { scriptBytes } from '../browser/scripts-of-page'
import { usually } from './usually'

/** What a lesson may fetch before anybody touches it, in bytes with gzip. */
const MOST = 200 * 1024

for (const locale of LOCALES) {
  for (const slug of ['fin-each-way', 'three-segments', 'sequence-arithmetic']) {
    test(
      `${locale} ${slug}: at most 200 KB of JavaScript before anybody touches the page`,
      usually(`${locale} ${slug}` === 'en fin-each-way'),
      async ({ page }) => {
        const bytes = await scriptBytes(page, `/${locale}/lessons/${slug}`)
        expect(bytes).toBeGreaterThan(50_000)
        expect(bytes, 'bytes with gzip').toBeLessThanOrEqual(MOST)
      },
    )
  }
}
