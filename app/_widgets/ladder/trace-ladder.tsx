'use client'

import { useMemo } from 'react'
import { createSceneStore } from '#app/_scene/store'
import type { Locale } from '#content/locales'
import type { Trace } from '#engine/trace/format'
import type { LadderMark } from './flight-words'
import { Ladder } from './ladder'

/** The ladder of a run that stands alone, as a verdict's does. It cannot be run again: the learner's code is not here. */
export function TraceLadder({
  trace,
  ...rest
}: {
  trace: Trace
  locale: Locale
  label: string
  mark?: LadderMark | undefined
}) {
  const store = useMemo(() => createSceneStore(trace), [trace])
  return <Ladder store={store} {...rest} />
}
