import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { starts } from '#app/_lab/starts'
import { fromLink, toLink } from '#engine/scenario/compact'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { traceHash } from '#engine/trace/hash'

/** Everything below runs this exercise's code; its lab scenario is the one whose numbers pass 2^32. */
const SLUG = 'sequence-comparison'

export const WORDS = {
  en: {
    run: 'Run',
    exercise: 'From the exercise',
    which: 'Which text',
    draft: 'The draft, as it stands',
    parts: (segment: number) => `The runs part at segment ${segment}.`,
    same: 'Segment for segment both runs are the same.',
    server: 'server',
  },
  zh: {
    run: '运行',
    exercise: '来自练习',
    which: '哪一份代码',
    draft: '当前草稿',
    parts: (segment: number) => `两次运行从第 ${segment} 个报文段开始不同。`,
    same: '两次运行的报文段完全相同。',
    server: '服务器',
  },
} as const

type Locale = keyof typeof WORDS

/** Compares the numbers as if they never wrapped. */
export const WRONG = readFileSync(join(process.cwd(), 'exercises/catalog', SLUG, 'mutants/plain-comparison.ts'), 'utf8')

export const wrap: Scenario = (() => {
  const start = starts().find(({ id }) => id === 'wrap')
  if (!start) throw new Error('The lab offers no scenario "wrap".')
  return fromLink(toLink(start.scenario))
})()

export const status = (page: Page) => page.locator('[data-status]')

/** Puts a text where a page of exercises keeps its drafts; the lab reads it when it runs. */
export async function keepDraft(page: Page, text: string): Promise<void> {
  await page.evaluate(
    ([key, source]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('ackademy')
        opening.onupgradeneeded = () => opening.result.createObjectStore('progress')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const writing = opening.result.transaction('progress', 'readwrite')
          const draft = { current: { text: source, at: 1 }, changedAt: 1, writer: 'test', versions: [] }
          writing.objectStore('progress').put(draft, key)
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    [`draft:exercise/${SLUG}`, text] as const,
  )
}

/** All that the browser keeps of a person's work, as text. */
export const keptIn = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('ackademy')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const records = opening.result.transaction('progress').objectStore('progress')
          const keys = records.getAllKeys()
          const values = records.getAll()
          values.onsuccess = () => {
            opening.result.close()
            resolve(JSON.stringify([keys.result, values.result]))
          }
        }
      }),
  )

/** The lab over a scenario, when it answers. */
export async function openLab(page: Page, locale: Locale, scenario: Scenario): Promise<void> {
  await page.goto(`/${locale}/lab#${toLink(scenario)}`)
  await expect(page.locator('[data-hash]')).toHaveAttribute('data-hash', traceHash(run(scenario)), { timeout: 20_000 })
}

/** Chooses the exercise, at the client and the server. */
export async function chooseBothEnds(page: Page, locale: Locale): Promise<void> {
  await page.getByLabel(WORDS[locale].exercise, { exact: true }).selectOption(SLUG)
  await page.getByRole('checkbox', { name: WORDS[locale].server, exact: true }).check()
}

/** The lab over the scenario of the wrap, with a draft of this text chosen for both ends. */
export async function openWithDraft(page: Page, locale: Locale, text: string): Promise<void> {
  await openLab(page, locale, wrap)
  await keepDraft(page, text)
  await chooseBothEnds(page, locale)
}

export const runIt = (page: Page, locale: Locale = 'en') =>
  page.getByRole('button', { name: WORDS[locale].run, exact: true }).click()
