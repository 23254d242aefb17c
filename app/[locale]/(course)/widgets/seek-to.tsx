'use client'

import { useSceneOfPage } from '#app/_scene/scenes'
import { milliseconds } from '#engine/sim/time'

/** Moves the cursor of a scene to any time, also between two segments; the Transport's steps are segments. */
export function SeekTo() {
  const { store, locale } = useSceneOfPage()
  return (
    <label className="flex items-center gap-2 text-ink-muted text-sm">
      {locale === 'zh' ? '移到（ms）' : 'Seek to (ms)'}
      <input
        type="number"
        min={0}
        step="any"
        onChange={({ target }) => {
          if (target.value !== '') store.seek(milliseconds(Number(target.value)))
        }}
        className="h-8 w-28 rounded-md border border-ink-muted bg-surface px-2 font-mono text-sm"
      />
    </label>
  )
}
