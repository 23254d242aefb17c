import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test'

/** The exercise of these tests, where they name no other. */
export const SLUG = 'sequence-comparison'
export const solution = readFileSync(join(process.cwd(), 'exercises/catalog', SLUG, 'solution.ts'), 'utf8')

/** A mistake that people really make, and that a known mutant is. */
export const WITHOUT_WRAP =
  'export const seqLt = (a, b) => a < b; export const seqLeq = (a, b) => a <= b; export const seqBetween = (s, x, e) => s <= x && x < e'

const WORDS = {
  en: {
    run: 'Run',
    stop: 'Stop',
    passed: 'Passed',
    failed: 'Failed',
    didNotRun: 'Did not run',
    timedOut: 'Timed out',
    stopped: 'Stopped',
    line: (line: number) => `Go to line ${line}`,
    hint: /^Show hint 1 of/,
    reset: 'Reset to the start',
    history: 'Earlier versions',
    armed: 'Tab now leaves the editor.',
    runCase: 'Run only this case',
    notCounted: 'Run everything to have it counted.',
    testLine: 'This case as a line of a test',
    printed: 'What your code printed',
    looksLike: 'Compares the numbers as if they never wrapped',
  },
  zh: {
    run: '运行',
    stop: '停止',
    passed: '通过',
    failed: '未通过',
    didNotRun: '没有运行',
    timedOut: '超时',
    stopped: '已停止',
    line: (line: number) => `转到第 ${line} 行`,
    hint: /^显示提示 1（/,
    reset: '恢复初始代码',
    history: '以前的版本',
    armed: '现在按 Tab 键即可离开编辑器。',
    runCase: '只运行这个用例',
    notCounted: '运行全部测试后才会计分。',
    testLine: '这个用例写成一行测试代码',
    printed: '代码的输出',
    looksLike: '直接比较大小，好像序号从不回绕',
  },
} as const

type Locale = keyof typeof WORDS

/** The exercise page of one language, as a person uses it. */
export class ExercisePage {
  readonly words: (typeof WORDS)[Locale]

  constructor(
    readonly page: Page,
    readonly locale: Locale,
    readonly slug = SLUG,
  ) {
    this.words = WORDS[locale]
  }

  async open(): Promise<this> {
    await this.page.goto(`/${this.locale}/exercises/${this.slug}`)
    await this.ready()
    return this
  }

  /** Until the page's script has taken over the plain editor. */
  async ready(): Promise<void> {
    await expect(this.frame).not.toHaveAttribute('data-phase', 'server')
  }

  get frame(): Locator {
    return this.page.locator('[data-phase]')
  }

  get plain(): Locator {
    return this.frame.locator('textarea[translate=no]')
  }

  get runButton(): Locator {
    return this.page.getByRole('button', { name: this.words.run, exact: true })
  }

  /** The word of the whole verdict. */
  get verdict(): Locator {
    return this.page.getByTestId('verdict')
  }

  get openTests(): Locator {
    return this.page.locator('#results-list details[open]')
  }

  /** Goes to the editor and waits until Monaco has taken over. */
  async intoMonaco(): Promise<void> {
    await this.frame.click({ position: { x: 200, y: 60 } })
    await expect(this.frame).toHaveAttribute('data-phase', 'full', { timeout: 60_000 })
  }

  /** Puts a text in Monaco in the place of all that stands there, by keyboard. */
  async write(text: string): Promise<void> {
    await this.intoMonaco()
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.insertText(text)
  }

  async reload(): Promise<void> {
    await this.page.reload()
    await this.ready()
  }
}

/** A telephone: a coarse pointer, and 360 pixels. */
export const touchContext = (newContext: (options: object) => Promise<BrowserContext>) =>
  newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
    baseURL: test.info().project.use.baseURL,
  })

/** Opens every test of the results; runs in the page. */
export function openAll(list: Element): void {
  for (const details of list.querySelectorAll('details')) details.open = true
}

interface StoredVerdict {
  readonly best: { readonly status: string; readonly points: number; readonly maxPoints: number }
}

/** What the browser's database holds about an exercise; runs in the page. */
export function storedVerdict(slug: string): Promise<StoredVerdict | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ackademy')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('progress').objectStore('progress').get(`verdict:${slug}`)
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result)
      }
    }
  })
}

/** The draft in the browser's database; runs in the page. */
export function storedDraft(slug: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ackademy')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('progress').objectStore('progress').get(`draft:exercise/${slug}`)
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result?.current?.text)
      }
    }
  })
}
