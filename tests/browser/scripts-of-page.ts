import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'

/**
 * The JavaScript that a page fetches before anybody touches it, until the network is quiet.
 *
 * @returns bytes with gzip, each file once
 */
export async function scriptBytes(page: Page, url: string): Promise<number> {
  const sizes = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    sizes.set(
      response.url(),
      response.body().then((body) => gzipSync(body).length),
    )
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  return (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0)
}
