import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { momentsOf } from '../../app/_scene/moments'
import { timeText } from '../../app/_scene/segment-words'
import { milliseconds, toMilliseconds } from '../../engine/sim/time'
import type { Value } from '../../engine/trace/format'
import { stateAt } from '../../engine/trace/state-at'
import { pageWidth } from './page-width'
import { expectNothingMoved, watchFromTheStart } from './shifts'
import { usually } from './usually'
import { drawnNumbers, figureOf, openWidgets, traceOf, WIDGETS } from './widgets-page'

for (const scene of ['bulk-transfer', 'closed-window', 'retransmission']) {
  test(
    `${scene}: at 50 random times the plots and the ruler show what stateAt says`,
    usually(false),
    async ({ page }) => {
      await openWidgets(page)
      const trace = traceOf(scene)
      const end = toMilliseconds(trace.transmissions.at(-1)?.arrivals[0] ?? 0)
      const numbers = drawnNumbers(11)
      const times = Array.from({ length: 50 }, () => Math.floor(numbers.next().value * (end + 10)))
      const figure = figureOf(page, scene, 4)
      const shown = await figure.evaluate(valuesShownAt, {
        input: await figure.getByLabel('Seek to (ms)', { exact: true }).elementHandle(),
        times,
      })
      const expected = times.map((ms) => {
        const client = stateAt(trace, milliseconds(ms), 'client')
        const server = stateAt(trace, milliseconds(ms), 'server')
        const iss = Number(client?.iss)
        const place = (value: Value | undefined) => (Number(value) - iss) | 0
        const isOpened = place(client?.sndUna) > 0
        const isHeard = server?.irs === client?.iss
        return {
          ack: isOpened ? String(place(client?.sndUna)) : 'nothing yet',
          edge: isOpened ? String(place(client?.sndUna) + Number(client?.sndWnd)) : 'nothing yet',
          cwnd: String(client?.cwnd),
          ssthresh: client?.ssthresh === Number.MAX_SAFE_INTEGER ? 'not set' : String(client?.ssthresh),
          sndWnd: String(client?.sndWnd),
          flight: String(place(client?.sndNxt) - place(client?.sndUna)),
          rto: timeText(Number(client?.rto)),
          'SND.UNA': String(place(client?.sndUna)),
          'SND.NXT': String(place(client?.sndNxt)),
          'SND.WND': String(client?.sndWnd),
          'RCV.NXT': isHeard ? String(place(server?.rcvNxt)) : 'There is no connection here yet.',
          'RCV.WND': isHeard ? String(server?.rcvWnd) : '–',
          'in order, unread': isHeard ? `${server?.rcvUser} bytes` : '–',
        }
      })
      expect(shown.values).toEqual(expected)
      // The line of the present is moved by reference to the place of its time.
      const whole = { from: -0.015 * end, length: 1.03 * end }
      shown.present.forEach((percent, index) => {
        const wanted = Math.min(100, (((times[index] ?? 0) - whole.from) / whole.length) * 100)
        expect(Math.abs(percent - wanted), `${times[index]} ms`).toBeLessThan(0.05)
      })
    },
  )
}

/** In the page: what a figure's widgets say, and where the line of the present stands, once the cursor is at each time. */
async function valuesShownAt(figure: Element, { input, times }: { input: Node | null; times: readonly number[] }) {
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no field to seek with.')
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const names = ['ack', 'edge', 'cwnd', 'ssthresh', 'sndWnd', 'flight', 'rto']
  names.push('SND.UNA', 'SND.NXT', 'SND.WND', 'RCV.NXT', 'RCV.WND', 'in order, unread')
  const values: Record<string, string>[] = []
  const present: number[] = []
  for (const ms of times) {
    setValue?.call(input, String(ms))
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise(requestAnimationFrame)
    values.push(
      Object.fromEntries(
        names.map((name) => [name, figure.querySelector(`[data-value="${name}"]`)?.textContent ?? '']),
      ),
    )
    const line = figure.querySelector('[data-present]')
    present.push(line instanceof HTMLElement ? Number.parseFloat(line.style.transform.slice(11)) : Number.NaN)
  }
  return { values, present }
}

test('a press on a bar selects its segment in every widget, and the arrow keys go from bar to bar', async ({
  page,
}) => {
  await openWidgets(page)
  const figure = figureOf(page, 'bulk-transfer', 4)
  const plot = figure.getByRole('slider', { name: 'Segments of the plot', exact: true })
  await expect(async () => {
    await plot.press('Home')
    await expect(plot).toHaveAttribute('aria-valuetext', '0 ms: SYN SEQ=0 leaves', { timeout: 500 })
  }).toPass()
  await page.keyboard.press('ArrowRight')
  await expect(plot).toHaveAttribute('aria-valuetext', /SEQ=1 LEN=1000 leaves$/)
  await expect(figure.locator('[data-marked]')).toHaveCount(3)
  await expect(figure.locator('[data-part=selected]')).toHaveCount(2)
  const box = await plot.boundingBox()
  if (!box) throw new Error('The plot has no place.')
  await plot.click({ position: { x: box.width - 20, y: 40 } })
  await expect(plot).toHaveAttribute('aria-valuetext', /FIN SEQ=60001 leaves$/)
})

test('a drag shows a part of the time in both plots, and the whole run comes back', async ({ page }) => {
  await openWidgets(page)
  const figure = figureOf(page, 'bulk-transfer', 4)
  const plot = figure.getByRole('slider', { name: 'Segments of the plot', exact: true })
  const lines = () => figure.locator('[data-plot] svg path[class*="stroke-ack"]').first().getAttribute('d')
  const before = await lines()
  await plot.scrollIntoViewIfNeeded()
  const box = await plot.boundingBox()
  if (!box) throw new Error('The plot has no place.')
  await page.mouse.move(box.x + box.width * 0.4, box.y + 100)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, box.y + 120, { steps: 4 })
  await page.mouse.up()
  await expect.poll(lines).not.toBe(before)
  const whole = figure.getByRole('button', { name: 'The whole run', exact: true })
  await expect(whole).toHaveCount(2)
  await whole.last().click()
  await expect(whole.first()).toHaveAttribute('aria-disabled', 'true')
  await expect.poll(lines).toBe(before)
})

test('at the receiver the lost segment is not to be seen, and numbers may be those on the wire', async ({ page }) => {
  await openWidgets(page)
  const figure = figureOf(page, 'bulk-transfer', 4)
  const table = figure.getByText('The plot in words')
  await table.click()
  await expect(figure.getByRole('button', { name: /SEQ=20001 LEN=1000/ })).toHaveText([
    'SEQ=20001 LEN=1000 leaves, and is lost',
    'SEQ=20001 LEN=1000 leaves, a retransmission',
  ])
  await figure.getByRole('button', { name: 'seen at the server', exact: true }).click()
  await figure.getByRole('button', { name: 'as on the wire', exact: true }).first().click()
  await expect(figure.getByRole('button', { name: /SEQ=21001 LEN=1000/ })).toHaveText([
    'SEQ=21001 LEN=1000 arrives, a retransmission',
  ])
})

test('the first frame is in the HTML: lines, bars and numbers at the start cursor', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(WIDGETS.en)
  const figure = figureOf(page, 'bulk-transfer', 4)
  const trace = traceOf('bulk-transfer')
  const start = momentsOf(trace).find(({ at }) => at >= milliseconds(250))
  const client = stateAt(trace, start?.at ?? 0, 'client')
  await expect(figure.locator('[data-value=cwnd]')).toHaveText(String(client?.cwnd))
  expect((await figure.locator('[data-line=acks]').getAttribute('d'))?.length).toBeGreaterThan(100)
  await context.close()
})

test('nothing moves when the page comes to life, and while the run plays', async ({ page }) => {
  await watchFromTheStart(page)
  await openWidgets(page)
  for (const scene of ['bulk-transfer', 'closed-window']) {
    const figure = figureOf(page, scene, 4)
    await figure.getByRole('group', { name: 'Part of the time', exact: true }).first().scrollIntoViewIfNeeded()
    const una = figure.locator('[data-value="SND.UNA"]')
    const before = await una.textContent()
    await figure.getByRole('button', { name: 'Play', exact: true }).press('Enter')
    await expect(una).not.toHaveText(before ?? '', { timeout: 60_000 })
    await figure.getByRole('button', { name: 'Pause', exact: true }).press('Enter')
  }
  await expectNothingMoved(page)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const locale of ['en', 'zh'] as const) {
    test(
      `${colorScheme}, ${locale}: axe finds nothing on the plots, and the page does not scroll sideways`,
      usually(false),
      async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await openWidgets(page, locale)
        const { violations } = await new AxeBuilder({ page }).include('[data-scene=closed-window]').analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
        for (const width of [360, 800]) {
          await page.setViewportSize({ width, height: 900 })
          for (const summary of await page.locator('[data-scene=closed-window] summary').all()) await summary.click()
          await expect.poll(() => pageWidth(page), `${width} px`).toBeLessThanOrEqual(width)
        }
      },
    )
  }
}
