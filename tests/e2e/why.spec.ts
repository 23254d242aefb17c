import { expect, test } from '@playwright/test'
import { figureOf, openWidgets } from './widgets-page'

test('an ACK leads back over the arrival of the FIN to the call that closed the other end', async ({ page }) => {
  await openWidgets(page)
  await figureOf(page, 'crossing-fins', 1).locator('[data-place=CLOSING]').click()
  const links = figureOf(page, 'crossing-fins', 2).getByRole('listitem')
  await expect(links).toHaveCount(4)
  await expect(links.nth(0)).toContainText('Both ends closed at the same time.')
  await expect(links.nth(0)).toContainText('state FIN-WAIT-1 → CLOSING')
  await expect(links.nth(0).getByRole('link', { name: 'RFC 9293 3.10.7.4', exact: true })).toHaveAttribute(
    'href',
    /#section-3\.10\.7\.4$/,
  )
  await expect(links.nth(1)).toContainText('arrives at the')
  await expect(links.nth(3)).toContainText('calls close().')
})

test('a link of the chain moves the cursor to it, and the chain stays', async ({ page }) => {
  await openWidgets(page)
  await figureOf(page, 'crossing-fins', 1).locator('[data-place=CLOSING]').click()
  const chain = figureOf(page, 'crossing-fins', 2)
  await chain.getByRole('button', { name: /calls close\(\)/ }).click()
  await expect(chain.getByRole('listitem')).toHaveCount(4)
  await expect(chain.getByRole('listitem').nth(3)).toHaveAttribute('aria-current', 'step')
  await expect(figureOf(page, 'crossing-fins', 1).locator('[data-state-of=client]')).toHaveText('FIN-WAIT-1')
})

test('the rule opens at the reason that it gave; its text is fetched only then', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/engine-source/')) fetched.push(new URL(request.url()).pathname)
  })
  await openWidgets(page)
  expect(fetched).toEqual([])
  const first = figureOf(page, 'retransmission', 2).getByRole('listitem').first()
  await first.locator('summary').click()
  await expect(first.locator('summary')).toHaveText(/^engine\/tcp\/timers\/retransmission-timeout\.ts:\d+$/)
  await expect(first.locator('[data-given]')).toContainText("why: 'no acknowledgment came in time'")
  await expect(first.locator('[data-given]')).toBeInViewport()
  expect(fetched).toEqual(['/engine-source/retransmissionTimeout.json'])
})

test('Chinese readers read the reasons in Chinese', async ({ page }) => {
  await openWidgets(page, 'zh')
  await figureOf(page, 'retransmission', 1, 'zh').getByRole('slider').focus()
  const chain = figureOf(page, 'retransmission', 2, 'zh')
  await expect(chain).toContainText('没有及时收到确认。')
  await expect(chain).toContainText('客户端的重传定时器到期。')
})

test('who looks further back than the timer finds what armed it', async ({ page }) => {
  await openWidgets(page)
  const chain = figureOf(page, 'retransmission', 2)
  await expect(chain.getByRole('listitem')).toHaveCount(2)
  await chain.getByRole('button', { name: /^Further back/ }).click()
  await expect(chain.getByRole('listitem').last()).toContainText('calls')
})

test('a reason that is written outside of its rule is shown where it is written', async ({ page }) => {
  await openWidgets(page)
  const first = figureOf(page, 'crossing-fins', 2).getByRole('listitem').first()
  await expect(first).toContainText('Everything is sent: our FIN follows.')
  await first.locator('summary').click()
  await expect(first.getByText(/^This reason is written in engine\/tcp\/sending\/transmit\.ts:\d+$/)).toBeVisible()
  await expect(first.locator('[data-given]')).toContainText('everything is sent: our FIN follows')
  await expect(first.locator('[data-given]')).toBeInViewport()
})
