import { expect, type Locator, type Page } from '@playwright/test'
import { lessonSlugs, loadLesson } from '#content/lessons'
import type { Locale } from '#content/locales'
import { run } from '#engine/scenario/run'
import type { Trace } from '#engine/trace/format'
import { openAlive, untilAlive } from './alive'

/** What the buttons around a ladder are called. */
export const WORDS = {
  en: {
    predict: 'That is my prediction: show the run',
    change: /^Change /,
    lose: 'Lose it',
    delay: 'Delay it',
    duplicate: 'Duplicate it',
    hold: 'Hold it',
    undo: 'Undo',
    runs: (label: string) => `${label}: runs`,
    compare: (scene: string) => `${scene}: two runs side by side`,
    beside: (scene: string, run: string) => `${scene}: ${run}`,
    play: 'Play',
    pause: 'Pause',
    save: 'Save as SVG',
    speed: 'Speed',
    roundTripOn: 'One round trip on',
    first: 'To the beginning',
    forward: 'One step on',
    time: 'Time of the run',
    close: 'Close',
  },
  zh: {
    predict: '就选这个，看运行结果',
    change: /^改动 /,
    lose: '丢掉它',
    delay: '推迟它',
    duplicate: '复制它',
    hold: '扣住它',
    undo: '撤销',
    runs: (label: string) => `${label}：各次运行`,
    compare: (scene: string) => `${scene}：两次运行对照`,
    beside: (scene: string, run: string) => `${scene}：${run}`,
    play: '播放',
    pause: '暂停',
    save: '保存为 SVG',
    speed: '速度',
    roundTripOn: '前进一个往返时间',
    first: '回到开头',
    forward: '前进一步',
    time: '运行到的时刻',
    close: '关闭',
  },
} as const

export interface SceneOnPage {
  readonly title: string
  readonly trace: Trace
  /** The ladder with its table. */
  readonly figure: Locator
  readonly section: Locator
}

/** The widgets that draw the run of their scene as a ladder. */
const DRAWS: ReadonlySet<string> = new Set(['Ladder', 'Compare'])

/** Opens a lesson and commits to its predictions, so that every scene of it is shown. */
export async function openLesson(page: Page, locale: Locale, slug: string): Promise<SceneOnPage[]> {
  await openAlive(page, `/${locale}/lessons/${slug}`)
  const open = page
    .locator('fieldset')
    .filter({ has: page.getByRole('button', { name: WORDS[locale].predict, exact: true }) })
  for (let left = await open.count(); left > 0; left--) {
    const question = open.first()
    const [radio, state, number] = [
      question.locator('input[type=radio]').first(),
      question.locator('select').first(),
      question.locator('input[inputmode=decimal]').first(),
    ]
    if ((await radio.count()) > 0) await radio.check()
    else if ((await state.count()) > 0) await state.selectOption({ index: 1 })
    else if ((await number.count()) > 0) await number.fill('1')
    await question.getByRole('button', { name: WORDS[locale].predict, exact: true }).click()
    await expect(open).toHaveCount(left - 1)
  }
  await untilAlive(page)
  const { widgets, scenes: written } = loadLesson(slug, locale)
  const drawn = widgets.flatMap(({ name, scene }) => (DRAWS.has(name) && scene !== null ? [scene] : []))
  const scenes = drawn
    .flatMap((id) => written.scenes[id] ?? [])
    .map(({ title, scenario }): SceneOnPage => {
      const section = page.getByRole('region', { name: title[locale], exact: true }).first()
      const figure = section.getByRole('figure', { name: title[locale], exact: true }).first()
      return { title: title[locale], trace: run(scenario), figure, section }
    })
  expect(scenes.length).toBeGreaterThan(0)
  for (const { figure, trace } of scenes)
    await expect(figure.locator('[data-transmission]')).toHaveCount(trace.transmissions.length)
  return scenes
}

/** A scene whose runs can be changed. */
export async function openScene(page: Page, locale: Locale): Promise<SceneOnPage> {
  const scenes = await openLesson(page, locale, lessonSlugs()[0] ?? '')
  const scene = scenes.at(-1)
  if (!scene) throw new Error('the first lesson shows no run')
  return scene
}

/** The lines of a ladder's table. */
export const rowsOf = (figure: Locator): Promise<string[]> =>
  figure.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent?.replace('▸', '') ?? ''))
