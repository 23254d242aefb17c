'use client'

import { useSceneStore } from '#app/_scene/scenes'
import { Ladder } from './ladder'

/** The ladder of a scene of the page. */
export function SceneLadder({ scene }: { scene: string }) {
  const { store, locale, title } = useSceneStore(scene)
  return <Ladder trace={store.trace} locale={locale} label={title} store={store} />
}
