'use client'

import { useSceneOfPage } from '#app/_scene/scenes'
import { useScene } from '#app/_scene/use-scene'
import { sceneFigureStrings } from './scene-figure-strings'

/** Says on paper why a run ends early there, and how the rest of it is printed. */
export function RestOnPaper() {
  const { store, locale } = useSceneOfPage()
  const isHidden = useScene(store, () => store.isHidden())
  return isHidden && <p className="m-0 mt-3 hidden text-sm print:block">{sceneFigureStrings[locale].onPaper}</p>
}
