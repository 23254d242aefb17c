import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { openAlive, untilAlive } from './alive'
import { expectNothingMoved, watchFromTheStart } from './shifts'
import { countStored } from './stored-progress'
import { usually } from './usually'

const LESSON = 'lessons/sequence-arithmetic'

const WORDS = {
  en: {
    predict: 'That is my prediction: show the run',
    check: 'Check',
    rule: 'One of the documents has this rule',
    answer: 'Here is the run.',
    circle: 'What the server accepts',
    oldCopy: 'A copy that comes too late',
    wrap: 'A connection that passes 2³²',
    forward: 'One step on',
    play: 'Play',
    step: (step: number) => `Step ${step} of`,
    acceptable: '✓ Acceptable',
    notAcceptable: '✕ Not acceptable',
    right: 'Right.',
    wrong: 'Not so.',
    exercise: 'Write it yourself: the exercise',
  },
  zh: {
    predict: '就选这个，看运行结果',
    check: '检查',
    rule: '有一篇文档正是这样写的',
    answer: '下面是运行结果',
    circle: '服务器接受哪些报文段',
    oldCopy: '来迟的副本',
    wrap: '越过 2³² 的连接',
    forward: '前进一步',
    play: '播放',
    step: (step: number) => `第 ${step} 步，共`,
    acceptable: '✓ 可接受',
    notAcceptable: '✕ 不可接受',
    right: '正确。',
    wrong: '不对。',
    exercise: '自己写一遍：练习',
  },
} as const

type Locale = keyof typeof WORDS
const LOCALES: readonly Locale[] = ['en', 'zh']

const open = (page: Page, locale: Locale) => openAlive(page, `/${locale}/${LESSON}`)

/** Commits to the rule that a document has, which is wrong. */
async function predict(page: Page, locale: Locale) {
  await page.locator('input[value=drops]').check()
  const question = page.locator('fieldset').filter({ has: page.locator('input[value=drops]') })
  await question.getByRole('button', { name: WORDS[locale].predict, exact: true }).click()
}

/** Opens the lesson and commits to a number, which is right: only then is the whole run of the copy shown. */
async function openWithCopy(page: Page, locale: Locale) {
  await open(page, locale)
  const question = page.locator('fieldset').filter({ has: page.locator('[data-question=ack-of-both]') })
  await question.locator('input').fill('100')
  await question.getByRole('button', { name: WORDS[locale].predict, exact: true }).click()
}

for (const locale of LOCALES) {
  const words = WORDS[locale]
  const scene = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

  test(
    `${locale}: the run is neither drawn nor told before the reader commits, and each choice has its own answer`,
    usually(locale === 'en'),
    async ({ page }) => {
      await open(page, locale)
      await expect(page.getByText(words.answer)).toHaveCount(0)
      await expect(scene(page, words.wrap)).toHaveCount(0)
      await predict(page, locale)
      await expect(page.getByText(words.rule)).toBeVisible()
      await expect(page.getByText(words.answer)).toBeVisible()
      await expect(scene(page, words.wrap).getByText(words.step(14))).toBeVisible()
    },
  )

  test(
    `${locale}: a prediction is remembered, and its answer stays closed`,
    usually(locale === 'zh'),
    async ({ page }) => {
      await open(page, locale)
      await predict(page, locale)
      await expect.poll(() => page.evaluate(countStored, 'question:sequence-arithmetic/')).toBe(1)
      await page.reload({ waitUntil: 'networkidle' })
      await untilAlive(page)
      await expect(page.locator('input[value=drops]')).toBeChecked()
      await expect(page.getByText(words.answer)).toHaveCount(0)
    },
  )

  test(`${locale}: table, transport and circle share one cursor`, usually(locale === 'en'), async ({ page }) => {
    await openWithCopy(page, locale)
    const copy = scene(page, words.oldCopy)
    await expect(copy.getByText(words.step(15))).toBeVisible()
    await copy.getByRole('button', { name: '0 ms', exact: true }).click()
    await expect(copy.getByText(words.step(1))).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(copy.locator('tr[aria-current=step]')).toContainText('SYN,ACK')
    await expect(copy.getByText(words.step(3))).toBeVisible()
    await copy.getByRole('button', { name: words.forward, exact: true }).click()
    await expect(copy.getByText(words.step(4))).toBeVisible()
    await copy.locator('svg text', { hasText: 'SYN SEQ=' }).click()
    await expect(copy.getByText(words.step(1))).toBeVisible()
  })

  test(
    `${locale}: a segment can be moved by keyboard, by number and by mouse, and is judged each time`,
    usually(locale === 'zh'),
    async ({ page }) => {
      await openWithCopy(page, locale)
      const circle = scene(page, words.oldCopy).getByRole('figure', { name: words.circle, exact: true })
      await expect(circle.getByText(words.notAcceptable)).toBeVisible()
      const slider = circle.getByRole('slider')
      await slider.focus()
      await page.keyboard.press('Home')
      await expect(circle.getByText(words.acceptable)).toBeVisible()
      await expect(slider).toHaveAttribute('aria-valuenow', '0')
      await page.keyboard.press('Shift+ArrowLeft')
      await expect(slider).toHaveAttribute('aria-valuenow', '-1')
      await circle.getByLabel('SEG.SEQ', { exact: true }).fill('4000')
      await expect(circle.getByText(words.notAcceptable)).toBeVisible()
      await page.keyboard.press('Tab')
      await slider.scrollIntoViewIfNeeded()
      const box = await slider.boundingBox()
      const ring = await circle.locator('svg:has([role=slider]), svg').first().boundingBox()
      if (!box || !ring) throw new Error('the slider has no box')
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await page.mouse.down()
      await page.mouse.move(box.x - ring.width * 0.58, box.y + box.height / 2, { steps: 4 })
      await page.mouse.up()
      await expect(circle.getByText(words.acceptable)).toBeVisible()
    },
  )

  test(
    `${locale}: a quiz takes a number, says what is wrong, and lets the reader try again`,
    usually(locale === 'en'),
    async ({ page }) => {
      await open(page, locale)
      const quiz = page
        .getByRole('group', { name: locale === 'en' ? 'Check yourself' : '自测', exact: true })
        .filter({ has: page.locator('[data-question=time-to-wrap]') })
      await quiz.locator('input').fill('34')
      await quiz.getByRole('button', { name: words.check, exact: true }).click()
      await expect(quiz.getByText(words.wrong)).toBeVisible()
      await quiz.locator('input').fill('3,4')
      await quiz.getByRole('button', { name: words.check, exact: true }).click()
      await expect(quiz.getByText(words.right)).toBeVisible()
    },
  )

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })

    test(
      `${locale}: text and first frames are there, and the predicted answer is closed`,
      usually(locale === 'zh'),
      async ({ page }) => {
        await page.goto(`/${locale}/${LESSON}`)
        const copy = scene(page, words.oldCopy)
        await expect(copy.locator('svg text', { hasText: 'ACK=5001' }).first()).toBeVisible()
        // What comes after these five segments answers a question of the lesson.
        await expect(copy.getByRole('row')).toHaveCount(6)
        // Playwright's own search for text passes over <noscript>.
        const answer = page.locator('details > p').first()
        await expect(answer).toContainText(words.answer)
        await expect(answer).toBeHidden()
        await page.locator('summary').first().click()
        await expect(answer).toBeVisible()
        await expect(page.getByRole('link', { name: words.exercise, exact: true })).toBeVisible()
        await expect(page.getByRole('button', { name: words.play, exact: true })).toHaveCount(0)
      },
    )
  })

  test(`${locale}: nothing moves while the page comes to life`, usually(locale === 'en'), async ({ page }) => {
    await watchFromTheStart(page)
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await open(page, locale)
    await expectNothingMoved(page)
    expect(complaints).toEqual([])
  })
}

test('playing moves the cursor on, in steps for who wants less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openWithCopy(page, 'en')
  const copy = page.getByRole('region', { name: WORDS.en.oldCopy, exact: true })
  await copy.getByRole('button', { name: '0 ms', exact: true }).click()
  await copy.getByRole('button', { name: WORDS.en.play, exact: true }).click()
  await expect(copy.getByText(/Step ([3-9]|1\d) of/)).toBeVisible()
})

test('before the first interaction a lesson loads at most 200 KB of JavaScript, and asks no other host', async ({
  page,
}) => {
  const sizes: Promise<number>[] = []
  const hosts = new Set<string>()
  page.on('response', (response) => {
    hosts.add(new URL(response.url()).host)
    if (/\.js(\?|$)/.test(response.url())) sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  await open(page, 'en')
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(total).toBeLessThan(200 * 1024)
  expect([...hosts]).toEqual([new URL(page.url()).host])
})
