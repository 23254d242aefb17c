'use client'

import { useEffect, useRef } from 'react'
import type { SceneStore } from '#app/_scene/store'
import type { Nanoseconds } from '#engine/sim/time'
import { NEEDS_SCRIPT } from '../needs-script'
import type { Drawing, DrawnFlight } from './drawing'
import { LOST_AFTER } from './ends'
import type { LadderLayout } from './layout'

/** So many segments on their way are dotted at the most; further ones are arrows like these. */
const MOST_DOTS = 24

/** The line of the present, a veil over the future, and a dot on each segment that is on its way: all moved by reference. */
export function Cursor({
  store,
  drawing,
  plotClass,
  plotStyle,
}: {
  store: SceneStore
  drawing: Drawing
  plotClass: string
  plotStyle: React.CSSProperties
}) {
  const { layout, flights } = drawing
  const veil = useRef<HTMLDivElement>(null)
  const dots = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const longest = Math.max(0, ...flights.map(({ flight }) => endOf(flight) - flight.sent))
    /** How many dots are shown; not known at first, for another drawing may have left some. */
    let dotted = -1
    const move = () => {
      if (veil.current) Object.assign(veil.current.style, veilStyle(store, layout))
      const { at } = store.get()
      const flying = flyingAt(flights, at, longest)
      flying.forEach((drawn, index) => {
        const dot = dots.current?.children[index]
        if (dot) place(dot, drawn, at)
      })
      for (let index = 0; index < MOST_DOTS; index++) {
        const isShown = index < flying.length
        if (dotted >= 0 && isShown === index < dotted) continue
        dots.current?.children[index]?.setAttribute('visibility', isShown ? 'visible' : 'hidden')
      }
      dotted = flying.length
    }
    move()
    return store.onTime(move)
  }, [store, layout, flights])
  return (
    <>
      <div className={`pointer-events-none ${plotClass}`} style={plotStyle}>
        <svg ref={dots} width="100%" height="100%" overflow="visible" aria-hidden="true">
          {Array.from({ length: Math.min(MOST_DOTS, flights.length) }, (_, index) => (
            <circle key={index} r="5" visibility="hidden" className="fill-ink stroke-surface [stroke-width:2]" />
          ))}
        </svg>
      </div>
      <div
        ref={veil}
        data-veil
        className={`pointer-events-none absolute end-0 top-0 h-full border-accent border-t-2 bg-surface/60 ${NEEDS_SCRIPT}`}
        style={{ insetInlineStart: drawing.sides.axis - 4, ...veilStyle(store, layout) }}
      />
    </>
  )
}

/** Where the cursor stands. */
export function cursorY(store: SceneStore, layout: LadderLayout): number {
  const { at, moment, run } = store.get()
  return run.moments[moment]?.at === at ? (layout.yOfMoment[moment] ?? 0) : layout.yOf(at)
}

function veilStyle(store: SceneStore, layout: LadderLayout): { transform: string; visibility: 'hidden' | 'visible' } {
  const { moment, run } = store.get()
  return {
    transform: `translateY(${cursorY(store, layout)}px)`,
    visibility: moment >= run.moments.length - 1 ? 'hidden' : 'visible',
  }
}

/** When the first copy has ended its way: where there is none, when it would have. */
const endOf = ({ arrivals, sent, delay }: DrawnFlight['flight']): Nanoseconds => arrivals[0] ?? sent + delay

/** Those that are on their way at a time. The first of `flights` are in the order in which they were sent. */
function flyingAt(flights: readonly DrawnFlight[], at: Nanoseconds, longest: Nanoseconds): DrawnFlight[] {
  let low = 0
  let high = flights.length
  while (low < high) {
    const middle = (low + high) >> 1
    const flight = flights[middle]?.flight
    if (flight?.kind === 'segment' && flight.sent + longest < at) low = middle + 1
    else high = middle
  }
  const flying: DrawnFlight[] = []
  for (let index = low; index < flights.length && flying.length < MOST_DOTS; index++) {
    const drawn = flights[index]
    if (!drawn) break
    const { flight } = drawn
    if (flight.sent >= at) {
      if (flight.kind === 'segment') index = Math.max(index, firstMessage(flights) - 1)
      continue
    }
    const part = (at - flight.sent) / Math.max(1, endOf(flight) - flight.sent)
    if (part < drawnPart(drawn)) flying.push(drawn)
  }
  return flying
}

/** Behind the segments stand the ICMP messages, in an order of their own. */
function firstMessage(flights: readonly DrawnFlight[]): number {
  const last = flights.at(-1)?.flight
  if (last?.kind !== 'message') return flights.length
  const first = flights.findIndex(({ flight }) => flight.kind === 'message')
  return first < 0 ? flights.length : first
}

/** How much of its way is drawn. */
function drawnPart({ flight }: DrawnFlight): number {
  if (flight.outcome === 'arrives') return 1
  return flight.outcome === 'lost' ? LOST_AFTER : flight.part
}

function place(dot: Element, drawn: DrawnFlight, at: Nanoseconds): void {
  const { flight, fromX, sentY, ends } = drawn
  const end = ends[0]
  if (!end) return
  const part = (at - flight.sent) / Math.max(1, endOf(flight) - flight.sent) / drawnPart(drawn)
  dot.setAttribute('cx', `${fromX + (end.x - fromX) * part}%`)
  dot.setAttribute('cy', String(sentY + (end.y - sentY) * part))
}
