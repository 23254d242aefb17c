import { kindOf, type SegmentKind, shortText } from '#app/_scene/segment-words'
import type { TraceSegment } from '#engine/trace/format'
import { LOST_AFTER } from './layout'

/** How a line of each kind is drawn: a colour and, for who does not see it, a stroke of its own. */
export const STROKES: Readonly<Record<SegmentKind | 'loss' | 'retransmission', string>> = {
  control: 'stroke-control [stroke-width:2.5]',
  data: 'stroke-data [stroke-width:2]',
  ack: 'stroke-ack [stroke-width:1.25]',
  loss: 'stroke-loss [stroke-width:2] [stroke-dasharray:2_4]',
  retransmission: 'stroke-retransmission [stroke-width:2] [stroke-dasharray:8_4]',
}

export const HALO = { paintOrder: 'stroke', stroke: 'var(--surface)', strokeWidth: 4, strokeLinejoin: 'round' } as const

/** Where an arrow begins and ends: across in percent, down in pixels. */
export interface ArrowPlace {
  readonly fromX: number
  readonly toX: number
  readonly sentY: number
  readonly arrivalsY: readonly number[]
  /** Where it would arrive if it were not lost. */
  readonly wouldArriveY: number
}

/** One transmission: a line for each arrival, or one that ends in a cross. */
export function Arrow({
  segment,
  place,
  headId,
  isSelected,
}: {
  segment: TraceSegment
  place: ArrowPlace
  headId: (kind: string) => string
  isSelected: boolean
}) {
  const isLost = place.arrivalsY.length === 0
  const look = lookOf(segment, isLost)
  const thickness = isSelected ? '[stroke-width:3.5]' : ''
  const crossX = place.fromX + (place.toX - place.fromX) * LOST_AFTER
  const crossY = place.sentY + (place.wouldArriveY - place.sentY) * LOST_AFTER
  return (
    <>
      {/* Two copies may arrive at one moment. */}
      {[...new Set(place.arrivalsY)].map((y) => (
        <line
          key={y}
          x1={`${place.fromX}%`}
          y1={place.sentY}
          x2={`${place.toX}%`}
          y2={y}
          className={`${STROKES[look]} ${thickness}`}
          markerEnd={`url(#${headId(look)})`}
        />
      ))}
      {isLost && (
        <>
          <line
            x1={`${place.fromX}%`}
            y1={place.sentY}
            x2={`${crossX}%`}
            y2={crossY}
            className={`${STROKES.loss} ${thickness}`}
          />
          <svg x={`${crossX}%`} y={crossY} overflow="visible" aria-hidden="true">
            <path d="M-5,-5 L5,5 M-5,5 L5,-5" className="stroke-loss [stroke-width:2.5]" />
          </svg>
        </>
      )}
      {kindOf(segment) === 'control' && (
        <svg x={`${place.fromX}%`} y={place.sentY} overflow="visible" aria-hidden="true">
          <path d="M0,-4.5 L4.5,0 L0,4.5 L-4.5,0 Z" className="fill-control" />
        </svg>
      )}
    </>
  )
}

const lookOf = (segment: TraceSegment, isLost: boolean): keyof typeof STROKES =>
  isLost ? 'loss' : segment.copy > 1 ? 'retransmission' : kindOf(segment)

/** The width of a letter of the labels, nearly: they are set in a face of one width. */
const LETTER = 6.65

/** What is said of a segment that is pointed at. */
export interface Remark {
  readonly words: string
  /** It differs from another run's. */
  readonly isDifference: boolean
}

/** What stands where a transmission begins, on a ground of its own so that arrows which cross it do not strike it through. */
export function ArrowLabel({
  segment,
  place,
  marks,
  isSelected,
  remark,
}: {
  segment: TraceSegment
  place: ArrowPlace
  marks: readonly string[]
  isSelected: boolean
  remark?: Remark | undefined
}) {
  const look = lookOf(segment, place.arrivalsY.length === 0)
  const isRightward = place.toX > place.fromX
  const text = shortText(segment)
  const remarks = marks.length > 0 ? ` ${marks.join(' ')}` : ''
  const width = (text.length + remarks.length) * LETTER + 4
  return (
    <svg x={`${place.fromX}%`} y={place.sentY} overflow="visible" aria-hidden="true">
      <rect x={isRightward ? 7 : -7 - width} y="-16" width={width} height="13" className="fill-surface opacity-85" />
      <text
        x={isRightward ? 9 : -9}
        y={-6}
        textAnchor={isRightward ? 'start' : 'end'}
        className={`fill-ink font-mono text-[11px] ${isSelected ? 'font-bold' : ''}`}
        style={HALO}
      >
        {text}
        {remarks && <tspan className={REMARKS[look]}>{remarks}</tspan>}
        {remark && (
          <tspan
            className={remark.isDifference ? 'fill-loss font-bold' : 'fill-accent font-bold'}
          >{` ◀ ${remark.words}`}</tspan>
        )}
      </text>
    </svg>
  )
}

const REMARKS: Readonly<Record<keyof typeof STROKES, string>> = {
  control: 'fill-ink-muted',
  data: 'fill-ink-muted',
  ack: 'fill-ink-muted',
  loss: 'fill-loss',
  retransmission: 'fill-retransmission',
}
