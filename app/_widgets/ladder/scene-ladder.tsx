'use client'

import { useSceneOfPage } from '#app/_scene/scenes'
import { Ladder } from './ladder'

/** The ladder of the scene that it stands in. */
export function SceneLadder() {
  const { store, locale, title } = useSceneOfPage()
  return <Ladder store={store} locale={locale} label={title} />
}
