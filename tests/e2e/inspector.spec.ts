import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { capture } from '../../engine/trace/capture'
import { encodePcapng } from '../../engine/wire/pcapng'
import { figureOf, openWidgets, traceOf } from './widgets-page'

test('a field that is pointed at is marked in the bits and the bytes, and the reverse', async ({ page }) => {
  await openWidgets(page)
  const inspector = figureOf(page, 'handshake', 3)
  await inspector.getByRole('treeitem', { name: /^Window/ }).hover()
  const marked = inspector.locator('[data-bit].bg-accent')
  // 16 bits, and two bytes.
  await expect(marked).toHaveCount(18)
  await expect(marked.first()).toHaveAttribute('data-bit', String(8 * 20 + 112))
  await inspector.locator('[data-bit="336"]').last().click()
  // Behind both headers' 40 bytes and the option's kind and length.
  await expect(inspector.getByRole('treeitem', { selected: true })).toContainText('Value536')
})

test('the arrow keys move in the tree, open and close', async ({ page }) => {
  await openWidgets(page)
  const inspector = figureOf(page, 'crossing-fins', 3)
  const tree = inspector.getByRole('tree')
  await tree.getByRole('treeitem', { name: /^Control bits/ }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tree.getByRole('treeitem', { name: /^FIN 1/ })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(tree.getByRole('treeitem', { name: /^CWR/ })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(tree.getByRole('treeitem', { name: /^FIN 1/ })).toHaveCount(0)
  await page.keyboard.press('Home')
  await expect(tree.getByRole('treeitem', { name: /^IPv4/ })).toBeFocused()
})

test('each host’s capture is the one that the engine writes', async ({ page }) => {
  await openWidgets(page)
  for (const host of ['client', 'server']) {
    const saving = page.waitForEvent('download')
    await figureOf(page, 'time-wait', 3)
      .getByRole('button', { name: `${host}’s capture`, exact: true })
      .click()
    const download = await saving
    expect(download.suggestedFilename()).toBe(`${host}.pcapng`)
    const expected = encodePcapng(host, capture(traceOf('time-wait'), host))
    expect(Buffer.compare(readFileSync(await download.path()), Buffer.from(expected))).toBe(0)
  }
})
