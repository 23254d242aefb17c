import type { Page } from '@playwright/test'

/**
 * Opens a page and waits until it answers, and until nothing is on its way to it.
 *
 * A page can be read before its script has come. What a test presses or types then would be lost, however long it waited for the outcome.
 */
export async function openAlive(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' })
  await untilAlive(page)
}

/** Waits until React answers for every control that the page has, widgets that are loaded later included. */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    // React writes its properties on an element as it takes it over.
    [...document.querySelectorAll('button, input, select')].every((control) =>
      Object.keys(control).some((key) => key.startsWith('__reactProps$')),
    ),
  )
  // The router writes its first entry into the history, and effects begin to listen, once everything is taken over.
  await page.waitForFunction(() => history.state !== null)
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
}
