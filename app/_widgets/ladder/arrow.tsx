import { kindOf, marksOf, type SegmentKind, shortText } from '#app/_scene/segment-words'
import type { Locale } from '#content/locales'
import type { Trace, Transmission } from '#engine/trace/format'
import { ladderStrings } from './ladder-strings'
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

/** One transmission: a line for each arrival, or one that ends in a cross, and a label where it begins. */
export function Arrow({
  trace,
  transmission,
  place,
  locale,
  headId,
  isSelected,
  remark,
}: {
  trace: Trace
  transmission: Transmission
  place: ArrowPlace
  locale: Locale
  headId: (kind: string) => string
  isSelected: boolean
  remark?: string | undefined
}) {
  const segment = trace.segments[transmission.segment]
  if (!segment) return null
  const strings = ladderStrings[locale]
  const kind = kindOf(segment)
  const isLost = transmission.arrivals.length === 0
  const look = isLost ? 'loss' : segment.copy > 1 ? 'retransmission' : kind
  const isRightward = place.toX > place.fromX
  const marks = marksOf(trace, transmission).map((mark) => strings.marks[mark])
  const crossX = place.fromX + (place.toX - place.fromX) * LOST_AFTER
  const crossY = place.sentY + (place.wouldArriveY - place.sentY) * LOST_AFTER
  return (
    <>
      {place.arrivalsY.map((y) => (
        <line
          key={y}
          x1={`${place.fromX}%`}
          y1={place.sentY}
          x2={`${place.toX}%`}
          y2={y}
          className={`${STROKES[look]} ${isSelected ? '[stroke-width:3.5]' : ''}`}
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
            className={`${STROKES.loss} ${isSelected ? '[stroke-width:3.5]' : ''}`}
          />
          <svg x={`${crossX}%`} y={crossY} overflow="visible" aria-hidden="true">
            <path d="M-5,-5 L5,5 M-5,5 L5,-5" className="stroke-loss [stroke-width:2.5]" />
          </svg>
        </>
      )}
      {kind === 'control' && (
        <svg x={`${place.fromX}%`} y={place.sentY} overflow="visible" aria-hidden="true">
          <path d="M0,-4.5 L4.5,0 L0,4.5 L-4.5,0 Z" className="fill-control" />
        </svg>
      )}
      <text
        x={`${place.fromX}%`}
        dx={isRightward ? 9 : -9}
        y={place.sentY - 6}
        textAnchor={isRightward ? 'start' : 'end'}
        className={`fill-ink font-mono text-[11px] ${isSelected ? 'font-bold' : ''}`}
        style={HALO}
      >
        {shortText(segment)}
        {marks.length > 0 && (
          <tspan className={isLost ? 'fill-loss' : segment.copy > 1 ? 'fill-retransmission' : 'fill-ink-muted'}>
            {` ${marks.join(' ')}`}
          </tspan>
        )}
        {remark && <tspan className="fill-loss font-bold">{` ◀ ${remark}`}</tspan>}
      </text>
    </>
  )
}
