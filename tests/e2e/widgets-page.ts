import type { Locator, Page } from '@playwright/test'
import { exampleScenes } from '../../app/[locale]/(course)/widgets/example-scenes'
import { plotScenes } from '../../app/[locale]/(course)/widgets/plot-scenes'
import { run } from '../../engine/scenario/run'
import type { Trace } from '../../engine/trace/format'
import { openAlive } from './alive'

type Locale = 'en' | 'zh'

const scenes = { ...exampleScenes, ...plotScenes }

/** Where the page with every widget stands. */
export const WIDGETS = { en: '/en/widgets', zh: '/zh/widgets' } as const

/** The page with every widget, at a time when it answers to the keyboard. */
export const openWidgets = (page: Page, locale: Locale = 'en'): Promise<void> => openAlive(page, WIDGETS[locale])

/** One of the page's figures of a run: the first has the Transport and the states, the second Why, the third the Inspector, the fourth plots. */
export function figureOf(page: Page, scene: string, nth: 1 | 2 | 3 | 4, locale: Locale = 'en'): Locator {
  const title = scenes[scene]?.title[locale] ?? scene
  return page.getByRole('region', { name: nth === 1 ? title : `${title} (${nth})`, exact: true })
}

/** The run that the page shows, made again here. */
export function traceOf(scene: string): Trace {
  const example = scenes[scene]
  if (!example) throw new Error(`The page of widgets has no scene "${scene}".`)
  return run(example.scenario)
}

/** Numbers below one, the same at every run of the tests. */
export function* drawnNumbers(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}
