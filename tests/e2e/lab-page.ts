import { expect, type Page } from '@playwright/test'
import { starts } from '#app/_lab/starts'
import { fromLink, toLink } from '#engine/scenario/compact'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { traceHash } from '#engine/trace/hash'

/** The lab with the run of this scenario, at a time when it answers: the run has its fingerprint. */
export async function openLab(page: Page, locale: 'en' | 'zh' = 'en', scenario?: Scenario): Promise<void> {
  await page.goto(`/${locale}/lab${scenario ? `#${toLink(scenario)}` : ''}`)
  const expected = traceHash(run(scenario ? fromLink(toLink(scenario)) : named('handshake')))
  await expect.poll(() => hashOf(page), { timeout: 20_000 }).toBe(expected)
}

/** The fingerprint of the run that is shown. */
export async function hashOf(page: Page): Promise<string> {
  await expect(page.locator('[data-hash]')).not.toHaveAttribute('data-hash', '')
  return (await page.locator('[data-hash]').getAttribute('data-hash')) ?? ''
}

/** A scenario that the lab offers to begin with. */
export const named = (id: string): Scenario => {
  const start = starts().find((it) => it.id === id)
  if (!start) throw new Error(`The lab offers no scenario "${id}".`)
  return start.scenario
}
