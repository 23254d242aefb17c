'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { SceneStore, Span } from '#app/_scene/store'
import { NEEDS_SCRIPT } from '../needs-script'
import { type Tick, timeTicks } from './axis'
import { type Place, usePlotPointer } from './plot-pointer'
import { type Scales, WIDTH } from './stairs'

/** How a plot whose things can be stepped through answers to the keyboard. */
interface PlotSlider {
  readonly label: string
  readonly now: number
  readonly last: number
  readonly text: string
  readonly onKey: (event: KeyboardEvent) => void
}

/**
 * The axes of a plot over time and the line of the present. What it holds is drawn in units across, which are stretched to the width
 * of the page, and in pixels down: it has its place before any width is known, and nothing jumps.
 */
export function PlotFrame({
  store,
  span,
  whole,
  height,
  scales,
  ticks,
  gutter,
  paths,
  marks,
  beside,
  hasTimes = true,
  slider,
  onPick,
  onHover,
}: {
  store: SceneStore
  span: Span
  whole: Span
  height: number
  scales: Scales
  /** At the left. */
  ticks: readonly Tick[]
  /** How wide the left and the right edge are: a class of two columns around the plot. */
  gutter: string
  /** In a picture that is stretched across. */
  paths: ReactNode
  /** In one that is not: places across are percents. */
  marks?: ReactNode
  /** At the right. */
  beside?: ReactNode
  hasTimes?: boolean
  slider?: PlotSlider
  onPick: (place: Place) => void
  onHover?: (place: Place | null) => void
}) {
  const pane = useRef<HTMLDivElement>(null)
  const band = useRef<HTMLDivElement>(null)
  usePlotPointer(pane, band, { store, span, whole, onPick, onHover })
  const times = timeTicks(span, scales.x)
  const drawing = (
    <>
      <svg
        aria-hidden="true"
        className="absolute inset-0 block size-full fill-none [&_*]:[vector-effect:non-scaling-stroke]"
        viewBox={`0 0 ${WIDTH} ${height}`}
        preserveAspectRatio="none"
      >
        {ticks.map(({ place }) => (
          <path key={place} d={`M0,${place}H${WIDTH}`} className="stroke-line" />
        ))}
        {times.map(({ place }) => (
          <path key={place} d={`M${place},0V${height}`} className="stroke-line [stroke-dasharray:1_3]" />
        ))}
        {paths}
      </svg>
      <svg aria-hidden="true" className="absolute inset-0 block size-full overflow-hidden">
        {marks}
      </svg>
      <Present store={store} span={span} />
      <div ref={band} className="invisible absolute inset-y-0 border-accent border-x-2 bg-accent/20" />
    </>
  )
  const paneClass = 'relative min-w-0 cursor-crosshair touch-pan-y overflow-hidden border-ink-muted border-s border-b'
  return (
    <div className={`grid ${gutter}`}>
      <div aria-hidden="true" className="relative">
        {ticks.map(({ place, text }) => (
          <span
            key={place}
            className="absolute end-1 font-mono text-[0.6875rem] text-ink-muted leading-none"
            style={{ top: Math.min(Math.max(place - 5.5, 0), height - 11) }}
          >
            {text}
          </span>
        ))}
      </div>
      {slider ? (
        <div
          ref={pane}
          role="slider"
          tabIndex={0}
          aria-label={slider.label}
          aria-valuemin={0}
          aria-valuemax={Math.max(0, slider.last)}
          aria-valuenow={Math.max(0, slider.now)}
          aria-valuetext={slider.text}
          onKeyDown={slider.onKey}
          className={paneClass}
          style={{ height }}
        >
          {drawing}
        </div>
      ) : (
        <div ref={pane} className={paneClass} style={{ height }}>
          {drawing}
        </div>
      )}
      <div aria-hidden="true" className="relative">
        {beside}
      </div>
      <div />
      <div aria-hidden="true" className={`relative ${hasTimes ? 'h-5' : 'h-2'}`}>
        {hasTimes &&
          times.map(({ place, text }, index) => (
            <span
              key={place}
              className={`absolute top-1 -translate-x-1/2 whitespace-nowrap font-mono text-[0.6875rem] text-ink-muted leading-none ${TIMES_AT[index % 4]}`}
              style={{ left: `${place / (WIDTH / 100)}%` }}
            >
              {text}
            </span>
          ))}
      </div>
    </div>
  )
}

/** Which of the times have room: every fourth always, every second and all of them on wider pages. */
const TIMES_AT = ['', 'hidden @2xl:block', 'hidden @sm:block', 'hidden @2xl:block']

/** The line of the present, and a veil over what has not happened: moved by reference. */
function Present({ store, span }: { store: SceneStore; span: Span }) {
  const veil = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const move = () => {
      if (veil.current) Object.assign(veil.current.style, veilStyle(store, span))
    }
    move()
    return store.onTime(move)
  }, [store, span])
  return (
    <div
      ref={veil}
      data-present=""
      className={`pointer-events-none absolute inset-0 border-accent border-s-2 bg-surface/60 ${NEEDS_SCRIPT}`}
      style={veilStyle(store, span)}
    />
  )
}

function veilStyle(store: SceneStore, { from, until }: Span): { transform: string; visibility: 'hidden' | 'visible' } {
  const part = (store.get().at - from) / (until - from)
  const percent = Math.round(Math.min(Math.max(part, 0), 1) * 10_000) / 100
  return { transform: `translateX(${percent}%)`, visibility: part > 1 ? 'hidden' : 'visible' }
}
