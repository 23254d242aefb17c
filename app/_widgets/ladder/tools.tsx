'use client'

import type { SceneStore } from '#app/_scene/store'
import { useScene } from '#app/_scene/use-scene'
import type { Locale } from '#content/locales'
import { NEEDS_SCRIPT } from '../needs-script'
import type { Drawing } from './drawing'
import { ladderStrings } from './ladder-strings'

const LEAST_ZOOM = 0.5
const MOST_ZOOM = 8

/** How long time is drawn, and the drawing as a file. */
export function Tools({
  store,
  drawing,
  locale,
  label,
}: {
  store: SceneStore
  drawing: Drawing
  locale: Locale
  label: string
}) {
  const zoom = useScene(store, (state) => state.zoom)
  const strings = ladderStrings[locale]
  const save = async () => {
    const [{ svgOf }, { saveSvg }] = await Promise.all([import('./svg-file'), import('../svg-file/save-svg')])
    saveSvg(svgOf(drawing, label, locale), label)
  }
  return (
    <div className={`flex items-center gap-1.5 print:hidden ${NEEDS_SCRIPT}`}>
      <ToolButton
        label={strings.zoomOut}
        isDisabled={zoom <= LEAST_ZOOM}
        onPress={() => store.setZoom(zoom / 2)}
        text="−"
      />
      <span className="min-w-8 text-center font-mono text-ink-muted text-xs">{zoom}×</span>
      <ToolButton
        label={strings.zoomIn}
        isDisabled={zoom >= MOST_ZOOM}
        onPress={() => store.setZoom(zoom * 2)}
        text="+"
      />
      <button type="button" onClick={save} className={`${LOOK} px-2`}>
        {strings.saveDrawing}
      </button>
    </div>
  )
}

const LOOK =
  'min-h-7 cursor-pointer rounded-md border border-line bg-surface-raised text-ink text-xs hover:border-ink-muted aria-disabled:cursor-default aria-disabled:opacity-45'

function ToolButton({
  label,
  text,
  isDisabled,
  onPress,
}: {
  label: string
  text: string
  isDisabled: boolean
  onPress: () => void
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={isDisabled}
      onClick={isDisabled ? undefined : onPress}
      className={`${LOOK} min-w-7`}
    >
      {text}
    </button>
  )
}
