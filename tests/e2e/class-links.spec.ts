import { expect, test } from '@playwright/test'
import { openAlive } from './alive'
import { exerciseToChoose, makeLinks } from './class-page'

/** The links that a teacher makes and sends: how they come about, are copied, and break. */

test('a link that was cut says so, in both languages, and so does the page without one', async ({ page }) => {
  const { forStudents } = await makeLinks(page, 'en')
  const cut = forStudents.slice(0, -9)
  await page.goto(cut)
  await expect(page.getByText('This link is damaged')).toBeVisible()
  await page.goto(cut.replace('/en/', '/zh/'))
  await expect(page.getByText('链接已损坏')).toBeVisible()
  await page.goto('/en/assignment')
  await expect(page.getByText('An assignment is opened by its link.')).toBeVisible()
  await page.goto(forStudents)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Week 2')
})

test('what could not be copied is selected, on a page without a clipboard', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  const { forStudents } = await makeLinks(page, 'en')
  await page.getByRole('button', { name: 'Copy Link for your students', exact: true }).click()
  await expect(page.getByText('press Ctrl+C').first()).toBeVisible()
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(forStudents)
})

test('at least one exercise must be chosen, and a link that no longer holds goes', async ({ page }) => {
  await openAlive(page, '/en/teach')
  await page.getByRole('button', { name: 'Make the link', exact: true }).click()
  await expect(page.getByText('Choose at least one exercise')).toBeVisible()
  await exerciseToChoose(page, 'Comparing sequence numbers').check()
  await page.getByRole('button', { name: 'Make the link', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Link for marking', exact: true })).toBeVisible()
  await exerciseToChoose(page, 'Answering in SYN-SENT').check()
  await expect(page.getByRole('textbox', { name: 'Link for marking', exact: true })).toHaveCount(0)
})
