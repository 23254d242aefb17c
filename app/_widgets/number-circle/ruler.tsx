'use client'

import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { COLON } from '#app/_ui/colon'
import type { Locale } from '#content/locales'
import { ahead, signedDistance, type Window } from './judge'
import { numberCircleStrings } from './number-circle-strings'

/** A narrower window is drawn in a line of this width: its two ends have no room for two numbers. */
const NARROWEST = 8

/** Things that the cursor of the run moves are moved by reference to the ruler, so that nothing of the page is laid out anew. */
const movedTo = (percent: number) => ({ transform: `translateX(${percent}%)` })

/** The circle around RCV.NXT as a straight line, on which bytes have a size. The segment on it can be moved. */
export function Ruler({
  window,
  segment,
  isAcceptable,
  locale,
  onMove,
}: {
  window: Window
  segment: { readonly seq: number; readonly length: number }
  isAcceptable: boolean
  locale: Locale
  onMove: (seq: number) => void
}) {
  const strings = numberCircleStrings[locale]
  const pane = useRef<HTMLDivElement>(null)
  const grabbedAt = useRef(0)
  const width = Math.max(window.rcvWnd, NARROWEST)
  const from = -0.7 * width
  const to = 1.7 * width
  const percent = (distance: number) => Math.round(((distance - from) / (to - from)) * 10_000) / 100
  const distance = signedDistance(window.rcvNxt, segment.seq)
  const zero = signedDistance(window.rcvNxt, 0)
  const isFar = distance > to || distance + segment.length < from

  const distanceAt = (clientX: number): number => {
    const box = pane.current?.getBoundingClientRect()
    return box ? Math.round(from + ((clientX - box.left) / box.width) * (to - from)) : 0
  }
  const grab = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    grabbedAt.current = distanceAt(event.clientX) - distance
  }
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return
    const wanted = Math.min(Math.max(distanceAt(event.clientX) - grabbedAt.current, Math.floor(from)), Math.floor(to))
    onMove(ahead(window.rcvNxt, wanted))
  }
  const step = (event: KeyboardEvent) => {
    const small = event.shiftKey ? 1 : Math.max(1, Math.floor(width / 40))
    const large = Math.max(1, Math.floor(width / 4))
    const byKey: Record<string, number> = {
      ArrowRight: distance + small,
      ArrowUp: distance + small,
      ArrowLeft: distance - small,
      ArrowDown: distance - small,
      PageUp: distance + large,
      PageDown: distance - large,
      Home: 0,
      End: window.rcvWnd - 1,
    }
    const next = byKey[event.key]
    if (next === undefined) return
    event.preventDefault()
    onMove(ahead(window.rcvNxt, next))
  }

  return (
    <div>
      <div className="text-ink-muted text-xs">{strings.unrolled}</div>
      <div ref={pane} className="relative mt-1 h-24 overflow-hidden rounded-md border border-line">
        <div
          className="absolute top-0 h-15 border-ack border-x-2 bg-ack/15"
          style={{ left: `${percent(0)}%`, width: `${percent(window.rcvWnd) - percent(0)}%` }}
        >
          <span
            key={window.rcvWnd}
            className={`absolute top-1 whitespace-nowrap text-ack text-xs leading-none ${window.rcvWnd < NARROWEST ? 'start-1' : 'end-1'}`}
          >
            {strings.window}
          </span>
        </div>
        {zero > from && zero < to && (
          <div className="pointer-events-none absolute inset-0" style={movedTo(percent(zero))}>
            <div className="absolute top-0 h-[4.6rem] border-ink border-s-2 border-dashed">
              <span className="absolute start-1 bottom-0 bg-surface font-mono text-xs">0</span>
            </div>
          </div>
        )}
        <span
          className="absolute bottom-0.5 font-mono text-[11px]"
          data-value="window from"
          style={{ left: `${percent(0)}%`, transform: 'translateX(-35%)' }}
        >
          {window.rcvNxt}
        </span>
        {window.rcvWnd >= NARROWEST && (
          <span
            key={window.rcvWnd}
            className="absolute bottom-0.5 font-mono text-[11px]"
            data-value="window to"
            style={{ left: `${percent(window.rcvWnd)}%`, transform: 'translateX(-50%)' }}
          >
            {ahead(window.rcvNxt, window.rcvWnd)}
          </span>
        )}
        {isFar && (
          <span
            className={`absolute top-6 font-semibold text-retransmission text-sm ${distance > 0 ? 'end-8' : 'start-8'}`}
          >
            {strings.far(distance > 0 ? 'ahead' : 'behind')}
          </span>
        )}
        <div
          className="pointer-events-none absolute inset-0"
          // At the edge there is still room for its hold.
          style={{ transform: `translateX(min(${Math.max(percent(distance), 0)}%, 100% - 1.625rem))` }}
        >
          <div
            role="slider"
            tabIndex={0}
            aria-label={strings.segment}
            aria-description={strings.move}
            aria-valuemin={-(2 ** 31)}
            aria-valuemax={2 ** 31 - 1}
            aria-valuenow={distance}
            aria-valuetext={`SEQ=${segment.seq}, ${strings.place(distance)}${COLON[locale]}${isAcceptable ? strings.acceptable : strings.notAcceptable}`}
            onPointerDown={grab}
            onPointerMove={drag}
            onKeyDown={step}
            className={`pointer-events-auto absolute start-0 top-6 flex h-7 min-w-6 cursor-grab touch-none items-center justify-center rounded border-2 bg-retransmission/25 ${
              isAcceptable ? 'border-ack' : 'border-loss border-dashed'
            }`}
            style={{
              width: isFar ? 0 : `${Math.max(0, percent(distance + segment.length) - percent(distance))}%`,
            }}
          >
            <span key={segment.length} aria-hidden="true">
              {isAcceptable ? '✓' : '✕'}
            </span>
          </div>
        </div>
      </div>
    </div>
  )
}
