import { expect, test } from '@playwright/test'
import { fromLink, toLink } from '#engine/scenario/compact'
import { run } from '#engine/scenario/run'
import { firstDifference } from '#engine/trace/difference'
import { traceHash } from '#engine/trace/hash'
import { hashOf, named, openLab } from './lab-page'
import { expectNothingMoved, watchFromNowOn } from './shifts'

test('a change of a segment stands beside the run before it, and the same as Linux beside both', async ({ page }) => {
  await openLab(page, 'en', named('time-wait'))
  const scenario = fromLink(toLink(named('time-wait')))
  await page.getByLabel('Two runs', { exact: true }).click()
  await expect(page.getByText('There is only one run so far.')).toBeVisible()
  await page
    .getByRole('button', { name: /^Change / })
    .first()
    .click()
  await page.getByRole('button', { name: 'Lose it', exact: true }).click()
  const compare = page.getByRole('region', { name: 'The run: two runs side by side', exact: true })
  await expect(compare.getByText(/^The runs part at segment \d+\.$/)).toBeVisible({ timeout: 20_000 })
  await expect(compare.getByRole('figure')).toHaveCount(2)

  await page.getByRole('button', { name: '1 The run as it was', exact: true }).click()
  await page.getByLabel('Beside the same with the profile', { exact: true }).selectOption('linux-6.18')
  await page.getByRole('button', { name: 'Run beside', exact: true }).click()
  const linux = run({ ...scenario, profile: 'linux-6.18' })
  await expect.poll(() => hashOf(page), { timeout: 20_000 }).toBe(traceHash(linux))
  const parting = firstDifference(linux, run(scenario), ['window', 'options'])
  await expect(compare.getByText(`The runs part at segment ${(parting?.index ?? 0) + 1}.`)).toBeVisible({
    timeout: 20_000,
  })
})

test('a profile that the scenario’s sysctls do not fit is refused in words', async ({ page }) => {
  await openLab(page, 'en', named('flood'))
  await page.getByLabel('Two runs', { exact: true }).click()
  await page.getByLabel('Beside the same with the profile', { exact: true }).selectOption('rfc9293')
  await page.getByRole('button', { name: 'Run beside', exact: true }).click()
  await expect(page.getByText(/this scenario cannot be: rfc9293 has no sysctls/)).toBeVisible()
})

test('where nothing is asked, “why” offers segments; while the run plays nothing moves', async ({ page }) => {
  await openLab(page, 'en', named('third-lost-data'))
  const why = page.getByRole('figure', { name: 'Why?', exact: true })
  await expect(why.getByRole('listitem')).not.toHaveCount(0)
  await page.getByRole('button', { name: 'To the beginning', exact: true }).click()
  await expect(why.getByText('Its causes will stand here')).toBeVisible()
  await page.getByRole('combobox', { name: 'Speed', exact: true }).selectOption('4')
  await watchFromNowOn(page)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(why.getByText('Its causes will stand here')).toHaveCount(0, { timeout: 20_000 })
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible({ timeout: 40_000 })
  await expectNothingMoved(page)
  await why.getByRole('listitem').first().getByRole('button').first().click()
})
