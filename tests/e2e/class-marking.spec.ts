import { expect, test } from '@playwright/test'
import { holdRequests } from '../browser/hold-requests'
import { openAlive } from './alive'
import { choose, ENDLESS, LOCALES, solution, submission, WORDS } from './class-page'
import { usually } from './usually'

/** Marking a pile: what is said of each file, and files that never end or fill the memory. */

for (const locale of LOCALES) {
  const say = WORDS[locale]

  test(
    `${locale}: of what was handed in a teacher reads in words about the code, and none of them says "you"`,
    usually(locale === 'en'),
    async ({ page }) => {
      test.slow()
      const pile = [
        [say.stopped, ENDLESS],
        [say.refused, `import 'fs'\n${solution()}`],
        [say.threw, `throw new RangeError('no')\n${solution()}`],
        [say.values, 'export const seqLt = () => false\nexport const seqLeq = seqLt, seqBetween = seqLt\n'],
      ] as const
      await openAlive(page, `/${locale}/mark`)
      await choose(
        page,
        pile.map(([, source], n) => ({ name: `${n}.json`, buffer: submission(`s${n}`, source) })),
      )
      await expect(page.getByText(say.marked(pile.length))).toBeVisible({ timeout: 120_000 })
      for (const [n, [words]] of pile.entries()) {
        await page.getByRole('button', { name: new RegExp(`^s${n}[,，]`) }).click()
        const dialog = page.getByRole('dialog')
        await expect(dialog).toContainText(words)
        await dialog.locator('pre').evaluate((code) => code.remove())
        await expect(dialog).not.toContainText(/\byou|你|您/i)
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
      }
    },
  )
}

test('marking stops by hand, goes on, and the submission after one that fills the memory is marked right', async ({
  page,
}) => {
  test.slow()
  const bomb =
    'const all: unknown[] = []\nfor (;;) all.push(new Uint8Array(64_000_000).fill(1))\nexport const seqLt = 1, seqLeq = 1, seqBetween = 1'
  // Nothing is marked before Stop, however fast the machine.
  const letThrough = await holdRequests(page, '**/grader/**')
  await openAlive(page, '/en/mark')
  await choose(page, [
    { name: '1.json', buffer: submission('loop', ENDLESS) },
    { name: '2.json', buffer: submission('bomb', bomb) },
    { name: '3.json', buffer: submission('right', solution()) },
  ])
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  letThrough()
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows.nth(3)).toContainText('waiting')
  await page.getByRole('button', { name: 'Go on', exact: true }).click()
  await expect(page.getByText('3 of 3 solutions marked')).toBeVisible({ timeout: 240_000 })
  await expect(rows.nth(1)).toContainText('timed out')
  await expect(rows.nth(2)).toContainText(/out of memory|timed out|did not run/)
  await expect(rows.nth(3)).toContainText('passed')
  await page.getByRole('button', { name: /^Total / }).click()
  await expect(rows.nth(1)).toContainText('right')
})

test('thirty files are dropped, of which one never ends: it alone is labelled, and the others pass', async ({
  page,
}) => {
  test.slow()
  await openAlive(page, '/en/mark')
  const right = solution()
  const texts = Array.from({ length: 30 }, (_, n) => submission(`s${n}`, n === 11 ? ENDLESS : right).toString())
  const dropped = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const [n, text] of all.entries()) transfer.items.add(new File([text], `${n}.json`))
    return transfer
  }, texts)
  await page.getByText('or drop them here').dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.getByText('30 of 30 solutions marked')).toBeVisible({ timeout: 300_000 })
  const table = page.getByRole('table')
  await expect(table.getByRole('row', { name: /^s11 / })).toContainText('timed out')
  await expect(table.getByRole('row').filter({ hasText: 'passed27 of 27' })).toHaveCount(29)
})
