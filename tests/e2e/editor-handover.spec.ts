import { type CDPSession, expect, type Locator, type Page, test } from '@playwright/test'
import { holdRequests } from '../browser/hold-requests'
import { SLUG, storedDraft } from './exercise-page'
import { usually } from './usually'

/**
 * The moment in which Monaco takes over from the plain editor, in the middle of whatever a person does.
 *
 * What is loaded after the page's own script is Monaco: it is held back until something is under way.
 */

/** Times by which the processor is slowed down: it is busy with Monaco while keys come. */
const SLOWER = 4

interface Opened {
  readonly page: Page
  readonly input: CDPSession
  readonly frame: Locator
  readonly plain: Locator
  readonly starter: string
  /** Lets Monaco come. */
  readonly letThrough: () => void
}

/** Opens the exercise, goes to the start of the plain editor, and holds Monaco back. */
async function open(page: Page, slower: number): Promise<Opened> {
  await page.goto(`/en/exercises/${SLUG}`)
  const frame = page.locator('[data-phase]')
  const plain = frame.locator('textarea[translate=no]')
  await expect(frame).not.toHaveAttribute('data-phase', 'server')
  const starter = await plain.inputValue()
  const letThrough = await holdRequests(page, /_next\/static/)
  const input = await page.context().newCDPSession(page)
  await input.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await plain.focus()
  await page.keyboard.press('ControlOrMeta+Home')
  return { page, input, frame, plain, starter, letThrough }
}

/**
 * Does a thing again and again: before Monaco comes, while it comes, and a few times in it.
 *
 * @param insert returns what it has inserted
 * @returns all of that
 */
async function throughHandover(opened: Opened, insert: (nth: number) => Promise<string>): Promise<string> {
  let inserted = ''
  for (let nth = 0, inMonaco = 0; inMonaco < 3; nth++) {
    if (nth === 3) opened.letThrough()
    inserted += await insert(nth)
    if ((await opened.frame.getAttribute('data-phase')) === 'full') inMonaco++
  }
  return inserted
}

/** Presses keys as somebody does who does not look up: the next are on their way while the page is busy with the last. */
async function typeAhead(input: CDPSession, text: string): Promise<string> {
  await Promise.all(
    [...text].flatMap((key) => [
      input.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, unmodifiedText: key }),
      input.send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
    ]),
  )
  return text
}

/** Waits until this text is the draft that the browser keeps. */
const expectDraft = (page: Page, text: string | RegExp) => {
  const draft = expect.poll(() => page.evaluate(storedDraft, SLUG), { timeout: 20_000 })
  return typeof text === 'string' ? draft.toBe(text) : draft.toMatch(text)
}

/** Presses a key until the draft is `text`, however many steps that takes. */
async function pressUntil(page: Page, key: string, text: string): Promise<void> {
  await expect(async () => {
    for (let step = 0; step < 20; step++) await page.keyboard.press(key)
    await expect.poll(() => page.evaluate(storedDraft, SLUG), { timeout: 2000 }).toBe(text)
  }).toPass({ timeout: 90_000 })
}

for (const slower of [1, SLOWER]) {
  test(
    `keys typed while Monaco comes are all there, in order, and can be undone and redone, ${slower}x CPU`,
    usually(slower === SLOWER),
    async ({ page }) => {
      test.slow()
      const opened = await open(page, slower)
      const typed = await throughHandover(opened, (nth) => typeAhead(opened.input, `word${nth} `))
      await expectDraft(page, typed + opened.starter)
      await pressUntil(page, 'ControlOrMeta+z', opened.starter)
      await pressUntil(page, 'ControlOrMeta+Shift+z', typed + opened.starter)
    },
  )

  test(`what is pasted while Monaco comes is all there, ${slower}x CPU`, usually(false), async ({ page, context }) => {
    test.slow()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const opened = await open(page, slower)
    await page.evaluate(() => navigator.clipboard.writeText('pasted '))
    const pasted = await throughHandover(opened, async (nth) => {
      await page.keyboard.press('ControlOrMeta+v')
      return `pasted ${await typeAhead(opened.input, `${nth} `)}`
    })
    await expectDraft(page, pasted + opened.starter)
  })

  test(
    `what an input method composes while Monaco comes is all there, ${slower}x CPU`,
    usually(slower === SLOWER),
    async ({ page }) => {
      test.slow()
      const opened = await open(page, slower)
      const { input } = opened
      const composed = await throughHandover(opened, async (nth) => {
        for (const text of ['x', 'xu', 'xuhao']) {
          await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
        }
        const text = `序号${nth} `
        await input.send('Input.insertText', { text })
        return text
      })
      await expectDraft(page, composed + opened.starter)
    },
  )
}

test('Monaco waits for the end of a composition', async ({ page }) => {
  const { frame, input, letThrough } = await open(page, 1)
  await input.send('Input.imeSetComposition', { text: '序', selectionStart: 1, selectionEnd: 1 })
  letThrough()
  // Everything that Monaco needs has come, and still it waits.
  await page.waitForFunction(() => document.querySelector('.monaco-editor') !== null, undefined, { timeout: 60_000 })
  await expect(frame).toHaveAttribute('data-phase', 'loading')
  await input.send('Input.imeSetComposition', { text: '序号', selectionStart: 2, selectionEnd: 2 })
  await input.send('Input.insertText', { text: '序号' })
  await expect(frame).toHaveAttribute('data-phase', 'full')
  await page.keyboard.type('!')
  await expectDraft(page, /^序号!import/)
})

test('a selection made before Monaco came is still the selection, and the text stands where it stood', async ({
  page,
}) => {
  const { frame, input, plain, letThrough } = await open(page, 1)
  const long = '// 0123456789'.padEnd(300, '.')
  await input.send('Input.insertText', { text: Array.from({ length: 80 }, (_, n) => `${long} ${n + 1}`).join('\n') })
  const before = await plain.evaluate((textarea: HTMLTextAreaElement) => {
    const start = textarea.value.split('\n').slice(0, 49).join('\n').length + 1
    textarea.setSelectionRange(start + 3, start + 9, 'backward')
    textarea.scrollTo(120, 40 * 21)
    return { top: textarea.scrollTop, left: textarea.scrollLeft }
  })
  expect(before).toEqual({ top: 840, left: 120 })
  letThrough()
  await expect(frame).toHaveAttribute('data-phase', 'full', { timeout: 60_000 })

  const number = frame.locator('.line-numbers', { hasText: /^50$/ })
  const offset = () =>
    number.evaluate((element) => {
      const editor = element.closest('.monaco-editor')
      const lines = editor?.querySelector('.lines-content')
      return {
        top: element.getBoundingClientRect().top - (editor?.getBoundingClientRect().top ?? 0),
        left: lines instanceof HTMLElement ? Number.parseFloat(lines.style.left) : null,
      }
    })
  // The 50th line, below eight pixels of padding.
  await expect.poll(offset).toEqual({ top: 8 + 49 * 21 - before.top, left: -before.left })
  await page.keyboard.type('here')
  await expectDraft(page, /\n\/\/ here6789\.+ 50\n/)
})
