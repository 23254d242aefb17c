import { readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { expect, type Page, test } from '@playwright/test'
import { WRITTEN_LESSONS } from '../../app/_course/course-map'
import { loadLesson } from '../../content/lessons'
import { holdRequests } from '../browser/hold-requests'
import { openAlive } from './alive'
import { countStored, storedRecord } from './stored-progress'
import { usually } from './usually'

const solution = readFileSync('exercises/catalog/sequence-comparison/solution.ts', 'utf8')

const WORDS = {
  en: { lesson: 'Read the lesson', run: 'Run', passed: 'Passed', exercises: 'Exercises passed' },
  zh: { lesson: '读这一课', run: '运行', passed: '通过', exercises: '通过的练习' },
} as const

/** The hosts that a page asks, data and blobs not counted. */
function hostsAsked(page: Page): Set<string> {
  const hosts = new Set<string>()
  page.context().on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol === 'http:' || protocol === 'https:') hosts.add(hostname)
  })
  return hosts
}

for (const locale of ['en', 'zh'] as const) {
  test(
    `${locale}: from the home page over the lesson to a passed exercise, which the home page then knows`,
    usually(locale === 'en'),
    async ({ page }) => {
      const words = WORDS[locale]
      const hosts = hostsAsked(page)
      await page.goto(`/${locale}`)
      await page.getByRole('link', { name: words.lesson, exact: true }).click()
      await expect(page).toHaveURL(`/${locale}/lessons/sequence-arithmetic`)
      await page.getByRole('main').getByRole('radio').first().check()
      await page.locator('main button[type=submit]').first().click()
      await page.locator('main a[href*="/exercises/sequence-comparison"]').first().click()
      await expect(page).toHaveURL(`/${locale}/exercises/sequence-comparison`)

      await passTheExercise(page, words.run)
      await expect(page.getByTestId('verdict')).toHaveText(words.passed)

      await page.getByRole('link', { name: 'Ackademy', exact: true }).click()
      await expect(page).toHaveURL(`/${locale}`)
      await expect(page.getByText(words.exercises).locator('..')).toContainText('1')
      expect([...hosts]).toEqual(['localhost'])
    },
  )
}

test('over the machine’s address in its network, where browsers keep back what secure pages have, the exercise is graded', async ({
  page,
  baseURL,
}) => {
  const address = Object.values(networkInterfaces())
    .flat()
    .find((it) => it?.family === 'IPv4' && !it.internal)?.address
  test.skip(address === undefined, 'this machine has no address but its own')
  const port = new URL(baseURL ?? '').port
  await page.goto(`http://${address}:${port}/en/exercises/sequence-comparison`)
  expect(
    await page.evaluate(() => [isSecureContext, 'subtle' in crypto, 'randomUUID' in crypto, 'locks' in navigator]),
  ).toEqual([false, false, false, false])
  await passTheExercise(page, WORDS.en.run)
  await expect(page.getByTestId('verdict')).toHaveText(WORDS.en.passed)
  await page.reload()
  await expect(page.locator('[data-phase]')).toContainText('seqLt')
})

async function passTheExercise(page: Page, run: string): Promise<void> {
  const editor = page.locator('[data-phase]')
  await expect(editor).not.toHaveAttribute('data-phase', 'server')
  await editor.click({ position: { x: 200, y: 60 } })
  await expect(editor).toHaveAttribute('data-phase', 'full', { timeout: 60_000 })
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(solution)
  await page.getByRole('button', { name: run, exact: true }).click()
}

test('a press on a button before the page’s script has come is done when it comes', async ({ page }) => {
  const letThrough = await holdRequests(page, '**/*.js')
  await page.goto('/en/exercises/sequence-comparison', { waitUntil: 'commit' })
  await page.getByRole('button', { name: WORDS.en.run, exact: true }).click()
  letThrough()
  await expect(page.getByTestId('verdict')).toHaveText('Failed')
})

test('a prediction that is committed to before the page’s script has come is kept', async ({ page }) => {
  const letThrough = await holdRequests(page, '**/*.js')
  await page.goto('/en/lessons/sequence-arithmetic', { waitUntil: 'commit' })
  await page.locator('input[value=keeps-and-repeats]').check()
  await page.locator('main button[type=submit]').first().click()
  letThrough()
  await expect(page.getByText('Here is the run.')).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
})

test('a lesson is done once its predictions are committed to and its questions answered rightly', async ({ page }) => {
  await openAlive(page, '/en/lessons/sequence-arithmetic')
  const answer = async (value: string) => {
    const choice = page.locator(`input[value=${value}]`)
    await choice.check()
    await page.locator('fieldset', { has: choice }).getByRole('button').last().click()
  }
  await answer('ack')
  await answer('acceptable')
  await answer('after')
  for (const [question, number] of [
    ['time-to-wrap', '3.4'],
    ['ack-of-both', '100'],
  ]) {
    const fields = page.locator('fieldset').filter({ has: page.locator(`[data-question=${question}]`) })
    await fields.locator('input[inputmode=decimal]').fill(number ?? '')
    await fields.locator('button[type=submit]').click()
  }
  await page.locator('input[value=drops]').check()
  await page.locator('main button[type=submit]').first().click()
  // Each has an answer, and one of them a wrong one.
  const asked = Object.keys(loadLesson('sequence-arithmetic', 'en').scenes.answers).length
  await expect.poll(() => page.evaluate(countStored, 'question:sequence-arithmetic/')).toBe(asked)
  const lessonsDone = page.getByText('Lessons done').locator('..')

  await openAlive(page, '/en')
  await expect(lessonsDone).toContainText(`0 of ${WRITTEN_LESSONS.length}`)
  await openAlive(page, '/en/lessons/sequence-arithmetic')
  await answer('before')
  await expect
    .poll(() => page.evaluate(storedRecord, 'lesson:sequence-arithmetic'))
    .toMatchObject({ doneAt: expect.any(Number) })
  await openAlive(page, '/en')
  await expect(lessonsDone).toContainText(`1 of ${WRITTEN_LESSONS.length}`)
})
