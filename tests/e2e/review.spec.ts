import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { quizStrings } from '../../app/_quiz/quiz-strings'
import { reviewStrings } from '../../app/_review/review-strings'
import { openAlive } from './alive'
import { pageWidth } from './page-width'
import { storedRecord } from './stored-progress'

const MORNING = new Date('2026-03-02T10:00:00')
const QUESTION = 'when-the-client-is-established'

/** What was drawn for the way of a segment, in ms. */
async function delayIn(question: Locator): Promise<number> {
  const sentence = question.getByText(/takes \d+ ms|单程时延为 \d+ ms/)
  await expect(sentence).toBeVisible()
  return Number(/(?:takes|为) (\d+) ms/.exec((await sentence.textContent()) ?? '')?.[1])
}

/** Brings records as a file from another browser would. */
async function bring(page: Page, records: Readonly<Record<string, unknown>>): Promise<void> {
  await openAlive(page, '/en')
  await page.locator('input[type=file]').setInputFiles({
    name: 'progress.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ format: 'ackademy-progress', version: 1, records })),
  })
  await expect(page.locator('[data-outcome="good"]')).toBeVisible()
}

test('a missed question comes back the next day with other numbers, and answered right it is put off', async ({
  page,
}) => {
  await page.clock.install({ time: MORNING })
  await openAlive(page, '/en/review')
  await expect(page.getByText('Nothing to review yet')).toBeVisible()

  await openAlive(page, '/en/quizzes/three-segments')
  await page.getByRole('button', { name: 'Practise', exact: true }).click()
  const question = page.locator(`[data-question="${QUESTION}"]`)
  const missed = await delayIn(question)
  await question.getByRole('textbox').fill('1')
  await question.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(question.locator('[data-result]')).toHaveAttribute('data-result', 'wrong')
  await expect
    .poll(() => page.evaluate(storedRecord, `review:quiz/three-segments/${QUESTION}`))
    .toMatchObject({ answers: [{ isRight: false }] })

  await openAlive(page, '/en/review')
  await expect(page.getByText('Next: 1, tomorrow.')).toBeVisible()
  await expect(question).toHaveCount(0)
  await page.clock.fastForward('24:00:00')
  const asked = await delayIn(question)
  expect(asked).not.toBe(missed)
  await question.getByRole('textbox').fill(String(2 * asked))
  await question.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(question.locator('[data-result]')).toHaveAttribute('data-result', 'right')
  await expect(question.locator('[data-comes-back]')).toHaveText(/^It comes back in \d+ days\.$/)
  await expect
    .poll(() => page.evaluate(storedRecord, `review:quiz/three-segments/${QUESTION}`))
    .toMatchObject({ answers: [{ isRight: false }, { isRight: true }] })
  await question.getByRole('button', { name: 'To the end', exact: true }).click()
  await expect(page.getByText('1 answered, 1 right.')).toBeVisible()

  await page.clock.fastForward('24:00:00')
  await page.reload()
  await expect(page.getByText('Nothing is due now')).toBeVisible()
  await page.getByRole('button', { name: 'Take out: Three segments, question 1', exact: true }).click()
  await expect(page.getByText('Nothing to review yet')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('what was missed elsewhere comes with the file of progress: a test’s question, and an exercise whose solution was seen', async ({
  page,
}) => {
  await page.clock.install({ time: MORNING })
  const at = MORNING.getTime() - 3 * 86_400_000
  const answers = [{ at, isRight: false, seed: 1 }]
  await bring(page, {
    'help:time-wait': { hints: {}, seenAt: at },
    'review:quiz/three-segments/no-longer-there': { answers, removedAt: null, kept: null },
    'review:quiz/link/x-y/mine': { answers, removedAt: null, kept: { title: { en: 'Mine' }, question: null } },
  })
  await expect(page.getByText('3 to review')).toBeVisible()
  await openAlive(page, '/en/review')
  await expect(page.getByText('A question that the course has no more')).toBeVisible()
  await expect(page.getByText('It was too long to be kept here.')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Waiting in TIME-WAIT', exact: true }).click()
  await expect(page).toHaveURL('/en/exercises/time-wait')
})

for (const locale of ['en', 'zh'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${locale}, ${colorScheme}: nothing that axe finds in a review, no sideways scroll at 360 px`, {
      tag: '@thorough',
    }, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 740 } })
      const page = await context.newPage()
      const clean = async () => {
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
        await expect.poll(() => pageWidth(page)).toBeLessThanOrEqual(360)
      }
      const at = Date.now() - 3 * 86_400_000
      await bring(page, {
        'help:time-wait': { hints: {}, seenAt: at },
        [`review:quiz/three-segments/${QUESTION}`]: {
          answers: [{ at, isRight: false, seed: 1 }],
          removedAt: null,
          kept: null,
        },
      })
      await openAlive(page, `/${locale}/review`)
      const question = page.locator(`[data-question="${QUESTION}"]`)
      await delayIn(question)
      await clean()
      await question.getByRole('textbox').fill('1')
      await question.getByRole('button', { name: quizStrings[locale].check, exact: true }).click()
      await expect(question.getByRole('figure')).toBeVisible()
      await expect(question.locator('[data-comes-back]')).toBeVisible()
      await clean()
      await question.getByRole('button', { name: reviewStrings[locale].finish, exact: true }).click()
      await expect(page.getByText(reviewStrings[locale].done, { exact: true })).toBeVisible()
      await context.close()
    })
  }
}
