import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { openAlive } from './alive'

/** What the tests of a class share: its words, its links, and what students hand in. */

export const LOCALES = ['en', 'zh'] as const

export const solution = (slug = 'sequence-comparison'): string =>
  readFileSync(join(process.cwd(), 'exercises/catalog', slug, 'solution.ts'), 'utf8')

export const ENDLESS = `${solution()}\n;while (true) {}\n`

export const WORDS = {
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
    back: 'Back to the assignment, to hand it in',
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
    details: /\. Details$/,
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
    details: /。详情$/,
    marked: (n: number) => `已批改 ${n} / ${n} 个解答`,
  },
} as const

export type Locale = keyof typeof WORDS

export interface Links {
  readonly forStudents: string
  readonly forMarking: string
}

/** As a teacher: an assignment of two exercises, and its links. */
export async function makeLinks(page: Page, locale: Locale): Promise<Links> {
  const say = WORDS[locale]
  await openAlive(page, `/${locale}/teach`)
  await page.getByLabel(say.title, { exact: true }).fill('Week 2')
  await page.getByLabel(say.due, { exact: true }).fill('Friday, 18:00')
  for (const title of [say.comparing, say.opening]) await exerciseToChoose(page, title).check()
  await page.getByRole('button', { name: say.make, exact: true }).click()
  return {
    forStudents: await linkIn(page.getByLabel(say.forStudents, { exact: true })),
    forMarking: await linkIn(page.getByLabel(say.forMarking, { exact: true })),
  }
}

/** Behind the title its points are said. */
export const exerciseToChoose = (page: Page, title: string): Locator =>
  page.getByRole('checkbox', { name: new RegExp(`^${title} · `) })

async function linkIn(field: Locator): Promise<string> {
  await expect(field).toHaveValue(/^http/)
  return field.inputValue()
}

/** As a student: from an assignment to its first exercise, whose page then knows that it belongs to the assignment. */
export async function goToExercise(page: Page, link: string, locale: Locale): Promise<void> {
  const say = WORDS[locale]
  await page.goto(link)
  await page.getByRole('link', { name: say.comparing, exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/${locale}/exercises/sequence-comparison\\?assignment=`))
  await expect(page.getByRole('link', { name: say.back, exact: true }).first()).toBeVisible()
}

/** Runs what stands in the editor of an exercise, and waits for what the tests say of it. */
export async function run(page: Page, locale: Locale, status: 'failed' | 'allPassed'): Promise<void> {
  const say = WORDS[locale]
  await expect(page.locator('[data-phase]')).not.toHaveAttribute('data-phase', 'server')
  await page.getByRole('button', { name: say.run, exact: true }).click()
  // What was said of an earlier run stands there until this one is over.
  await expect(page.locator('section[aria-busy=false]')).toHaveCount(1)
  await expect(page.getByTestId('verdict')).toHaveText(say[status])
  await expect(page.locator('#results-list > li').first()).toBeVisible()
}

/** Runs a text in the plain editor, which stays where the pointer is coarse. */
export async function runText(page: Page, locale: Locale, text: string, status: 'failed' | 'allPassed'): Promise<void> {
  await expect(page.locator('[data-phase]')).not.toHaveAttribute('data-phase', 'server')
  await page.locator('[data-phase] textarea[translate=no]').fill(text)
  await run(page, locale, status)
}

/** A telephone: a coarse pointer, and 360 pixels. */
export const TOUCH = {
  hasTouch: true,
  isMobile: true,
  viewport: { width: 360, height: 740 },
  contextOptions: { reducedMotion: 'reduce' },
} as const

export async function downloadBy(page: Page, button: Locator): Promise<{ name: string; buffer: Buffer }> {
  const downloading = page.waitForEvent('download')
  await button.click()
  const download = await downloading
  return { name: download.suggestedFilename(), buffer: readFileSync(await download.path()) }
}

/** Chooses files on the page that marks, which must be alive. */
export const choose = (page: Page, files: readonly { name: string; buffer: Buffer }[]): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })))

/** A submission as a student's browser would write it, or as somebody who writes files by hand would. */
export const submission = (student: string, source: string): Buffer =>
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
