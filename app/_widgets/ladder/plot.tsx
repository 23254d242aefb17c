'use client'

import { memo, type RefObject, useEffect, useId, useMemo, useRef } from 'react'
import type { SceneStore } from '#app/_scene/store'
import { useScene } from '#app/_scene/use-scene'
import type { Locale } from '#content/locales'
import type { MenuRequest } from '../segment-menu/segment-menu'
import { Arrow, ArrowHeads } from './arrow'
import { TimeAxis } from './axis'
import { Cursor, cursorY } from './cursor'
import type { Drawing, Look } from './drawing'
import { FlightLabel, LabelFrame } from './labels'
import { ladderStrings } from './ladder-strings'
import { Lanes } from './lanes'
import { RailNames } from './names'
import { PLOT, plotStyle } from './plot-place'
import { Folds, Rails } from './rails'
import type { Sides } from './room'
import { usePointer } from './use-pointer'
import { PANE, useShown } from './use-shown'
import { inPieces, type Piece, tallInView } from './window'

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
  const shown = useShown(pane, isLong)
  const { layout, rails } = drawing
  const { pieces, tall } = useMemo(() => inPieces(drawing), [drawing])
  const style = useMemo(() => plotStyle(drawing), [drawing])
  usePointer(store, drawing, plot, onMenu)
  usePaneAtCursor(store, drawing, pane, isLong)
  const inView = pieces.slice(shown.first, shown.last).map((piece, place) => ({ piece, index: shown.first + place }))
  const across = useMemo(() => tallInView(tall, shown), [tall, shown])
  const content = (
    <div
      ref={plot}
      className="relative cursor-pointer touch-manipulation overflow-hidden pointer-coarse:select-none [-webkit-touch-callout:none]"
      style={{ height: layout.height }}
    >
      <svg
        width={drawing.sides.axis}
        height={layout.height}
        overflow="visible"
        className="absolute start-0 top-0"
        aria-hidden="true"
      >
        {inView.map(({ piece, index }) => (
          <TimeAxis key={index} instants={piece.instants} width={drawing.sides.axis} />
        ))}
        <TimeAxis instants={across.instants} width={drawing.sides.axis} />
      </svg>
      <div className={PLOT} style={style}>
        <svg width="100%" height={layout.height} overflow="visible" aria-hidden="true">
          <ArrowHeads headId={(look) => `${id}-${look}`} />
          <Rails rails={rails} height={layout.height} />
          <Selection store={store} drawing={drawing} />
          <PieceOf piece={across} sides={drawing.sides} id={id} locale={locale} />
          {inView.map(({ piece, index }) => (
            <PieceOf key={index} piece={piece} sides={drawing.sides} id={id} locale={locale} />
          ))}
        </svg>
      </div>
      <Cursor store={store} drawing={drawing} plotClass={PLOT} plotStyle={style} />
    </div>
  )
  if (!isLong) return content
  return (
    <section
      ref={pane}
      className="overflow-y-auto"
      style={{ height: PANE }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by keyboard too
      tabIndex={0}
      aria-label={ladderStrings[locale].pane(label)}
    >
      {content}
    </section>
  )
}

/** A piece of the drawing, which nothing but another run changes: arrows below, labels above. */
const PieceOf = memo(function PieceOf({
  piece,
  sides,
  id,
  locale,
}: {
  piece: Piece
  sides: Sides
  id: string
  locale: Locale
}) {
  const { flights, timers, states, names, folds } = piece
  const headId = (look: Look) => `${id}-${look}`
  return (
    <>
      <Lanes sides={sides} timers={timers} states={states} locale={locale} />
      <Folds folds={folds} locale={locale} />
      {flights.map((drawn) => (
        <Arrow key={drawn.flight.id} drawn={drawn} headId={headId} />
      ))}
      {flights.map((drawn) => (
        <FlightLabel key={drawn.flight.id} drawn={drawn} />
      ))}
      <RailNames names={names} />
    </>
  )
})

/** Behind the selected segment. It is drawn by itself, so that stepping never draws the rest again. */
function Selection({ store, drawing }: { store: SceneStore; drawing: Drawing }) {
  const selection = useScene(store, (state) => state.selection)
  const drawn = selection === null ? undefined : drawing.flights[selection]
  if (!drawn) return null
  return (
    <g data-selected={selection}>
      {drawn.ends.map(({ x, y }) => (
        <line
          key={y}
          x1={`${drawn.fromX}%`}
          y1={drawn.sentY}
          x2={`${x}%`}
          y2={y}
          className="stroke-accent/30 [stroke-linecap:round] [stroke-width:9]"
        />
      ))}
      <LabelFrame drawn={drawn} />
    </g>
  )
}

/** So much of what has happened, and of what comes next, stays in view beside the cursor. */
const ABOVE = 120
const BELOW = 120

/** Keeps the cursor in view where the drawing has a pane, once the reader moves it. */
function usePaneAtCursor(
  store: SceneStore,
  { layout }: Drawing,
  pane: RefObject<HTMLDivElement | null>,
  isLong: boolean,
) {
  useEffect(() => {
    if (!isLong) return
    let frame = 0
    const follow = () => {
      frame = 0
      const element = pane.current
      if (!element) return
      const y = cursorY(store, layout)
      const { scrollTop } = element
      if (y < scrollTop + ABOVE) element.scrollTop = y - ABOVE
      else if (y > scrollTop + PANE - BELOW) element.scrollTop = y - PANE + BELOW
    }
    // Once a frame: where a pane stands cannot be asked for without laying out the page.
    const stop = store.onTime(() => {
      frame ||= requestAnimationFrame(follow)
    })
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [store, layout, pane, isLong])
}
