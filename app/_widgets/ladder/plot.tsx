'use client'

import { memo, useCallback, useId, useMemo, useRef } from 'react'
import type { SceneStore } from '#app/_scene/store'
import type { Locale } from '#content/locales'
import type { MenuRequest } from '../segment-menu/segment-menu'
import { ArrowHeads } from './arrow-heads'
import { TIMES } from './axis'
import { Cursor } from './cursor'
import type { Drawing, Look } from './drawing'
import { LABELS } from './label-markup'
import { ladderStrings } from './ladder-strings'
import { inWords } from './markup'
import { type DrawnPiece, drawnPieces, type LayerName, layerMarkup } from './piece-markup'
import { PLOT, plotStyle } from './plot-place'
import { Rails } from './rails'
import { Selection } from './selection'
import { usePane } from './use-pane'
import { usePointer } from './use-pointer'
import { PANE, piecesIn, placesOf, shownAt } from './window'

/** The drawing. A long one has a pane of its own, in which arrows are drawn as they come into view. */
export function Plot({
  store,
  drawing,
  locale,
  label,
  isLong,
  onMenu,
}: {
  store: SceneStore
  drawing: Drawing
  locale: Locale
  label: string
  isLong: boolean
  onMenu: ((request: MenuRequest) => void) | undefined
}) {
  const id = useId()
  const pane = useRef<HTMLDivElement>(null)
  const plot = useRef<HTMLDivElement>(null)
  const slides = useRef<HTMLDivElement>(null)
  const { layout, rails, sides } = drawing
  const headId = useCallback((look: Look) => `${id}-${look}`, [id])
  const pieces = useMemo(() => drawnPieces(drawing, locale, headId), [drawing, locale, headId])
  const style = useMemo(() => plotStyle(drawing), [drawing])
  usePointer(store, drawing, plot, onMenu)
  usePane(store, layout, pane, slides, pieces)
  const content = (
    <>
      <svg
        width={sides.axis}
        height={layout.height}
        overflow="visible"
        className="absolute start-0 top-0"
        aria-hidden="true"
      >
        <Layer name="times" pieces={pieces} isLong={isLong} />
      </svg>
      <div className={PLOT} style={style}>
        <svg width="100%" height={layout.height} overflow="visible" aria-hidden="true">
          <ArrowHeads headId={headId} />
          <Rails rails={rails} height={layout.height} />
          <Selection store={store} drawing={drawing} />
          <Layer name="lines" pieces={pieces} isLong={isLong} />
          <Layer name="labels" pieces={pieces} isLong={isLong} />
        </svg>
      </div>
      <Cursor store={store} drawing={drawing} plotClass={PLOT} plotStyle={style} />
    </>
  )
  const whole = (
    <div
      ref={plot}
      className="relative cursor-pointer touch-manipulation overflow-hidden pointer-coarse:select-none [-webkit-touch-callout:none]"
      style={{ height: layout.height }}
    >
      {isLong ? (
        <div ref={slides} className="relative h-full will-change-transform">
          {content}
        </div>
      ) : (
        content
      )}
    </div>
  )
  if (!isLong) return whole
  return (
    <section
      ref={pane}
      className="overflow-y-auto"
      style={{ height: PANE }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by keyboard too
      tabIndex={0}
      aria-label={ladderStrings[locale].pane(label)}
    >
      {whole}
    </section>
  )
}

/** How a layer's texts are set, said once for all. */
const LOOKS: Readonly<Record<LayerName, string | undefined>> = { times: TIMES, lines: undefined, labels: LABELS }

/** A layer of the drawing: all of it, or, where it has a pane, its beginning, which is where `usePane` goes on. */
const Layer = memo(function Layer({
  name,
  pieces,
  isLong,
}: {
  name: LayerName
  pieces: readonly DrawnPiece[]
  isLong: boolean
}) {
  const markup = useMemo(() => {
    const first = isLong ? [...piecesIn(placesOf(pieces), shownAt(0))] : pieces
    return inWords(layerMarkup(first, name, undefined))
  }, [pieces, name, isLong])
  return <g data-layer={name} className={LOOKS[name]} dangerouslySetInnerHTML={markup} />
})
