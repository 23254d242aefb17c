'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import type { Locale } from '#content/locales'
import { milliseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'
import { createSceneStore, type SceneStore } from './store'

/** What a page says about a scene: its run, its name, and where the cursor begins. */
export interface PageScene {
  readonly trace: Trace
  readonly title: string
  readonly startMs?: number | undefined
}

interface Scenes {
  readonly locale: Locale
  readonly stores: ReadonlyMap<string, SceneStore>
  readonly titles: ReadonlyMap<string, string>
}

const ScenesContext = createContext<Scenes | null>(null)

/** Gives the widgets of a page its runs, one store for each, so that all that name the same scene move together. */
export function ScenesProvider({
  locale,
  scenes: given,
  children,
}: {
  locale: Locale
  scenes: Readonly<Record<string, PageScene>>
  children: ReactNode
}) {
  const [scenes] = useState<Scenes>(() => ({
    locale,
    titles: new Map(Object.entries(given).map(([id, scene]) => [id, scene.title])),
    stores: new Map(
      Object.entries(given).map(([id, { trace, startMs }]) => [id, createSceneStore(trace, startOf(startMs))]),
    ),
  }))
  return <ScenesContext value={scenes}>{children}</ScenesContext>
}

const startOf = (startMs: number | undefined) => (startMs === undefined ? undefined : milliseconds(startMs))

/** @throws Error outside a <ScenesProvider>, or for a scene that it does not have */
export function useSceneStore(id: string): { store: SceneStore; locale: Locale; title: string } {
  const scenes = useContext(ScenesContext)
  const store = scenes?.stores.get(id)
  if (!scenes || !store) throw new Error(`No <ScenesProvider> above has a scene "${id}".`)
  return { store, locale: scenes.locale, title: scenes.titles.get(id) ?? id }
}

/** @throws Error outside a <ScenesProvider> */
export function useLocale(): Locale {
  const scenes = useContext(ScenesContext)
  if (!scenes) throw new Error('A widget stands outside a <ScenesProvider>.')
  return scenes.locale
}
