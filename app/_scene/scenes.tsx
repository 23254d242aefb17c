'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import type { Locale } from '#content/locales'
import type { Scenario } from '#engine/scenario/schema'
import { milliseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'
import { runInWorker } from './run-in-worker'
import { createSceneStore, type Horizon, type PointOfRun, type SceneStore } from './store'

/** What a page says about a scene: its first run, its name, and where the cursor begins. */
export interface PageScene {
  readonly trace: Trace
  readonly title: string
  readonly startMs?: number | undefined
  /** The questions of the page that the run would answer. */
  readonly horizons: readonly Horizon[]
  /** Places in the first run, by the names that the author gave them. */
  readonly points: Readonly<Record<string, PointOfRun>>
  readonly knob?: PageKnob | undefined
}

/** What a reader may change, with every run that may come of it: nothing but data, so that it reaches the browser. */
interface PageKnob {
  readonly title: string
  readonly unit: string
  /** The setting of the first run. */
  readonly start: number
  readonly outcomeTitle: string
  readonly settings: readonly { readonly value: number; readonly scenario: Scenario; readonly outcome: string }[]
}

interface SceneOfPage extends Pick<PageScene, 'title' | 'points' | 'knob'> {
  readonly id: string
  readonly store: SceneStore
  readonly locale: Locale
}

const ScenesContext = createContext<{
  readonly locale: Locale
  readonly scenes: ReadonlyMap<string, SceneOfPage>
} | null>(null)
const SceneContext = createContext<string | null>(null)

/** Gives the widgets of a page its runs, one store for each, so that all that show the same scene move together. */
export function ScenesProvider({
  locale,
  scenes: given,
  children,
}: {
  locale: Locale
  scenes: Readonly<Record<string, PageScene>>
  children: ReactNode
}) {
  const [value] = useState(() => ({
    locale,
    scenes: new Map(Object.entries(given).map(([id, scene]) => [id, sceneOfPage(id, scene, locale)])),
  }))
  return <ScenesContext value={value}>{children}</ScenesContext>
}

function sceneOfPage(
  id: string,
  { trace, title, startMs, horizons, points, knob }: PageScene,
  locale: Locale,
): SceneOfPage {
  const start = startMs === undefined ? undefined : milliseconds(startMs)
  return { id, title, points, knob, locale, store: createSceneStore(trace, { start, horizons, runner: runInWorker }) }
}

/** Says of which scene the widgets below are. */
export function InScene({ id, children }: { id: string; children: ReactNode }) {
  return <SceneContext value={id}>{children}</SceneContext>
}

/**
 * The scene that a widget stands in.
 *
 * @throws Error where it stands in none
 */
export function useSceneOfPage(): SceneOfPage {
  const scene = useNamedScene(useContext(SceneContext))
  if (!scene) throw new Error('A widget that shows a run stands outside a <Scene>.')
  return scene
}

/**
 * A scene of the page by its name, as a question names the one that it hides a part of; null where no name is given.
 *
 * @throws Error where the page has no such scene
 */
export function useNamedScene(id: string | null): SceneOfPage | null {
  const page = useContext(ScenesContext)
  if (id === null) return null
  const scene = page?.scenes.get(id)
  if (!scene) throw new Error(`No <ScenesProvider> above has a scene "${id}".`)
  return scene
}

/** @throws Error outside a <ScenesProvider> */
export function useLocale(): Locale {
  const page = useContext(ScenesContext)
  if (!page) throw new Error('A widget stands outside a <ScenesProvider>.')
  return page.locale
}
