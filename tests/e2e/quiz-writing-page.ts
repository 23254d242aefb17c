import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { formStrings } from '../../app/_quiz/writing/form-strings'
import { writingStrings } from '../../app/_quiz/writing/writing-strings'
import type { QuestionType } from '../../exercises/quiz/questions'
import { readBank } from '../../exercises/quiz/read-bank'
import type { Bank } from '../../exercises/quiz/schema'
import { openAlive } from './alive'
import { storedTexts } from './stored-progress'

/** Those that are about no run; quiz-writing-runs.spec.ts has the others. */
export type WrittenType = Exclude<QuestionType, 'simulation' | 'point' | 'state'>

export const page_ = writingStrings.en
export const say = formStrings.en

export const form = (page: Page): Locator => page.locator('[data-form]')
export const field = (within: Locator, name: string): Locator => within.getByLabel(name, { exact: true })
export const row = (page: Page, name: string): Locator => form(page).getByRole('group', { name, exact: true })
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
export const part = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: page_.parts, exact: true }).getByRole('button', { name, exact: true })

/** A new quiz, with the form of its title open. */
export async function begin(page: Page, title: string): Promise<void> {
  await openAlive(page, '/en/quizzes/write')
  await button(page, page_.create).click()
  await field(page.locator('main'), page_.bankTitle).fill(title)
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
}

/** A new question, with its form open and its text written. */
export async function add(page: Page, type: WrittenType, text: string): Promise<void> {
  await part(page, page_.add).click()
  const [name, what] = page_.types[type]
  await button(page, `${name} ${what}`).click()
  await expect(form(page).getByRole('heading', { level: 2 })).toContainText(name)
  const label = type === 'true-false' ? say.statement : type === 'cloze' ? say.clozeText : say.text
  await field(form(page), label).fill(text)
}

/** The bank that the page gives as a file. */
export async function downloaded(page: Page): Promise<{ readonly path: string; readonly bank: Bank }> {
  const coming = page.waitForEvent('download')
  await button(page, page_.download).click()
  const path = await (await coming).path()
  return { path, bank: readBank(readFileSync(path, 'utf8'), 'bank.yaml').bank }
}

/** What is written is in the browser's database, and outlives the page. */
export const untilKept = (page: Page, text: string) =>
  expect.poll(async () => (await page.evaluate(storedTexts)).filter((kept) => kept.includes(text))).not.toEqual([])
