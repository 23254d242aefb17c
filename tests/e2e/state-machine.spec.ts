import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { milliseconds, toMilliseconds } from '../../engine/sim/time'
import { stateAt } from '../../engine/trace/state-at'
import { drawnNumbers, figureOf, openWidgets, traceOf } from './widgets-page'

for (const scene of ['handshake', 'crossing-fins', 'retransmission', 'time-wait']) {
  test(`${scene}: at 50 random times both states are those of stateAt, in words and in the picture`, async ({
    page,
  }) => {
    await openWidgets(page)
    const trace = traceOf(scene)
    const end = toMilliseconds(trace.events.at(-1)?.at ?? 0)
    const numbers = drawnNumbers(7)
    for (let i = 0; i < 50; i++) {
      const ms = Math.floor(numbers.next().value * (end + 10))
      await figureOf(page, scene, 2).getByLabel('Seek to (ms)').fill(String(ms))
      for (const endpoint of ['client', 'server']) {
        const state = String(stateAt(trace, milliseconds(ms), endpoint)?.state ?? 'CLOSED')
        await expect(figureOf(page, scene, 1).locator(`[data-state-of="${endpoint}"]`), `${ms} ms`).toHaveText(state)
        const token = figureOf(page, scene, 1).locator(`[data-token=${endpoint === 'client' ? 'C' : 'S'}]`)
        await expect(token, `${endpoint} at ${ms} ms`).toHaveAttribute('data-at', state)
      }
    }
  })
}

test('the first frame is the state at the start cursor, without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await openWidgets(page)
  const figure = figureOf(page, 'handshake', 1)
  const trace = traceOf('handshake')
  for (const endpoint of ['client', 'server']) {
    const state = String(stateAt(trace, milliseconds(100), endpoint)?.state)
    await expect(figure.locator(`[data-state-of="${endpoint}"]`)).toHaveText(state)
  }
  await context.close()
})

test('a click on a state goes to where the run comes into it, and the change just made says its cause', async ({
  page,
}) => {
  await openWidgets(page)
  const figure = figureOf(page, 'crossing-fins', 1)
  await figure.locator('[data-place=TIME-WAIT]').click()
  await expect(figure.locator('[data-state-of=client]')).toHaveText('TIME-WAIT')
  await expect(figure.getByText('receives ACK')).toBeVisible()
  await figure.locator('[data-edge="CLOSED SYN-SENT"]').click({ position: { x: 20, y: 11 }, force: true })
  await expect(figure.locator('[data-state-of=client]')).toHaveText('SYN-SENT')
  await expect(figure.getByText('calls connect(server:80); sends SYN')).toBeVisible()
})

test('the table of states leads to each change by keyboard, in Chinese too', async ({ page }) => {
  await openWidgets(page, 'zh')
  const figure = figureOf(page, 'time-wait', 1, 'zh')
  await figure.getByText('全部状态变化').focus()
  await page.keyboard.press('Enter')
  await figure
    .getByRole('row', { name: /TIME-WAIT → CLOSED/ })
    .getByRole('button')
    .focus()
  await page.keyboard.press('Enter')
  await expect(figure.locator('[data-state-of=client]')).toHaveText('CLOSED')
  await expect(figure.getByRole('paragraph').filter({ hasText: '已过 2 MSL' })).toBeVisible()
})

test('of more than two endpoints the reader chooses which are shown', async ({ page }) => {
  await openWidgets(page)
  const figure = figureOf(page, 'two-connections', 1)
  await figure.getByLabel('Endpoint 1').selectOption('server')
  await expect(figure.locator('[data-state-of=server]')).toHaveText('LISTEN')
})

for (const locale of ['en', 'zh'] as const) {
  test(`${locale}: no label of the picture collides with another or with a state, at any width`, async ({ page }) => {
    await openWidgets(page, locale)
    for (const width of [360, 800, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `${width} px`).toBeLessThanOrEqual(0)
      const { collisions, smallest } = await figureOf(page, 'handshake', 1, locale)
        .locator('svg:has([data-place])')
        .evaluate((svg) => {
          const of = (selector: string) => [...svg.querySelectorAll(selector)]
          const named = [...of('[data-label]'), ...of('[data-place] rect')].map((it) => ({
            name: it.textContent || (it.parentElement?.textContent ?? ''),
            box: it.getBoundingClientRect(),
          }))
          const collisions = named.flatMap((a, i) =>
            named.slice(i + 1).flatMap((b) => {
              const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
              const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
              return across > 0.5 && down > 2.5 ? [`${a.name} / ${b.name}`] : []
            }),
          )
          const scale = svg.getBoundingClientRect().width / 320
          return { collisions, smallest: 12 * scale }
        })
      expect(collisions, `${width} px`).toEqual([])
      expect(smallest, `${width} px`).toBeGreaterThanOrEqual(11)
    }
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme}: axe finds nothing on the page of widgets`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    for (const locale of ['en', 'zh'] as const) {
      await openWidgets(page, locale)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    }
  })
}
