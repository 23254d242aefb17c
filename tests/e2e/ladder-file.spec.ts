import { expect, test } from '@playwright/test'
import { LOCALES } from '#content/locales'
import { openScene, WORDS } from './ladder-page'

for (const locale of LOCALES) {
  test(`${locale}: the drawing is saved as a file that parses, stands alone and has all arrows`, async ({ page }) => {
    const { figure, trace, title } = await openScene(page, locale)
    const download = page.waitForEvent('download')
    await figure.getByRole('button', { name: WORDS[locale].save }).click()
    const stream = await (await download).createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(Buffer.from(chunk))
    const file = await page.evaluate((source) => {
      const svg = new DOMParser().parseFromString(source, 'image/svg+xml')
      return {
        root: svg.documentElement.tagName,
        title: svg.querySelector('title')?.textContent,
        description: svg.querySelector('desc')?.textContent?.length ?? 0,
        arrows: svg.querySelectorAll('[data-transmission]').length,
        outside: [...svg.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes].filter(({ name, value }) => /href|src/.test(name) || /url\((?!#)/.test(value)),
        ).length,
      }
    }, Buffer.concat(chunks).toString('utf8'))
    expect(file).toMatchObject({ root: 'svg', title, arrows: trace.transmissions.length, outside: 0 })
    expect(file.description).toBeGreaterThan(10)
  })
}
