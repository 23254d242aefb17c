'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import type { Locale } from '#content/locales'
import type { Trace } from '#engine/trace/format'
import { createSceneStore, type SceneStore } from './store'

interface Scenes {
  readonly locale: Locale
  readonly stores: ReadonlyMap<string, SceneStore>
  readonly titles: Readonly<Record<string, string>>
}

const ScenesContext = createContext<Scenes | null>(null)

/** Gives the widgets of a page its runs, one store for each, so that all that name the same scene move together. */
export function ScenesProvider({
  locale,
  traces,
  titles,
  children,
}: {
  locale: Locale
  traces: Readonly<Record<string, Trace>>
  titles: Readonly<Record<string, string>>
  children: ReactNode
}) {
  const [scenes] = useState<Scenes>(() => ({
    locale,
    titles,
    stores: new Map(Object.entries(traces).map(([id, trace]) => [id, createSceneStore(trace)])),
  }))
  return <ScenesContext value={scenes}>{children}</ScenesContext>
}

/** @throws Error outside a <ScenesProvider>, or for a scene that it does not have */
export function useSceneStore(id: string): { store: SceneStore; locale: Locale; title: string } {
  const scenes = useContext(ScenesContext)
  const store = scenes?.stores.get(id)
  if (!scenes || !store) throw new Error(`No <ScenesProvider> above has a scene "${id}".`)
  return { store, locale: scenes.locale, title: scenes.titles[id] ?? id }
}

/** @throws Error outside a <ScenesProvider> */
export function useLocale(): Locale {
  const scenes = useContext(ScenesContext)
  if (!scenes) throw new Error('A widget stands outside a <ScenesProvider>.')
  return scenes.locale
}
