import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { exchangeStrings } from '../../app/_quiz/publishing/exchange-strings'
import { publishStrings } from '../../app/_quiz/publishing/publish-strings'
import { formStrings } from '../../app/_quiz/writing/form-strings'
import { problemWords } from '../../app/_quiz/writing/problem-words'
import { versionsStrings } from '../../app/_quiz/writing/versions/versions-strings'
import { writingStrings } from '../../app/_quiz/writing/writing-strings'
import type { QuestionType } from '../../exercises/quiz/questions'
import { readBank } from '../../exercises/quiz/read-bank'
import { type Bank, bankSchema } from '../../exercises/quiz/schema'
import { openAlive } from './alive'
import { pageWidth } from './page-width'
import { countStored, storedTexts } from './stored-progress'

/** Those that are about no run; quiz-writing-runs.spec.ts has the others. */
type WrittenType = Exclude<QuestionType, 'simulation' | 'point' | 'state'>

const page_ = writingStrings.en
const say = formStrings.en

const form = (page: Page): Locator => page.locator('[data-form]')
const field = (within: Locator, name: string): Locator => within.getByLabel(name, { exact: true })
const row = (page: Page, name: string): Locator => form(page).getByRole('group', { name, exact: true })
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const part = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: page_.parts, exact: true }).getByRole('button', { name, exact: true })

/** A new quiz, with the form of its title open. */
async function begin(page: Page, title: string): Promise<void> {
  await openAlive(page, '/en/quizzes/write')
  await button(page, page_.create).click()
  await field(page.locator('main'), page_.bankTitle).fill(title)
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
}

/** A new question, with its form open and its text written. */
async function add(page: Page, type: WrittenType, text: string): Promise<void> {
  await part(page, page_.add).click()
  const [name, what] = page_.types[type]
  await button(page, `${name} ${what}`).click()
  await expect(form(page).getByRole('heading', { level: 2 })).toContainText(name)
  const label = type === 'true-false' ? say.statement : type === 'cloze' ? say.clozeText : say.text
  await field(form(page), label).fill(text)
}

/** The bank that the page gives as a file. */
async function downloaded(page: Page): Promise<{ readonly path: string; readonly bank: Bank }> {
  const coming = page.waitForEvent('download')
  await button(page, page_.download).click()
  const path = await (await coming).path()
  return { path, bank: readBank(readFileSync(path, 'utf8'), 'bank.yaml').bank }
}

/** What is written is in the browser's database, and outlives the page. */
const untilKept = (page: Page, text: string) =>
  expect.poll(async () => (await page.evaluate(storedTexts)).filter((kept) => kept.includes(text))).not.toEqual([])

/** How each type is written by form, behind its text. */
const WRITE: Readonly<Record<WrittenType, (page: Page) => Promise<void>>> = {
  choice: async (page) => {
    for (const [index, text] of ['One', 'Sixty', 'Sixty-one'].entries()) {
      await field(row(page, say.answer(index + 1)), say.answerText).fill(text)
    }
    await field(row(page, say.answer(2)), say.feedback).fill('A connection needs no port of its own.')
    await field(row(page, say.answer(3)), say.worth).selectOption({ label: '50 %' })
  },
  multiple: async (page) => {
    await button(page, say.addAnswer).click()
    for (const [index, text] of ['SYN', 'FIN', 'ACK', 'RST'].entries()) {
      await field(row(page, say.answer(index + 1)), say.answerText).fill(text)
    }
    await field(form(page), say.credit).selectOption({ label: say.credits.sum })
    await field(form(page), say.againstIt).check()
  },
  'true-false': async (page) => {
    await field(form(page), say.truth).selectOption({ label: say.truths.no })
    await field(form(page), say.onTrue).fill('Only while both ends are there.')
  },
  number: async (page) => {
    await field(row(page, say.answer(1)), say.value).fill('3.436')
    await field(row(page, say.answer(1)), say.tolerance).fill('0.05')
    await button(page, say.addUnit).click()
    await field(row(page, say.unit(1)), say.unitName).fill('s')
    await button(page, say.addUnit).click()
    await field(row(page, say.unit(2)), say.unitName).fill('ms')
    await field(row(page, say.unit(2)), say.factor('s')).fill('0.001')
  },
  text: async (page) => {
    await field(row(page, say.answer(1)), say.accepts).fill('SYN-SENT')
    await field(form(page), say.otherwise).fill('It has sent its SYN.')
  },
  match: async (page) => {
    for (const [index, [prompt, answer]] of [
      ['The active open', 'SYN'],
      ['The passive open', 'SYN,ACK'],
    ].entries()) {
      await field(row(page, say.pair(index + 1)), say.prompt).fill(prompt ?? '')
      await field(row(page, say.pair(index + 1)), say.belongs).fill(answer ?? '')
    }
    await button(page, say.addOther).click()
    await field(row(page, say.other(1)), say.answerText).fill('RST')
  },
  order: async (page) => {
    for (const [index, text] of ['SYN', 'ACK', 'SYN,ACK'].entries()) {
      await field(row(page, say.item(index + 1)), say.answerText).fill(text)
    }
    await button(page, say.down(say.item(2))).click()
    await expect(button(page, say.down(say.item(3)))).toBeFocused()
    await field(form(page), say.credit).selectOption({ label: say.credits.next })
  },
  cloze: async (page) => {
    const text = field(form(page), say.clozeText)
    const gapAt = async (words: string) => {
      await text.evaluate((element, wanted) => {
        if (!(element instanceof HTMLTextAreaElement)) return
        const from = element.value.indexOf(wanted)
        element.focus()
        element.setSelectionRange(from, from + wanted.length)
      }, words)
      await button(page, say.putGap).click()
    }
    await gapAt('SYN')
    await expect(text).toHaveValue('A [[gap-1]] with number 1000 is acknowledged by 1001.')
    await gapAt('1001')
    await field(row(page, say.gap('gap-2')), say.gapKind).selectOption({ label: say.gapKinds.number })
    await expect(field(row(page, say.gap('gap-2')), say.value)).toHaveValue('1001')
    await field(row(page, say.gap('gap-2')), say.weight).fill('2')
  },
  essay: async (page) => {
    await field(form(page), say.lines).fill('8')
    await field(form(page), say.forMarker).fill('Old SYNs.')
  },
}

const TEXTS: Readonly<Record<WrittenType, string>> = {
  choice: 'How many ports of the server do sixty clients take?',
  multiple: 'Which of these take a sequence number?',
  'true-false': 'TCP delivers, whatever happens.',
  number: 'How long until the numbers wrap at 10 Gbit/s?',
  text: 'In which state is the client after its SYN?',
  match: 'Who sends what?',
  order: 'Put the segments in order.',
  cloze: 'A SYN with number 1000 is acknowledged by 1001.',
  essay: 'Why are three segments needed?',
}

const words = (en: string) => ({ en })
const EXPECTED = bankSchema.parse({
  version: 1,
  id: 'quiz',
  title: words('One of each'),
  languages: ['en'],
  questions: [
    {
      id: 'q1',
      type: 'choice',
      text: words(TEXTS.choice),
      answers: [
        { text: words('One'), fraction: 100 },
        { text: words('Sixty'), feedback: words('A connection needs no port of its own.') },
        { text: words('Sixty-one'), fraction: 50 },
      ],
    },
    {
      id: 'q2',
      type: 'multiple',
      text: words(TEXTS.multiple),
      answers: [
        { text: words('SYN'), fraction: 50 },
        { text: words('FIN'), fraction: 50 },
        { text: words('ACK'), fraction: -50 },
        { text: words('RST'), fraction: -50 },
      ],
      credit: 'sum',
    },
    {
      id: 'q3',
      type: 'true-false',
      text: words(TEXTS['true-false']),
      answer: false,
      feedback: { onTrue: words('Only while both ends are there.') },
    },
    {
      id: 'q4',
      type: 'number',
      text: words(TEXTS.number),
      answers: [{ value: 3.436, tolerance: 0.05 }],
      units: [{ name: 's' }, { name: 'ms', factor: 0.001 }],
    },
    {
      id: 'q5',
      type: 'text',
      text: words(TEXTS.text),
      answers: [{ accepts: 'SYN-SENT' }, { accepts: '*', fraction: 0, feedback: words('It has sent its SYN.') }],
    },
    {
      id: 'q6',
      type: 'match',
      text: words(TEXTS.match),
      pairs: [
        { prompt: words('The active open'), answer: words('SYN') },
        { prompt: words('The passive open'), answer: words('SYN,ACK') },
      ],
      others: [words('RST')],
    },
    {
      id: 'q7',
      type: 'order',
      text: words(TEXTS.order),
      items: [words('SYN'), words('SYN,ACK'), words('ACK')],
      credit: 'next',
    },
    {
      id: 'q8',
      type: 'cloze',
      text: words('A [[gap-1]] with number 1000 is acknowledged by [[gap-2]].'),
      gaps: {
        'gap-1': { kind: 'text', answers: [{ accepts: 'SYN' }] },
        'gap-2': { kind: 'number', answers: [{ value: 1001 }], weight: 2 },
      },
    },
    { id: 'q9', type: 'essay', text: words(TEXTS.essay), lines: 8, forMarker: words('Old SYNs.') },
  ],
})

const TYPES: readonly WrittenType[] = [
  'choice',
  'multiple',
  'true-false',
  'number',
  'text',
  'match',
  'order',
  'cloze',
  'essay',
]

test('a question of each type is written by form, stays over a reload, and comes back from its file as it was', async ({
  page,
}) => {
  await begin(page, 'One of each')
  for (const type of TYPES) {
    await add(page, type, TEXTS[type])
    await WRITE[type](page)
    // What is shown to the writer is what a student will see.
    await expect(page.locator(`[data-question="q${TYPES.indexOf(type) + 1}"]`)).toBeVisible()
  }
  const first = await downloaded(page)
  expect(first.bank).toEqual(EXPECTED)

  await untilKept(page, 'Old SYNs.')
  await page.reload()
  await expect(part(page, page_.item(9, TEXTS.essay, page_.states.whole))).toBeVisible()
  expect((await downloaded(page)).bank).toEqual(EXPECTED)

  await page.getByRole('link', { name: new RegExp(page_.all) }).click()
  await expect(page.getByRole('heading', { level: 1, name: page_.title, exact: true })).toBeVisible()
  await page.locator('input[type="file"]').setInputFiles(first.path)
  await button(page, exchangeStrings.en.open).click()
  await expect(part(page, page_.item(9, TEXTS.essay, page_.states.whole))).toBeVisible()
  expect((await downloaded(page)).bank).toEqual(EXPECTED)
})

test('each step is taken back and done again, by keys and by buttons that say what it was', async ({ page }) => {
  await begin(page, 'Steps')
  await add(page, 'essay', 'First')
  await add(page, 'essay', 'Second')
  const item = (n: number, text: string) => part(page, page_.item(n, text, page_.states.whole))

  await field(form(page), say.text).pressSequentially(' and more')
  await expect(item(2, 'Second and more')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field(form(page), say.text)).not.toHaveValue('Second and more')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(field(form(page), say.text)).toHaveValue('Second and more')

  // Questions move by keyboard, and the focus goes with them.
  await item(2, 'Second and more').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(item(1, 'Second and more')).toBeFocused()
  await button(page, page_.undoWhat(page_.moved)).click()
  await expect(item(2, 'Second and more')).toBeVisible()

  await button(page, page_.copy(2)).click()
  await expect(item(3, 'Second and more')).toBeVisible()
  await button(page, page_.remove(3)).click()
  await expect(item(3, 'Second and more')).toBeHidden()
  await expect(page.getByRole('status').filter({ hasText: page_.removedNow(3) })).toBeAttached()
  await button(page, page_.undoWhat(page_.removed(3))).click()
  await expect(item(3, 'Second and more')).toHaveAttribute('aria-current', 'true')
  await button(page, page_.redoWhat(page_.removed(3))).click()
  await expect(item(3, 'Second and more')).toBeHidden()
})

test('what is missing is said beside its field, and nothing of it can be published or lost', async ({ page }) => {
  await begin(page, 'Unfinished')
  await add(page, 'choice', '')
  await field(row(page, say.answer(1)), say.answerText).fill('Three')
  await field(row(page, say.answer(1)), say.worth).selectOption({ label: say.worths.wrong })
  const none = problemWords.en.noneRight
  await expect(form(page).getByText(none)).toBeVisible()
  await expect(form(page).getByRole('group', { name: say.answers, exact: true })).toHaveAccessibleDescription(
    new RegExp(none),
  )
  await expect(field(form(page), say.text)).toHaveAccessibleDescription(new RegExp(problemWords.en.empty.text))
  await field(form(page), say.points).fill('many')
  await expect(field(form(page), say.points)).toHaveAttribute('aria-invalid', 'true')

  await part(page, page_.give).click()
  await expect(button(page, publishStrings.en.makeLink)).toBeDisabled()
  await untilKept(page, 'many')
  await page.reload()
  await part(page, page_.item(1, page_.types.choice[0], page_.states.wrong)).click()
  await expect(field(form(page), say.points)).toHaveValue('many')
  await expect(field(row(page, say.answer(1)), say.answerText)).toHaveValue('Three')
})

test('two tabs on one quiz: what the other wrote is here at once, and undo brings back what stood here', async ({
  page,
  context,
}) => {
  await begin(page, 'Shared')
  await add(page, 'essay', 'Mine')
  await untilKept(page, 'Mine')
  const other = await context.newPage()
  await other.goto(page.url())
  await part(other, page_.item(1, 'Mine', page_.states.whole)).click()
  await field(form(other), say.text).fill('Theirs')
  await expect(field(form(page), say.text)).toHaveValue('Theirs')
  await expect(page.getByText(page_.heardElsewhere)).toBeVisible()
  await page.bringToFront()
  await button(page, page_.undoWhat(page_.elsewhere)).click()
  await expect(field(form(page), say.text)).toHaveValue('Mine')
  await expect(field(form(other), say.text)).toHaveValue('Mine')
})

test('a quiz that is published again says which questions have another version, and any earlier state comes back', async ({
  page,
}) => {
  const versions = versionsStrings.en
  const title = (text: string) => page.getByRole('heading', { level: 1, name: text, exact: true })
  await openAlive(page, '/en/quizzes/write')
  await page.getByRole('button', { name: page_.copyOf('Three segments'), exact: true }).click()
  await expect(title('Three segments')).toBeVisible()
  await part(page, page_.add).click()
  await button(page, page_.types.essay.join(' ')).click()
  for (const language of ['English', '中文']) await field(form(page), `${say.text} (${language})`).fill('Why?')
  await part(page, page_.give).click()
  await button(page, publishStrings.en.makeLink).click()
  const link = page.getByLabel(publishStrings.en.made, { exact: true })
  await expect(link).toHaveValue(/#q1\./)
  const first = await link.inputValue()
  await expect.poll(() => page.evaluate(countStored, 'draft:quiz-published/')).toBe(1)

  // Another title and other feedback ask nothing else; another question does.
  await part(page, page_.about).click()
  await field(page.locator('main'), `${page_.bankTitle} (English)`).fill('Changed since')
  await expect(title('Changed since')).toBeVisible()
  const last = page.getByRole('navigation', { name: page_.parts, exact: true }).getByRole('listitem').last()
  await last.getByRole('button').click()
  await field(form(page), `${say.text} (English)`).fill('Why three?')
  await part(page, page_.give).click()
  await expect(page.getByText(versions.fromTo(1, 2), { exact: true })).toHaveCount(1)
  await button(page, publishStrings.en.makeLink).click()
  await expect(link).toHaveValue(/#q1\./)
  await expect(link).not.toHaveValue(first)
  await expect(page.getByText(versions.fromTo(1, 2), { exact: true })).toHaveCount(0)
  expect((await downloaded(page)).bank.questions.map(({ version }) => version).filter((it) => it !== 1)).toEqual([2])

  // Each is in the list with what was done, and stands beside the present one.
  await part(page, page_.versions).click()
  const states = page.getByRole('list', { name: versions.states, exact: true }).locator(':scope > li')
  await expect(states.filter({ hasText: versions.publishedThen })).toHaveCount(2)
  await expect(states.first()).toContainText(versions.difference.title)
  const published = states.filter({ hasText: versions.publishedThen }).last()
  await published.getByRole('button', { name: new RegExp(`^${versions.look}`) }).click()
  await expect(published.getByRole('region', { name: /^What differs from .*Title/ })).toContainText('Changed since')
  await expect(published).toContainText('Why three?')
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])

  // Going back loses nothing: undo knows the state before, and so does the list.
  await published.getByRole('button', { name: new RegExp(`^${versions.back}|^Go back to the state`) }).click()
  await expect(title('Three segments')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(title('Changed since')).toBeVisible()
  await states
    .filter({ hasText: versions.publishedThen })
    .last()
    .getByRole('button', { name: /^Open as a new quiz/ })
    .click()
  await expect(title('Three segments')).toBeVisible()
})

test('what was written before a reload is an earlier state, and what replaces it is kept when it comes back', async ({
  page,
}) => {
  const versions = versionsStrings.en
  await begin(page, 'Kept')
  await add(page, 'essay', 'Before the reload')
  await untilKept(page, 'Before the reload')
  await page.reload()
  await part(page, page_.item(1, 'Before the reload', page_.states.whole)).click()
  await field(form(page), say.text).fill('After it')
  await untilKept(page, 'After it')
  await part(page, page_.versions).click()
  const states = page.getByRole('list', { name: versions.states, exact: true }).locator(':scope > li')
  const backs = states.getByRole('button', { name: /^Go back to the state/ })
  await expect(states.first()).toContainText(page_.count(1))
  await states
    .first()
    .getByRole('button', { name: new RegExp(`^${versions.look}`) })
    .click()
  await expect(states.first()).toContainText('Before the reload')
  await expect(states.first()).toContainText('After it')
  const before = await backs.count()
  await backs.first().click()
  await expect(part(page, page_.item(1, 'Before the reload', page_.states.whole))).toBeVisible()
  await expect(backs).toHaveCount(before + 1)
  await page.reload()
  await expect(part(page, page_.item(1, 'Before the reload', page_.states.whole))).toBeVisible()
})

test('the page in Chinese: a quiz in both languages is told which text is missing in which', async ({ page }) => {
  const [zh, zhForm] = [writingStrings.zh, formStrings.zh]
  await openAlive(page, '/zh/quizzes/write')
  await field(page.locator('main'), zh.languages).selectOption({ label: zh.languageSets.both })
  await button(page, zh.create).click()
  await field(page.locator('main'), `${zh.bankTitle}（中文）`).fill('建立连接')
  await expect(page.getByText(problemWords.zh.inLanguage('en'))).toBeVisible()
  await field(page.locator('main'), `${zh.bankTitle}（English）`).fill('Opening')
  await button(page, zh.add).click()
  await button(page, zh.types.essay.join(' ')).click()
  await field(form(page), `${zhForm.text}（中文）`).fill('为什么要三个报文段？')
  await field(form(page), `${zhForm.text}（English）`).fill('Why three segments?')
  await expect(page.locator('[data-question="q1"]')).toContainText('为什么要三个报文段？')
})

for (const locale of ['en', 'zh'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the page in ${locale}, ${colorScheme}: nothing that axe finds in any form, no sideways scroll at 360 px`, {
      tag: '@thorough',
    }, async ({ page }) => {
      test.setTimeout(240_000)
      const it = writingStrings[locale]
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await openAlive(page, `/${locale}/quizzes/write`)
      await field(page.locator('main'), it.languages).selectOption('both')
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await button(page, it.create).click()
      await page.setViewportSize({ width: 360, height: 800 })
      for (const type of TYPES) {
        await page.getByRole('button', { name: new RegExp(`^${it.showParts}`) }).click()
        await button(page, it.add).click()
        await button(page, it.types[type].join(' ')).click()
        await expect(form(page).getByRole('heading', { level: 2 })).toContainText(it.types[type][0])
        expect(
          (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        ).toEqual([])
        await expect.poll(() => pageWidth(page)).toBeLessThanOrEqual(360)
      }
    })
  }
}
