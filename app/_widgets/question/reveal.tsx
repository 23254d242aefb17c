'use client'

import type { ReactNode } from 'react'
import { useLocale, useNamedScene } from '#app/_scene/scenes'
import { useScene } from '#app/_scene/use-scene'
import { LOOK_OF_REVEAL } from './look-of-reveal'
import { useQuestion } from './question-context'
import { questionStrings } from './question-strings'
import { WithoutScript } from './without-script'

/** What stays closed until the reader has committed. */
export function Reveal({ children }: { children: ReactNode }) {
  const { committed } = useQuestion('Reveal')
  return <Closed until={committed !== null}>{children}</Closed>
}

/** The same further down on the page: text that says what the question hides of its scene. */
export function RevealLater({ of, scene: named, children }: { of: string; scene: string; children: ReactNode }) {
  const scene = useNamedScene(named)
  if (!scene) throw new Error(`<Reveal of="${of}"> has no scene.`)
  const isAnswered = useScene(scene.store, () => scene.store.isAnswered(of))
  if (isAnswered) return children
  return <Closed until={false}>{children}</Closed>
}

function Closed({ until: isOpen, children }: { until: boolean; children: ReactNode }) {
  const strings = questionStrings[useLocale()]
  if (isOpen) return <div className={LOOK_OF_REVEAL}>{children}</div>
  return <WithoutScript summary={strings.answer}>{children}</WithoutScript>
}
