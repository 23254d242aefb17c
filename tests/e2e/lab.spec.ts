import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { starts } from '../../app/_lab/starts'
import { fromLink } from '../../engine/scenario/compact'
import { run } from '../../engine/scenario/run'
import { traceHash } from '../../engine/trace/hash'
import { openAlive } from './alive'
import { hashOf, named, openLab } from './lab-page'
import { pageWidth } from './page-width'
import { usually } from './usually'

/** Opens every entry of the form. */
async function openAll(page: Page, locale: 'en' | 'zh'): Promise<void> {
  const form = page.getByRole('region', { name: locale === 'en' ? 'Scenario' : '场景', exact: true })
  const closed = form.getByRole('button', { expanded: false })
  await expect(closed).not.toHaveCount(0)
  while ((await closed.count()) > 0) await closed.first().click()
}

const status = (page: Page) => page.locator('[data-status]')
const runIt = async (page: Page) => {
  const before = await hashOf(page)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect.poll(() => hashOf(page), { timeout: 20_000 }).not.toBe(before)
}

test('from nothing, a handshake whose third segment is lost is built by the keyboard alone, and its address gives the same run', async ({
  page,
  browser,
}) => {
  await openLab(page)
  const press = (...keys: string[]) =>
    keys.reduce(async (before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
  /** Goes on by Tab until the focus is on what has this name. */
  const tabTo = async (name: string | RegExp) => {
    const wanted = page
      .getByLabel(name, typeof name === 'string' ? { exact: true } : {})
      .or(page.getByRole('button', { name, exact: true }))
    for (let steps = 0; steps < 150; steps++) {
      await press('Tab')
      const isThere = await wanted.evaluateAll((all) => all.some((it) => it === document.activeElement))
      if (isThere) return
    }
    throw new Error(`Tab does not lead to ${name}.`)
  }
  await tabTo('Begin with')
  await press('End', 'Tab', 'Enter')
  await tabTo('Add a host')
  await press('Enter')
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('client')
  await tabTo('Add a host')
  await press('Enter')
  await tabTo('Add a link')
  await press('Enter')
  await tabTo('Add a call')
  await press('Enter')
  await expect(page.getByLabel('Call', { exact: true })).toHaveValue('listen')
  await tabTo('Add a call')
  await press('Enter')
  await tabTo('Add a fault')
  await press('Enter')
  await tabTo('Flags')
  await page.keyboard.type('ACK')
  const before = await hashOf(page)
  await press('Control+Enter')
  await expect.poll(() => hashOf(page), { timeout: 20_000 }).not.toBe(before)
  await expect(status(page)).toContainText('segments')
  // The address follows the run.
  const traceOfAddress = () => run(fromLink(new URL(page.url()).hash.slice(1)))
  await expect.poll(async () => traceHash(traceOfAddress()) === (await hashOf(page))).toBe(true)

  const address = new URL(page.url())
  const trace = traceOfAddress()
  expect(trace.transmissions.filter(({ fate }) => fate === 'lost')).toHaveLength(1)
  expect(trace.segments[2]?.flags).toEqual(['ACK'])
  expect(trace.transmissions.find(({ segment }) => segment === 2)?.fate).toBe('lost')
  await expect.poll(() => hashOf(page)).toBe(traceHash(trace))
  await expect(page.getByRole('textbox', { name: 'Address of this run', exact: true })).toHaveValue(address.href)

  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await other.goto(address.href)
  await expect.poll(() => hashOf(other)).toBe(traceHash(trace))
  await expect(other.getByRole('button', { name: /^1\. Lose a segment · client ACK/ })).toBeVisible()
  await elsewhere.close()
})

test('a wrong value is told beside its field, keeps what was typed, and stops no other run', async ({ page }) => {
  await openLab(page)
  await page.getByLabel('The run ends at (ms)', { exact: true }).fill('soon')
  const field = page.getByLabel('The run ends at (ms)', { exact: true })
  await expect(field).toHaveValue('soon')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription('is "soon"; expected a number')
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(field).toHaveValue('1000')
  await page.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect(field).toHaveValue('soon')
})

test('a sysctl that Linux removed is refused with the version that removed it', async ({ page }) => {
  await openLab(page, 'en', named('lossy'))
  await page
    .getByRole('button', { name: /^client/ })
    .first()
    .click()
  await page.getByText('More', { exact: true }).nth(1).click()
  await page.getByLabel('Name of a sysctl', { exact: true }).fill('net.ipv4.tcp_tw_recycle')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('net.ipv4.tcp_tw_recycle', { exact: true })).toHaveAccessibleDescription(
    /Linux 4\.12 removed it/,
  )
})

test('form and text are one scenario; a text that cannot be read says its line and stays', async ({ page }) => {
  await openLab(page)
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  const text = page.getByLabel('The scenario as YAML or JSON', { exact: true })
  await expect(text).toHaveValue(/delayMs: 100/)
  await text.fill((await text.inputValue()).replace('delayMs: 100', 'delayMs: 250'))
  await page.getByRole('button', { name: 'Form', exact: true }).click()
  await expect(page.getByRole('button', { name: /^1\. client – server · 250 ms/ })).toBeVisible()
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  await text.fill('version: 1\nhosts: [')
  await expect(text).toHaveAccessibleDescription(/^Line 2, column \d+/)
  await page.getByRole('button', { name: 'Form', exact: true }).click()
  await expect(page.getByRole('button', { name: /^1\. client – server · 250 ms/ })).toBeVisible()
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  await expect(text).toHaveValue('version: 1\nhosts: [')
})

test('every scenario that is offered runs here as it does outside', usually(false), async ({ page }) => {
  await openLab(page)
  for (const { id, scenario } of starts().slice(1)) {
    await page.getByLabel('Begin with', { exact: true }).selectOption(id)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await expect.poll(() => hashOf(page), { timeout: 20_000 }).toBe(traceHash(run(scenario)))
  }
})

test('a run is shown again, with its address and its scenario', async ({ page }) => {
  await openLab(page)
  await page.getByLabel('The run ends at (ms)', { exact: true }).fill('150')
  await runIt(page)
  await expect(status(page)).toContainText('2 segments')
  await expect(page).toHaveURL(/#1/)
  const second = page.url()
  await page.getByRole('button', { name: '1 The run as it was', exact: true }).click()
  await expect(status(page)).toContainText('3 segments')
  await expect(page).not.toHaveURL(second)
  await page.getByRole('button', { name: 'Take the form from this run', exact: true }).click()
  await expect(page.getByLabel('The run ends at (ms)', { exact: true })).toHaveValue('1000')
})

test('an address that cannot be read says so and keeps the form', async ({ page }) => {
  await page.goto('/en/lab#1notascenario')
  await expect(page.locator('[data-notice]')).toContainText('The address could not be read')
  await expect(page.getByLabel('The run ends at (ms)', { exact: true })).toHaveValue('1000')
})

test('a long run can be stopped, and the one before stays', async ({ page }) => {
  await openLab(page)
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  await page.getByLabel('The scenario as YAML or JSON', { exact: true }).fill(JSON.stringify(named('lossy')))
  // A run of which nothing is heard again is longer than any that the engine would make, on every machine.
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => {}
  })
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(status(page)).toHaveText('Stopped. The run before is still shown.')
  await expect(page.getByText('Stopped. The run before is still shown.')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0)
})

test('what is added and removed is undone and done again, step by step', async ({ page }) => {
  await openLab(page)
  const address = page.getByRole('textbox', { name: 'Address of this run', exact: true })
  const shown = await address.inputValue()
  const removes = page.getByRole('button', { name: /^Remove (client|server|host)/ })
  const before = await removes.count()
  await page.getByRole('button', { name: 'Add a host', exact: true }).click()
  await expect(page.getByLabel('Name', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Remove server', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Remove server', exact: true })).toHaveCount(0)
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  await undo.click()
  await expect(page.getByRole('button', { name: 'Remove server', exact: true })).toHaveCount(1)
  await undo.click()
  await expect(undo).toHaveAttribute('aria-disabled', 'true')
  await expect(removes).toHaveCount(before)
  await page.getByRole('button', { name: 'Redo', exact: true }).click()
  await page.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Remove server', exact: true })).toHaveCount(0)
  // None of it ran anything.
  await expect(address).toHaveValue(shown)
})

test('the widgets that are chosen are remembered', async ({ page }) => {
  await openLab(page)
  await page.getByLabel('Fields and bytes', { exact: true }).click()
  await expect(page.getByLabel('Fields and bytes', { exact: true })).toBeChecked()
  await page.getByLabel('Why', { exact: true }).click()
  await expect(page.getByLabel('Why', { exact: true })).not.toBeChecked()
  await page.reload()
  await expect(page.getByLabel('Fields and bytes', { exact: true })).toBeChecked()
  await expect(page.getByLabel('Why', { exact: true })).not.toBeChecked()
})

test('the plots show what the chosen end sends', async ({ page }) => {
  await openLab(page, 'en', named('lossy'))
  await page.getByLabel('Sequence numbers', { exact: true }).click()
  await page.getByLabel('Windows', { exact: true }).click()
  await page.getByLabel('Buffers', { exact: true }).click()
  await expect(page.locator('[data-plot=sequence]')).toHaveAttribute('aria-label', /client/)
  await page.getByLabel('Plots of what is sent by', { exact: true }).selectOption('server')
  await expect(page.locator('[data-plot=sequence]')).toHaveAttribute('aria-label', /server/)
})

for (const locale of ['en', 'zh'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(
      `${locale}, ${colorScheme}: nothing for axe to say, with a form of every kind and a mistake in it`,
      usually(`${locale} ${colorScheme}` === 'en light'),
      async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await openLab(page, locale, named('blind-rst'))
        await openAll(page, locale)
        await page.locator('input[inputmode=decimal]').first().fill('x')
        await expect(page.locator('[aria-invalid=true]').first()).toBeVisible()
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      },
    )
  }

  test(`${locale}: 360 px wide, nothing scrolls sideways`, usually(locale === 'zh'), async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await openLab(page, locale, named('blind-rst'))
    await openAll(page, locale)
    await expect.poll(() => pageWidth(page)).toBeLessThanOrEqual(360)
  })
}

test('a lesson’s scene opens in the lab', async ({ page }) => {
  await openAlive(page, '/en/lessons/three-segments')
  await page.getByRole('link', { name: 'Open in the lab', exact: true }).first().click()
  await expect(page).toHaveURL(/\/en\/lab#1/)
  await expect.poll(() => hashOf(page)).toBe(traceHash(run(fromLink(new URL(page.url()).hash.slice(1)))))
})
