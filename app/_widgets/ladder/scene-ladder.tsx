'use client'

import { useSceneOfPage } from '#app/_scene/scenes'
import { Ladder, type LadderRuns } from './ladder'

/** The ladder of the scene that it stands in. */
export function SceneLadder({ runs }: { runs?: LadderRuns }) {
  const { store, locale, title } = useSceneOfPage()
  return <Ladder store={store} locale={locale} label={title} {...(runs && { runs })} />
}
