import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { milliseconds, toMilliseconds } from '../../engine/sim/time'
import { stateAt } from '../../engine/trace/state-at'
import { pageWidth } from './page-width'
import { expectNothingMoved, watchFromNowOn } from './shifts'
import { usually } from './usually'
import { drawnNumbers, figureOf, openWidgets, traceOf, WIDGETS } from './widgets-page'

const ENDPOINTS = { client: 'C', server: 'S' } as const

for (const scene of ['handshake', 'crossing-fins', 'retransmission', 'time-wait']) {
  test(
    `${scene}: at 50 random times both states are those of stateAt, in words and in the picture`,
    usually(false),
    async ({ page }) => {
      await openWidgets(page)
      const trace = traceOf(scene)
      const end = toMilliseconds(trace.events.at(-1)?.at ?? 0)
      const numbers = drawnNumbers(7)
      const times = Array.from({ length: 50 }, () => Math.floor(numbers.next().value * (end + 10)))
      const expected = times.map((ms) =>
        Object.keys(ENDPOINTS).map((id) => String(stateAt(trace, milliseconds(ms), id)?.state ?? 'CLOSED')),
      )
      const seek = figureOf(page, scene, 2).getByLabel('Seek to (ms)', { exact: true })
      const shown = await figureOf(page, scene, 1).evaluate(statesShownAt, {
        input: await seek.elementHandle(),
        times,
        endpoints: Object.entries(ENDPOINTS),
      })
      expect(shown.words).toEqual(expected)
      expect(shown.tokens).toEqual(expected)
    },
  )
}

/** In the page: what a figure says of each endpoint, and where its token stands, once the cursor is at each time. */
async function statesShownAt(
  figure: Element,
  given: { input: Node | null; times: readonly number[]; endpoints: readonly (readonly [string, string])[] },
) {
  const { input, times, endpoints } = given
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no field to seek with.')
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const words: string[][] = []
  const tokens: string[][] = []
  for (const ms of times) {
    setValue?.call(input, String(ms))
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise(requestAnimationFrame)
    words.push(endpoints.map(([id]) => figure.querySelector(`[data-state-of="${id}"]`)?.textContent ?? ''))
    tokens.push(
      endpoints.map(([, letter]) => figure.querySelector(`[data-token="${letter}"]`)?.getAttribute('data-at') ?? ''),
    )
  }
  return { words, tokens }
}

test('the first frame is the state at the start cursor, without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(WIDGETS.en)
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
  const change = figure.getByRole('paragraph').filter({ hasText: '→' })
  await expect(change).toContainText('receives ACK')
  // On the line from CLOSED to SYN-SENT, in the units of the picture.
  const picture = figure.locator('svg:has([data-place])')
  const scale = ((await picture.boundingBox())?.width ?? 0) / 320
  await picture.click({ position: { x: 262 * scale, y: 26 * scale } })
  await expect(figure.locator('[data-state-of=client]')).toHaveText('SYN-SENT')
  await expect(change).toContainText('calls connect(server:80); sends SYN')
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
  await figure.getByRole('combobox', { name: 'Endpoint 1', exact: true }).selectOption('server')
  await expect(figure.locator('[data-state-of=server]')).toHaveText('LISTEN')
})

for (const locale of ['en', 'zh'] as const) {
  test(
    `${locale}: no label of the picture collides with another or with a state, at any width`,
    usually(locale === 'zh'),
    async ({ page }) => {
      await openWidgets(page, locale)
      for (const width of [360, 800, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        await expect.poll(() => pageWidth(page), `${width} px`).toBeLessThanOrEqual(width)
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
    },
  )
}

for (const [colorScheme, locale] of [
  ['light', 'en'],
  ['dark', 'zh'],
] as const) {
  test(
    `${colorScheme}, ${locale}: axe finds nothing in the states, the causes and the fields of a run`,
    usually(false),
    async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await openWidgets(page, locale)
      const { violations } = await new AxeBuilder({ page }).include('[data-scene=crossing-fins]').analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    },
  )
}

test('nothing on the page moves while a run plays', async ({ page }) => {
  await openWidgets(page)
  const figure = figureOf(page, 'handshake', 1)
  await figure.getByRole('button', { name: 'To the beginning', exact: true }).click()
  await watchFromNowOn(page)
  await figure.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(figure.locator('[data-state-of=server]')).toHaveText('ESTABLISHED', { timeout: 60_000 })
  await expect(figure.getByRole('button', { name: 'Play', exact: true })).toBeVisible({ timeout: 60_000 })
  await expectNothingMoved(page)
})
