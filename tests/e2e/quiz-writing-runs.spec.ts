import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { labPage } from '../../app/_lab/lab-path'
import { questionStrings } from '../../app/_quiz/question-strings'
import { quizStrings } from '../../app/_quiz/quiz-strings'
import { severalDraws } from '../../app/_quiz/several-draws'
import { seedOf } from '../../app/_quiz/shown-order'
import { formStrings } from '../../app/_quiz/writing/form-strings'
import { mistakeText } from '../../app/_quiz/writing/run-forms/mistake-words'
import { READY_QUESTIONS } from '../../app/_quiz/writing/run-forms/ready-questions'
import { runFormStrings } from '../../app/_quiz/writing/run-forms/run-form-strings'
import { runProblemText } from '../../app/_quiz/writing/run-forms/run-problem-words'
import { writingStrings } from '../../app/_quiz/writing/writing-strings'
import { checkBank } from '../../exercises/quiz/check/check-bank'
import { type QuestionOf, type QuestionType, questionSchema } from '../../exercises/quiz/questions'
import { readBank } from '../../exercises/quiz/read-bank'
import { TEMPLATES } from '../../exercises/quiz/templates'
import { scenarioOf } from '../../exercises/quiz/trace-of'
import { openAlive } from './alive'
import { usually } from './usually'

type Locale = 'en' | 'zh'

const form = (page: Page): Locator => page.locator('[data-form]')
const group = (within: Locator, name: string): Locator => within.getByRole('group', { name, exact: true })
const field = (within: Locator, name: string): Locator => within.getByLabel(name, { exact: true })
const button = (within: Locator | Page, name: string): Locator => within.getByRole('button', { name, exact: true })

async function add(page: Page, locale: Locale, type: QuestionType): Promise<void> {
  const say = writingStrings[locale]
  await button(page.getByRole('navigation', { name: say.parts, exact: true }), say.add).click()
  const [name, what] = say.types[type]
  await button(page, `${name} ${what}`).click()
  await expect(form(page).getByRole('heading', { level: 2 })).toContainText(name)
}

/** Chooses in a menu with the arrow keys alone. */
async function arrowTo(page: Page, select: Locator, text: string): Promise<void> {
  const chosen = () =>
    select.evaluate((element) => (element instanceof HTMLSelectElement ? element.selectedOptions[0]?.text : ''))
  await select.focus()
  for (let n = 0; n < 20 && (await chosen()) !== text; n++) {
    const before = await chosen()
    await page.keyboard.press('ArrowDown')
    // What was chosen is in the question before the next key comes.
    await expect.poll(chosen).not.toBe(before)
  }
  expect(await chosen()).toBe(text)
  await expect(select).toBeFocused()
}

async function expectNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('[data-form]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

const titleOf = (locale: Locale, template: string): string => TEMPLATES[template]?.title[locale] ?? ''

const TEMPLATE = 'third-segment-lost'

/** What the teacher of the test writes, as a bank says it. */
function written(delays: readonly number[]): QuestionOf<'simulation'> {
  const measure = READY_QUESTIONS.enters.of[TEMPLATE]
  const parameters = { delayMs: { values: delays } }
  const question = questionSchema.parse({ id: 'q1', type: 'simulation', template: TEMPLATE, parameters, measure })
  if (question.type !== 'simulation') throw new Error('This is no simulation.')
  return question
}

for (const locale of ['en', 'zh'] as const) {
  const page_ = writingStrings[locale]
  const say = runFormStrings[locale]

  test(
    `${locale}: a teacher makes a simulation of a ready question, sees its draws, and points at a segment by keyboard`,
    usually(locale === 'en'),
    async ({ page }) => {
      await openAlive(page, `/${locale}/quizzes/write`)
      await button(page, page_.create).click()
      await field(page.locator('main'), page_.bankTitle).fill('Runs')

      // A ready question is a whole one.
      await add(page, locale, 'simulation')
      await form(page).getByRole('radio', { name: READY_QUESTIONS.enters.title[locale], exact: true }).check()
      await button(group(form(page), say.readyOf), titleOf(locale, TEMPLATE)).click()
      await expect(group(form(page), say.scenario).getByRole('combobox')).toHaveValue(TEMPLATE)
      await expect(form(page).getByText(say.fine)).toBeVisible()
      await expect(form(page).getByRole('figure', { name: say.firstRun, exact: true })).toBeVisible()

      // Values that leave no choice are said to be wrong, and others are drawn at once.
      const delay = group(form(page), TEMPLATES[TEMPLATE]?.parameters.delayMs?.title[locale] ?? '')
      await field(delay, say.values).fill('100')
      const [only] = severalDraws(written([100]), 1)
      const same = `the key is ${only?.key} whatever is drawn; expected others`
      await expect(form(page).getByText(runProblemText(same, locale))).toBeVisible()
      const delays = [20, 40, 60, 80, 100, 120]
      await field(delay, say.values).fill(delays.join(', '))
      await expect(form(page).getByText(say.fine)).toBeVisible()
      const draws = severalDraws(written(delays), 1)
      expect(draws.length).toBe(5)
      const cards = group(form(page), say.draws)
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading') })
      await expect(cards.locator('strong')).toHaveText(draws.map(({ key }) => `${key} ms`))
      await button(cards.first(), say.showRun(1)).click()
      await expect(cards.first().getByRole('figure')).toBeVisible()
      await button(cards.first(), say.hideRun(1)).click()
      await button(form(page), say.otherDraws).click()
      await expect(cards.locator('strong')).toHaveText(severalDraws(written(delays), 101).map(({ key }) => `${key} ms`))
      await expectNoFaults(page)

      // So a student gets it.
      const preview = page.getByRole('region', { name: page_.preview, exact: true })
      await expect(preview.getByText(questionStrings[locale].how.simulation)).toBeVisible()
      await expect(preview.getByRole('radio').nth(2)).toBeVisible()

      // The segment is chosen from the list, and the run shows it.
      await add(page, locale, 'point')
      await field(form(page), formStrings[locale].text).fill('SYN,ACK?')
      const place = group(form(page), say.rightPlace(1)).getByRole('combobox')
      const words = {
        en: '100 ms: server sends SYN,ACK SEQ=5000 ACK=1001',
        zh: '100 ms：服务器发出 SYN,ACK SEQ=5000 ACK=1001',
      }
      await expect(place.locator('option')).toHaveCount(4)
      await arrowTo(page, place, words[locale])
      await expect(form(page).getByText(say.finePoint)).toBeVisible()
      await expect(form(page).locator('[aria-current="step"]')).toContainText('SEQ=5000')
      await expectNoFaults(page)

      // The other way round: what is clicked in the run's table is chosen in the list.
      await form(page).getByRole('row').filter({ hasText: 'SEQ=1001' }).getByRole('button').first().click()
      await expect(place).not.toHaveValue(/SYN ACK/)
      await place.selectOption({ label: words[locale] })
      await expect(form(page).locator('[aria-current="step"]')).toContainText('SEQ=5000')

      // The engine says the state; the teacher chooses the moment.
      await add(page, locale, 'state')
      await field(form(page), formStrings[locale].text).fill('State?')
      await expect(form(page).getByText(say.fineRun)).toBeVisible()
      await field(form(page), say.atMs).fill('100')
      const edge = 'is a moment at which one nanosecond more or less changes SYN-RECEIVED to LISTEN; expected another'
      await expect(form(page).getByText(runProblemText(edge, locale))).toBeVisible()
      await arrowTo(page, field(form(page), say.stay), say.stayOption('ESTABLISHED', '300', '2000'))
      await expect(form(page).getByText(say.fineRun)).toBeVisible()

      // The file holds what was written, and its checks find nothing.
      const coming = page.waitForEvent('download')
      await button(page, page_.download).click()
      const { bank } = readBank(readFileSync(await (await coming).path(), 'utf8'), 'bank.yaml')
      expect(bank.questions[0]).toEqual(written(delays))
      expect(bank.questions[1]).toMatchObject({
        right: [{ kind: 'sent', segment: { from: 'server', flags: 'SYN ACK', nth: 1 } }],
      })
      expect(bank.questions[2]).toMatchObject({ endpoint: 'server', template: 'handshake' })
      expect(checkBank(bank)).toEqual([])
    },
  )
}

test('a teacher asks about a scenario from the lab in words of her own, and a student who errs reads her feedback', async ({
  page,
}) => {
  const [page_, say] = [writingStrings.en, runFormStrings.en]
  // As the browser shows it in the lab.
  const address = `https://ackademy.example${labPage(scenarioOf({ template: 'handshake' }), 'en')}`

  await openAlive(page, '/en/quizzes/write')
  await button(page, page_.create).click()
  await field(page.locator('main'), page_.bankTitle).fill('My own')
  await add(page, 'en', 'simulation')
  const scenario = group(form(page), say.scenario)
  await scenario.getByRole('combobox').selectOption({ label: say.own })
  await expect(scenario.getByText(say.ownNotYet(titleOf('en', 'handshake')))).toBeVisible()
  const pasted = field(scenario, say.ownAddress)
  await pasted.fill('the handshake')
  await expect(pasted).toHaveAccessibleDescription(new RegExp(say.ownNothing.slice(0, 30)))
  await pasted.fill(address.slice(0, -3))
  await expect(pasted).toHaveAccessibleDescription(new RegExp(say.ownUnreadable.slice(0, 30)))
  await pasted.fill(address)
  await expect(scenario.getByText(say.ownTaken)).toBeVisible()
  await expect(form(page).getByRole('figure', { name: say.firstRun, exact: true })).toBeVisible()

  // All would get the same, until something of it is drawn.
  const drawn = group(form(page), say.drawn)
  await expect(drawn.getByText(say.drawnNothing)).toBeVisible()
  await field(drawn, say.drawMore).selectOption('scenario.links[0].delayMs')
  const delay = group(drawn, 'client – server: Delay one way (ms)')
  await field(delay, say.values).fill('20, 40, 60, 100')
  const unsaid = 'does not say {delayMs}, which is drawn; expected it in the text'
  await expect(form(page).getByText(runProblemText(unsaid, 'en'))).toBeVisible()
  await field(form(page), say.text).fill('One way takes {delayMs} ms.')
  await expect(form(page).getByText(say.fine)).toBeVisible()

  const mistakes = form(page).locator('details').filter({ hasText: say.mistakes })
  await mistakes.locator('summary').click()
  const own = field(mistakes, say.ownWords(mistakeText('one-way-more', 'en')))
  await own.pressSequentially('Count the ways again.')
  await expect(own).toHaveValue('Count the ways again.')
  await expectNoFaults(page)

  const coming = page.waitForEvent('download')
  await button(page, page_.download).click()
  const { bank } = readBank(readFileSync(await (await coming).path(), 'utf8'), 'bank.yaml')
  expect(checkBank(bank)).toEqual([])
  const [question] = bank.questions
  if (question?.type !== 'simulation') throw new Error('This is no simulation.')
  expect(question).toMatchObject({ feedback: [{ on: 'one-way-more', text: { en: 'Count the ways again.' } }] })

  const preview = page.getByRole('region', { name: page_.preview, exact: true })
  await expect(preview.getByText(/^One way takes \d+ ms\.$/)).toBeVisible()
  const [draw] = severalDraws(question, seedOf('preview', 0))
  const wrong = draw?.choices.find(({ misconception }) => misconception === 'one-way-more')?.text.en ?? ''
  await preview.getByRole('radio', { name: wrong, exact: true }).check()
  await button(preview, quizStrings.en.check).click()
  await expect(preview.getByText('Count the ways again.')).toBeVisible()
})
