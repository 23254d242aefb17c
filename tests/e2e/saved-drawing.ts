import type { Locator, Page } from '@playwright/test'

/** What a saved drawing is, as a browser reads it. */
export interface SavedDrawing {
  readonly root: string
  readonly title: string | undefined
  readonly description: number
  readonly arrows: number
  readonly lines: number
  /** Attributes that refer to something that is not in the file. */
  readonly outside: number
}

/** Presses the button that saves a drawing, and reads the file. */
export async function savedDrawing(page: Page, button: Locator): Promise<SavedDrawing> {
  const download = page.waitForEvent('download')
  await button.click()
  const stream = await (await download).createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return page.evaluate((source) => {
    const svg = new DOMParser().parseFromString(source, 'image/svg+xml')
    return {
      root: svg.documentElement.tagName,
      title: svg.querySelector('title')?.textContent,
      description: svg.querySelector('desc')?.textContent?.length ?? 0,
      arrows: svg.querySelectorAll('[data-transmission]').length,
      lines: svg.querySelectorAll('path').length,
      outside: [...svg.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes].filter(({ name, value }) => /href|src/.test(name) || /url\((?!#)/.test(value)),
      ).length,
    }
  }, Buffer.concat(chunks).toString('utf8'))
}
