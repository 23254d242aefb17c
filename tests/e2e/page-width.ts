import type { Page } from '@playwright/test'

/** How wide all of a page is. To be polled: what a change of size or a run brings is drawn a little later. */
export const pageWidth = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth)
