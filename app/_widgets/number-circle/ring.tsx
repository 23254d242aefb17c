'use client'

import { type PointerEvent, useRef } from 'react'
import type { Locale } from '#content/locales'
import { MODULUS } from '#engine/tcp/formulas/sequence-numbers'
import type { Window } from './judge'
import { numberCircleStrings } from './number-circle-strings'

const CENTRE = 150
const RADIUS = 100
/** The arc of a window would be a hair: it is drawn at least this wide, in degrees. */
const LEAST_ARC = 9

/** All 2^32 numbers, 0 at the top: half of them ahead of RCV.NXT, half behind. */
export function Ring({
  window,
  seq,
  locale,
  onMove,
}: {
  window: Window
  seq: number
  locale: Locale
  onMove: (seq: number) => void
}) {
  const strings = numberCircleStrings[locale]
  const svg = useRef<SVGSVGElement>(null)
  const next = degrees(window.rcvNxt)
  const arc = Math.max(LEAST_ARC, (window.rcvWnd / MODULUS) * 360)

  const moveTo = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect()
    if (!box || event.buttons === 0) return
    const scale = 300 / box.width
    const x = (event.clientX - box.left) * scale - CENTRE
    const y = (event.clientY - box.top) * scale - CENTRE
    const turned = (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1
    onMove(Math.floor(turned * MODULUS) % MODULUS)
  }
  const grab = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    moveTo(event)
  }

  return (
    <svg
      ref={svg}
      viewBox="0 0 300 300"
      className="mx-auto block w-full max-w-[19rem] touch-pan-y cursor-grab select-none"
      aria-hidden="true"
      onPointerDown={grab}
      onPointerMove={moveTo}
    >
      <path d={arcPath(RADIUS, next, next + 179.9)} className="fill-none stroke-data [stroke-width:9]" />
      <path
        d={arcPath(RADIUS, next + 180.1, next + 359.9)}
        className="fill-none stroke-ink-muted [stroke-dasharray:2_4] [stroke-width:9]"
      />
      <path d={arcPath(RADIUS + 11, next, next + arc)} className="fill-none stroke-ack [stroke-width:9]" />
      <Ticks />
      <Word at={next + 90} radius={44} className="fill-data">
        {strings.ahead}
      </Word>
      <Word at={next + 270} radius={44} className="fill-ink-muted">
        {strings.behind}
      </Word>
      <Pointer at={next} />
      <Word at={next} radius={RADIUS + 38} className="fill-ink font-semibold">
        RCV.NXT
      </Word>
      <Dash at={next + 180} from={RADIUS - 9} to={RADIUS + 9} className="stroke-loss [stroke-width:3]" />
      <Word at={next + 180} radius={RADIUS + 27} className="fill-loss">
        {strings.half}
      </Word>
      <SegmentMark at={degrees(seq)} />
    </svg>
  )
}

/** Server and browser must write the same digits, whatever their trigonometry. */
const round = (value: number): number => Math.round(value * 10) / 10

const degrees = (seq: number): number => (seq / MODULUS) * 360

function pointAt(angle: number, radius: number): { x: number; y: number } {
  const radians = (angle * Math.PI) / 180
  return { x: round(CENTRE + radius * Math.sin(radians)), y: round(CENTRE - radius * Math.cos(radians)) }
}

function arcPath(radius: number, from: number, to: number): string {
  const start = pointAt(from, radius)
  const end = pointAt(to, radius)
  return `M${start.x},${start.y} A${radius},${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${end.x},${end.y}`
}

/** Where 0 and 2^31 are; the quarters between them go without a word. */
function Ticks() {
  return ['0', '', '2³¹', ''].map((words, quarter) => {
    const angle = quarter * 90
    return (
      <g key={angle}>
        <Dash at={angle} from={RADIUS - 7} to={RADIUS - 13} className="stroke-ink [stroke-width:1.5]" />
        {words && (
          <Word at={angle} radius={RADIUS - 24} className="fill-ink">
            {words}
          </Word>
        )}
      </g>
    )
  })
}

function Dash({ at, from, to, className }: { at: number; from: number; to: number; className: string }) {
  const start = pointAt(at, from)
  const end = pointAt(at, to)
  return <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} className={className} />
}

function Pointer({ at }: { at: number }) {
  return (
    <path
      d="M0,-116 L6,-128 L-6,-128 Z"
      transform={`translate(${CENTRE} ${CENTRE}) rotate(${round(at)})`}
      className="fill-ink"
    />
  )
}

/** The segment: a diamond on the circle, so that it is not a matter of colour. */
function SegmentMark({ at }: { at: number }) {
  return (
    <g transform={`translate(${CENTRE} ${CENTRE}) rotate(${round(at)})`}>
      <path d="M0,-111 L9,-100 L0,-89 L-9,-100 Z" className="fill-retransmission stroke-surface [stroke-width:2]" />
    </g>
  )
}

function Word({
  at,
  radius,
  className,
  children,
}: {
  at: number
  radius: number
  className: string
  children: string
}) {
  const { x, y } = pointAt(at, radius)
  return (
    <text
      x={x}
      y={y + 4}
      textAnchor="middle"
      className={`text-[12px] ${className}`}
      style={{ paintOrder: 'stroke', stroke: 'var(--surface)', strokeWidth: 3 }}
    >
      {children}
    </text>
  )
}
