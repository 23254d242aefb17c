import type { TestDetails } from '@playwright/test'

/**
 * Whether an ordinary run makes a test. A sweep over languages, themes, widths or lessons usually makes a few of its tests, each language in
 * turn; `npm run test:full` makes all of them.
 *
 * @returns the details of a test
 */
export const usually = (isUsual: boolean): TestDetails => (isUsual ? {} : { tag: '@thorough' })
