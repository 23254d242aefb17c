import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { readScenario } from '#engine/cli/read-scenario'
import { fromLink, toLink } from '#engine/scenario/compact'
import { run } from '#engine/scenario/run'
import { capture } from '#engine/trace/capture'
import { encodePcapng } from '#engine/wire/pcapng'
import { named, openLab } from './lab-page'

test('the trace and the scenario are saved as the command line writes and reads them', async ({ page }) => {
  await openLab(page)
  const saved = async (name: string) => {
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name, exact: true }).click()
    return readFileSync(await (await saving).path(), 'utf8')
  }
  const scenario = readScenario(await saved('The scenario (YAML)'), 'scenario.yaml')
  expect(scenario).toEqual(named('handshake'))
  expect(JSON.parse(await saved('The trace (JSON)'))).toEqual(JSON.parse(JSON.stringify(run(scenario))))
})

test('each host’s capture is the one that the engine writes of this run, and is offered once beside all widgets', async ({
  page,
}) => {
  await openLab(page, 'en', named('third-lost-data'))
  await page.getByRole('checkbox', { name: 'Fields and bytes', exact: true }).click()
  await expect(page.getByRole('figure', { name: 'The segment, field by field', exact: true })).toBeVisible()
  const trace = run(fromLink(toLink(named('third-lost-data'))))
  for (const host of ['client', 'server']) {
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: `${host}’s capture`, exact: true }).click()
    const expected = encodePcapng(host, capture(trace, host))
    expect(Buffer.compare(readFileSync(await (await saving).path()), Buffer.from(expected))).toBe(0)
  }
})

test('the drawing is saved as a file that parses, refers to nothing outside and has an arrow for each transmission', async ({
  page,
}) => {
  await openLab(page, 'en', named('lossy'))
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as SVG', exact: true }).click()
  const source = readFileSync(await (await saving).path(), 'utf8')
  const file = await page.evaluate((text) => {
    const svg = new DOMParser().parseFromString(text, 'image/svg+xml')
    const all = [...svg.querySelectorAll('*')]
    return {
      root: svg.documentElement.tagName,
      arrows: svg.querySelectorAll('[data-transmission]').length,
      outside: all.flatMap((element) =>
        [...element.attributes].filter(({ name, value }) => /href|src/.test(name) || /url\((?!#)/.test(value)),
      ).length,
      scripts: svg.querySelectorAll('script, foreignObject, image, use').length,
    }
  }, source)
  const { transmissions } = run(fromLink(toLink(named('lossy'))))
  expect(file).toEqual({ root: 'svg', arrows: transmissions.length, outside: 0, scripts: 0 })
  expect(source).not.toMatch(/@import|url\((?!#)/)
})
