import type { Page } from '@playwright/test'

/**
 * Keeps the requests that match from a page, until they are let through.
 *
 * @returns lets them through, those that are waiting and those to come
 */
export async function holdRequests(page: Page, pattern: string | RegExp): Promise<() => void> {
  let letThrough = (): void => undefined
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route(pattern, async (route) => {
    await held
    await route.continue()
  })
  return () => letThrough()
}
