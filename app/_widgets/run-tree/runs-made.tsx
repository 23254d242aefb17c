'use client'

import { lazy, Suspense } from 'react'
import type { SceneStore } from '#app/_scene/store'
import { useScene } from '#app/_scene/use-scene'
import type { Locale } from '#content/locales'

// What a reader meets only by changing a run is loaded then.
const RunTree = lazy(() => import('./run-tree').then((it) => ({ default: it.RunTree })))

/**
 * The tree of a scene's runs, from the first change on.
 *
 * @param label the name of what shows the runs
 * @param isOutcomeSaid whether it also says that a run is being made, and why there is none; false where the page says so itself
 */
export function RunsMade({
  store,
  locale,
  label,
  isOutcomeSaid,
}: {
  store: SceneStore
  locale: Locale
  label: string
  isOutcomeSaid: boolean
}) {
  const isShown = useScene(
    store,
    ({ runs, isRunning, failure }) => runs.length > 1 || (isOutcomeSaid && (isRunning || failure !== null)),
  )
  if (!isShown) return null
  return (
    <Suspense fallback={<div className="min-h-22" />}>
      <RunTree store={store} locale={locale} label={label} isOutcomeSaid={isOutcomeSaid} />
    </Suspense>
  )
}
