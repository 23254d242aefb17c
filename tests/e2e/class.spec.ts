import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { fragmentOf } from '#app/_class/assignment'
import { zipOf } from '#app/_class/zip-for-tests'

/** A class without a server: a link is made, a student solves and hands in a file, files are marked. */

const catalog = join(process.cwd(), 'exercises/catalog')
const solution = (slug: string) => readFileSync(join(catalog, slug, 'solution.ts'), 'utf8')
const ENDLESS = `${solution('sequence-comparison')}\n;while (true) {}\n`

const WORDS = {
  en: {
    comparing: 'Comparing sequence numbers',
    opening: 'Answering in SYN-SENT',
    title: 'Title',
    due: 'Due',
    make: 'Make the link',
    forStudents: 'Link for your students',
    forMarking: 'Link for marking',
    student: 'Your name or number',
    download: 'Download my file',
    back: 'Back to the assignment',
    missing: 'Not begun, and so missing in your file: Answering in SYN-SENT.',
    notSent: 'Nothing has been sent',
    noName: 'Enter your name or number first',
    run: 'Run',
    hint: /^Show hint/,
    solution: 'Solution',
    ask: 'Show the solution…',
    show: 'Compare your code with the solution',
    failed: 'Failed',
    allPassed: 'Passed',
    waiting: 'Waiting in TIME-WAIT',
    framing: 'Messages out of a stream',
    previous: 'Previous exercise',
    next: 'Next exercise',
    nextTo: (title: string) => `Next exercise: ${title}`,
    stopped: 'The code was stopped: it had not finished after 3000 ms.',
    refused: 'The code did not run: line 1 imports',
    threw: 'The code stopped with RangeError on line 1',
    values: 'seqLt(5, 7): got false; right is true.',
    passed: 'passed',
    timedOut: 'timed out',
    lacks: 'missing',
    save: 'Save as CSV',
    close: 'Close',
    details: 'Details',
    marked: (n: number) => `${n} of ${n} ${n === 1 ? 'solution' : 'solutions'} marked`,
  },
  zh: {
    comparing: '比较序号',
    opening: '在 SYN-SENT 中应答',
    title: '标题',
    due: '截止时间',
    make: '生成链接',
    forStudents: '给学生的链接',
    forMarking: '批改用的链接',
    student: '你的姓名或学号',
    download: '下载我的文件',
    back: '回到作业页面提交',
    missing: '还没开始、文件里会缺少的练习：在 SYN-SENT 中应答。',
    notSent: '内容还没有发给任何人',
    noName: '请先填写姓名或学号',
    run: '运行',
    hint: /^显示提示/,
    solution: '参考答案',
    ask: '查看参考答案…',
    show: '与参考答案对照',
    failed: '未通过',
    allPassed: '通过',
    waiting: '在 TIME-WAIT 中等待',
    framing: '从字节流中取出消息',
    previous: '上一个练习',
    next: '下一个练习',
    nextTo: (title: string) => `下一个练习：${title}`,
    stopped: '代码被停止了：3000 毫秒后仍未结束',
    refused: '代码没有运行：第 1 行导入了',
    threw: '还没有测试调用这份代码，它就在第 1 行因 RangeError 停止了',
    values: 'seqLt(5, 7)：得到 false，应为 true。',
    passed: '通过',
    timedOut: '超时',
    lacks: '缺少',
    save: '保存为 CSV',
    close: '关闭',
    details: '详情',
    marked: (n: number) => `已批改 ${n} / ${n} 个解答`,
  },
} as const

type Locale = keyof typeof WORDS

interface Links {
  readonly forStudents: string
  readonly forMarking: string
}

/** As a teacher: an assignment of two exercises, and its links. */
async function makeLinks(page: Page, locale: Locale): Promise<Links> {
  const say = WORDS[locale]
  await page.goto(`/${locale}/teach`)
  await page.getByLabel(say.title).fill('Week 2')
  await page.getByLabel(say.due).fill('Friday, 18:00')
  await page.getByLabel(say.comparing).check()
  await page.getByLabel(say.opening).check()
  await page.getByRole('button', { name: say.make }).click()
  return {
    forStudents: await page.getByLabel(say.forStudents, { exact: true }).inputValue(),
    forMarking: await page.getByLabel(say.forMarking, { exact: true }).inputValue(),
  }
}

/** As a student, in a browser of their own: writes the code, and hands in what is then downloaded. */
async function handIn(browser: Browser, link: string, locale: Locale, student: string, code: string) {
  const say = WORDS[locale]
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('link', { name: say.comparing }).click()
  const frame = page.locator('[data-phase]')
  await expect(frame).not.toHaveAttribute('data-phase', 'server')
  await frame.click({ position: { x: 200, y: 60 } })
  await expect(frame).toHaveAttribute('data-phase', 'full', { timeout: 30_000 })
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(code)
  await page.getByRole('link', { name: say.back }).first().click()
  await expect(page.getByText(say.missing)).toBeVisible()
  await page.getByRole('button', { name: say.download }).click()
  await expect(page.getByText(say.noName).first()).toBeVisible()
  await expect(page.getByLabel(say.student)).toBeFocused()
  await page.getByLabel(say.student).fill(student)
  const file = await downloadBy(page, page.getByRole('button', { name: say.download }))
  await expect(page.getByText(say.notSent).first()).toBeVisible()
  await context.close()
  return file
}

async function downloadBy(page: Page, button: Locator): Promise<{ name: string; buffer: Buffer }> {
  const downloading = page.waitForEvent('download')
  await button.click()
  const download = await downloading
  return { name: download.suggestedFilename(), buffer: readFileSync(await download.path()) }
}

const choose = (page: Page, files: readonly { name: string; buffer: Buffer }[]) =>
  page
    .locator('input[type=file]')
    .setInputFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })))

/** A submission as a student's browser would write it, or as somebody who writes files by hand would. */
const submission = (student: string, source: string): Buffer =>
  Buffer.from(
    JSON.stringify({
      format: 'ackademy-submission',
      version: 1,
      student,
      assignment: {
        title: 'Week 2',
        exercises: ['sequence-comparison', 'three-way-handshake'],
        due: 'Friday, 18:00',
        hints: false,
        solutions: false,
      },
      savedAt: '2026-03-02T10:00:00.000Z',
      exercises: [{ slug: 'sequence-comparison', source, changedAt: '2026-03-02T10:00:00.000Z', verdict: 'passed' }],
    }),
  )

for (const locale of ['en', 'zh'] as const) {
  const say = WORDS[locale]

  test(`${locale}: a link, two students, a pile with a zip, and the CSV`, async ({ page, browser }) => {
    test.setTimeout(180_000)
    const { forStudents, forMarking } = await makeLinks(page, locale)
    const solved = await handIn(browser, forStudents, locale, '007', solution('sequence-comparison'))
    const endless = await handIn(browser, forStudents, locale, '李雷', ENDLESS)
    expect(solved.name).toBe('ackademy_Week-2_007.json')
    expect(endless.name).toBe('ackademy_Week-2_李雷.json')

    await page.goto(forMarking)
    const hostile = '=HYPERLINK("http://example.org","x")'
    const zip = zipOf([
      { name: 'Ann_12_assignsubmission_file_/a.json', content: submission(hostile, solution('sequence-comparison')) },
      { name: '韩梅梅_13_assignsubmission_file_/a.json', content: endless.buffer },
      { name: 'Bo_14_assignsubmission_file_/essay.json', content: '{"essay": "mine"}' },
      { name: 'Bo_14_assignsubmission_file_/photo.png', content: 'PNG' },
    ])
    await choose(page, [solved, endless, { name: 'week2.zip', buffer: Buffer.from(zip) }])
    await expect(page.getByText(say.marked(4))).toBeVisible({ timeout: 60_000 })

    const rows = page.getByRole('table').getByRole('row')
    await expect(rows).toHaveCount(5)
    for (const [row, words] of [
      [1, ['007', say.passed, say.lacks]],
      [2, ['李雷', say.timedOut, say.lacks]],
      [3, [hostile, say.passed, say.lacks]],
      [4, ['李雷', say.timedOut, say.lacks]],
    ] as const) {
      for (const word of words) await expect(rows.nth(row)).toContainText(word)
    }
    await expect(page.getByText('Bo_14_assignsubmission_file_/essay.json')).toBeVisible()
    await expect(page.getByText('photo.png')).toHaveCount(0)

    await rows.nth(2).getByRole('button', { name: say.details }).click()
    await expect(page.getByRole('dialog')).toContainText('3000')
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(rows.nth(2).getByRole('button', { name: say.details })).toBeFocused()

    const csv = await downloadBy(page, page.getByRole('button', { name: say.save }))
    expect(csv.name).toMatch(/^ackademy_Week-2_\d{4}-\d\d-\d\d\.csv$/)
    expect([...csv.buffer.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = csv.buffer.subarray(3).toString('utf8').split('\r\n')
    expect(lines).toHaveLength(6)
    expect(lines[1]).toMatch(new RegExp(`^"'007",27,${say.passed},0,${say.lacks},27,`))
    expect(lines[2]).toMatch(new RegExp(`^李雷,0,${say.timedOut},0,${say.lacks},0,`))
    expect(lines[3]).toMatch(/^"'=HYPERLINK\(""http:\/\/example\.org"",""x""\)",27,/)
    expect(lines[5]).toBe('')
  })

  for (const path of ['teach', 'assignment', 'mark']) {
    test(`${locale}: nothing that axe finds on ${path}, and no sideways scroll at 360 px`, async ({
      browser,
      page,
    }) => {
      const links = await makeLinks(page, locale)
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 740 } })
        const narrow = await context.newPage()
        if (path === 'teach') await makeLinks(narrow, locale)
        if (path === 'assignment') await narrow.goto(links.forStudents)
        if (path === 'mark') {
          await narrow.goto(links.forMarking)
          await choose(narrow, [
            { name: 'a.json', buffer: submission('a', '') },
            { name: 'b.json', buffer: Buffer.from('x') },
          ])
          await expect(narrow.getByText(say.marked(1))).toBeVisible({ timeout: 30_000 })
        }
        await expect(
          narrow
            .getByText('Week 2')
            .or(narrow.getByLabel(say.forMarking, { exact: true }))
            .first(),
        ).toBeVisible()
        expect((await new AxeBuilder({ page: narrow }).analyze()).violations).toEqual([])
        expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
        await context.close()
      }
    })
  }

  test(`${locale}: from an assignment hints are closed, after a reload and in the other language too`, async ({
    page,
  }) => {
    const { forStudents } = await makeLinks(page, locale)
    const openHints = async () => {
      await expect(page.locator('[data-phase]')).not.toHaveAttribute('data-phase', 'server')
      await page.getByRole('button', { name: /^(Run|运行)$/ }).click()
      await expect(page.getByTestId('verdict')).toBeVisible({ timeout: 30_000 })
      return page.getByRole('button', { name: /Show hint|显示提示/ }).count()
    }
    await page.goto(`/${locale}/exercises/sequence-comparison`)
    expect(await openHints()).toBe(1)
    await page.goto(forStudents)
    await page.getByRole('link', { name: say.comparing }).click()
    await expect(page.getByRole('link', { name: say.back })).toBeVisible()
    expect(await openHints()).toBe(0)
    await page.reload()
    expect(await openHints()).toBe(0)
    await page.locator('header a[hreflang]').first().click()
    await expect(page.getByText('Week 2')).toBeVisible()
    expect(await openHints()).toBe(0)
  })
}

/** An exercise's page on a touch screen, where the plain editor stays. */
async function touchPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
    baseURL: test.info().project.use.baseURL,
  })
  return context.newPage()
}

/** Runs a text in the plain editor and waits for what the tests say of it. */
async function runText(page: Page, locale: Locale, text: string, status: 'failed' | 'allPassed'): Promise<void> {
  await expect(page.locator('[data-phase]')).not.toHaveAttribute('data-phase', 'server')
  await page.locator('[data-phase] textarea[translate=no]').fill(text)
  await page.getByRole('button', { name: WORDS[locale].run, exact: true }).click()
  await expect(page.locator('section[aria-busy=false]')).toHaveCount(1)
  await expect(page.getByTestId('verdict')).toHaveText(WORDS[locale][status])
}

/** Right but for the end of a range, which it counts in; another text for each `nth`. */
const wrong = (nth: number): string =>
  solution('sequence-comparison').replace(
    'steps(start, seq) < steps(start, end)',
    `steps(start, seq) <= steps(start, end) && ${nth} > 0`,
  )

const EXERCISE = 'exercises/sequence-comparison'

for (const locale of ['en', 'zh'] as const) {
  const say = WORDS[locale]

  test(`${locale}: an assignment without hints and solutions keeps them closed, also after three attempts and after a pass`, async ({
    browser,
    page: teacher,
  }) => {
    const { forStudents } = await makeLinks(teacher, locale)
    const page = await touchPage(browser)
    const asked: string[] = []
    page.on('request', (request) => request.url().includes('/solutions/') && asked.push(request.url()))
    const hints = page.getByRole('button', { name: say.hint })
    const help = page.getByRole('region', { name: say.solution, exact: true }).or(hints)

    // In one's own study three attempts and all hints open the way to the solution.
    await page.goto(`/${locale}/${EXERCISE}`)
    for (const nth of [1, 2, 3]) await runText(page, locale, wrong(nth), 'failed')
    await page.locator('#results-list').evaluate((list) => {
      for (const details of list.querySelectorAll('details')) details.open = true
    })
    for (let left = await hints.count(); left > 0; left = await hints.count()) await hints.first().click()
    await expect(page.getByRole('button', { name: say.ask })).toBeVisible()

    await page.goto(forStudents)
    await page.getByRole('link', { name: say.comparing }).click()
    await expect(page.getByRole('link', { name: say.back })).toBeVisible()
    for (const nth of [4, 5, 6]) await runText(page, locale, wrong(nth), 'failed')
    await page.locator('#results-list').evaluate((list) => {
      for (const details of list.querySelectorAll('details')) details.open = true
    })
    await expect(help).toHaveCount(0)
    await runText(page, locale, solution('sequence-comparison'), 'allPassed')
    await expect(help).toHaveCount(0)
    await page.reload()
    await runText(page, locale, wrong(7), 'failed')
    await expect(help).toHaveCount(0)
    expect(asked).toEqual([])

    // Away from the assignment the pass opens it.
    await page.goto(`/${locale}/${EXERCISE}`)
    await page.getByRole('button', { name: say.show }).click()
    await expect(page.getByRole('region', { name: say.solution, exact: true })).toContainText('seqBetween')
    expect(asked).toHaveLength(1)
  })

  test(`${locale}: within an assignment Next and Previous go along its exercises and stay within it`, async ({
    browser,
  }) => {
    const fragmentFor = (...exercises: string[]) =>
      fragmentOf({ title: 'Week 2', exercises, due: '', hints: false, solutions: false })
    const fragment = fragmentFor('frame-decoder', 'sequence-comparison', 'time-wait')
    const within = (slug: string) => `/${locale}/exercises/${slug}?assignment=${fragment}`
    const page = await touchPage(browser)
    const ways = page.getByRole('link', { name: say.next }).or(page.getByRole('link', { name: say.previous }))
    const addresses = () => ways.evaluateAll((links) => links.map((link) => link.getAttribute('href')))

    await page.goto(`/${locale}/assignment#${fragment}`)
    await page.getByRole('link', { name: say.framing }).click()
    await expect(page).toHaveURL(within('frame-decoder'))
    await expect(page.getByText('Week 2')).toBeVisible()
    // Above the exercise, and below it.
    await expect.poll(addresses).toEqual([within('sequence-comparison'), within('sequence-comparison')])
    await page.getByRole('link', { name: say.next, exact: true }).click()
    await expect(page).toHaveURL(within('sequence-comparison'))

    await runText(page, locale, solution('sequence-comparison'), 'allPassed')
    await expect(page.getByRole('link', { name: say.nextTo(say.waiting) })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(within('time-wait'))
    await expect(page.getByText('Week 2')).toBeVisible()
    await expect.poll(addresses).toEqual([within('sequence-comparison'), within('sequence-comparison')])
    await page.getByRole('link', { name: say.previous, exact: true }).click()
    await expect(page).toHaveURL(within('sequence-comparison'))
    await page.locator('header a[hreflang]').first().click()
    const other = locale === 'en' ? 'zh' : 'en'
    await page.getByRole('link', { name: WORDS[other].previous, exact: true }).click()
    await expect(page).toHaveURL(`/${other}/exercises/frame-decoder?assignment=${fragment}`)

    // At its end the way leads back to where it is handed in.
    const last = fragmentFor('time-wait', 'sequence-comparison')
    await page.goto(`/${locale}/${EXERCISE}?assignment=${last}`)
    await runText(page, locale, solution('sequence-comparison'), 'allPassed')
    await expect(page.getByRole('link', { name: say.back }).last()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/${locale}/assignment#${last}`)
  })

  test(`${locale}: of what was handed in a teacher reads in words about the code, and none of them says "you"`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    const pile = [
      [say.stopped, ENDLESS],
      [say.refused, `import 'fs'\n${solution('sequence-comparison')}`],
      [say.threw, `throw new RangeError('no')\n${solution('sequence-comparison')}`],
      [say.values, 'export const seqLt = () => false\nexport const seqLeq = seqLt, seqBetween = seqLt\n'],
    ] as const
    await page.goto(`/${locale}/mark`)
    await choose(
      page,
      pile.map(([, source], n) => ({ name: `${n}.json`, buffer: submission(`s${n}`, source) })),
    )
    await expect(page.getByText(say.marked(pile.length))).toBeVisible({ timeout: 60_000 })
    for (const [n, [words]] of pile.entries()) {
      await page.getByRole('button', { name: `s${n}` }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog).toContainText(words)
      await dialog.locator('pre').evaluate((code) => code.remove())
      expect(await dialog.textContent()).not.toMatch(/\byou|你|您/i)
      await page.keyboard.press('Escape')
    }
  })
}

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

test('marking stops by hand, goes on, and the submission after one that fills the memory is marked right', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const bomb =
    'const all: unknown[] = []\nfor (;;) all.push(new Uint8Array(64_000_000).fill(1))\nexport const seqLt = 1, seqLeq = 1, seqBetween = 1'
  await page.goto('/en/mark')
  await choose(page, [
    { name: '1.json', buffer: submission('loop', ENDLESS) },
    { name: '2.json', buffer: submission('bomb', bomb) },
    { name: '3.json', buffer: submission('right', solution('sequence-comparison')) },
  ])
  await page.getByRole('button', { name: 'Stop' }).click()
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows.nth(3)).toContainText('waiting')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('3 of 3 solutions marked')).toBeVisible({ timeout: 120_000 })
  await expect(rows.nth(1)).toContainText('timed out')
  await expect(rows.nth(2)).toContainText(/out of memory|timed out|did not run/)
  await expect(rows.nth(3)).toContainText('passed')
  await page.getByRole('button', { name: 'Total' }).click()
  await expect(rows.nth(1)).toContainText('right')
})

test('thirty files are dropped, of which one never ends: it alone is labelled, and the others pass', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await page.goto('/en/mark')
  const right = solution('sequence-comparison')
  const texts = Array.from({ length: 30 }, (_, n) => submission(`s${n}`, n === 11 ? ENDLESS : right).toString())
  const dropped = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const [n, text] of all.entries()) transfer.items.add(new File([text], `${n}.json`))
    return transfer
  }, texts)
  await page.getByText('or drop them here').dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.getByText('30 of 30 solutions marked')).toBeVisible({ timeout: 150_000 })
  const table = page.getByRole('table')
  await expect(table.getByRole('row', { name: /^s11 / })).toContainText('timed out')
  await expect(table.getByRole('row').filter({ hasText: 'passed27 of 27' })).toHaveCount(29)
})

test('what could not be copied is selected, on a page without a clipboard', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  const { forStudents } = await makeLinks(page, 'en')
  await page.getByRole('button', { name: 'Copy: Link for your students' }).click()
  await expect(page.getByText('press Ctrl+C').first()).toBeVisible()
  expect(await page.evaluate(() => String(getSelection()))).toBe(forStudents)
})

test('at least one exercise must be chosen, and a link that no longer holds goes', async ({ page }) => {
  await page.goto('/en/teach')
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByText('Choose at least one exercise')).toBeVisible()
  await page.getByLabel('Comparing sequence numbers').check()
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByRole('textbox', { name: 'Link for marking' })).toBeVisible()
  await page.getByLabel('Answering in SYN-SENT').check()
  await expect(page.getByRole('textbox', { name: 'Link for marking' })).toHaveCount(0)
})
