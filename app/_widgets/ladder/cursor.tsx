'use client'

import { useEffect, useRef } from 'react'
import type { SceneStore } from '#app/_scene/store'
import { NEEDS_SCRIPT } from '../needs-script'
import { cursorY } from './cursor-place'
import type { Drawing } from './drawing'
import { flyingIn } from './flying'
import type { LadderLayout } from './layout'
import { BEFORE_AXIS, lineStyle, PLOT } from './plot-place'

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
    const flyingAt = flyingIn({ flights })
    /** How many dots are shown; not known at first, for another drawing may have left some. */
    let dotted = -1
    const move = () => {
      if (veil.current) Object.assign(veil.current.style, veilStyle(store, layout))
      const flying = flyingAt(store.get().at, MOST_DOTS)
      flying.forEach(({ x, y }, index) => {
        const dot = dots.current?.children[index]
        dot?.setAttribute('cx', `${x}%`)
        dot?.setAttribute('cy', String(y))
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
        className={`pointer-events-none absolute inset-x-0 top-0 h-full ${NEEDS_SCRIPT}`}
        style={veilStyle(store, layout)}
      >
        <div
          className="absolute inset-y-0 end-0 bg-surface/60"
          style={{ insetInlineStart: drawing.sides.axis - BEFORE_AXIS }}
        />
        <div className={`${PLOT} border-accent border-t-2`} style={lineStyle(drawing)} />
      </div>
    </>
  )
}

function veilStyle(store: SceneStore, layout: LadderLayout): { transform: string; visibility: 'hidden' | 'visible' } {
  const { moment, run } = store.get()
  return {
    transform: `translateY(${cursorY(store, layout)}px)`,
    visibility: moment >= run.moments.length - 1 ? 'hidden' : 'visible',
  }
}
