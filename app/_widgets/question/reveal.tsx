'use client'

import type { ReactNode } from 'react'
import { useLocale } from '#app/_scene/scenes'
import { LOOK_OF_REVEAL } from './look-of-reveal'
import { useQuestion } from './question-context'
import { questionStrings } from './question-strings'
import { WithoutScript } from './without-script'

/** What stays closed until the reader has committed. */
export function Reveal({ children }: { children: ReactNode }) {
  const { committed } = useQuestion('Reveal')
  const strings = questionStrings[useLocale()]
  if (committed !== null) return <div className={LOOK_OF_REVEAL}>{children}</div>
  return <WithoutScript summary={strings.answer}>{children}</WithoutScript>
}
