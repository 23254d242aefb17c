import { Fragment } from 'react'
import { kindOf } from '#app/_scene/segment-words'
import type { DrawnFlight, Look } from './drawing'

/** How a line of each kind is drawn: a colour and, for who does not see it, a stroke of its own. */
export const STROKES: Readonly<Record<Look, string>> = {
  control: 'stroke-control [stroke-width:2.5]',
  data: 'stroke-data [stroke-width:2]',
  ack: 'stroke-ack [stroke-width:1.25]',
  loss: 'stroke-loss [stroke-width:2] [stroke-dasharray:2_4]',
  retransmission: 'stroke-retransmission [stroke-width:2] [stroke-dasharray:8_4]',
  icmp: 'stroke-ink-muted [stroke-width:1.5] [stroke-dasharray:6_3_1_3]',
}

const FILLS: Readonly<Record<Look, string>> = {
  control: 'fill-control',
  data: 'fill-data',
  ack: 'fill-ack',
  loss: 'fill-loss',
  retransmission: 'fill-retransmission',
  icmp: 'fill-ink-muted',
}

/**
 * One flight: a line for each arrival, or one that ends in a cross where it is lost, or in a dot where it has come so far.
 *
 * @param headId the id of the arrow head of a look
 */
export function Arrow({ drawn, headId }: { drawn: DrawnFlight; headId: (look: Look) => string }) {
  const { flight, look, fromX, sentY, ends, isDropped } = drawn
  const isControl = flight.kind === 'segment' && kindOf(flight.segment) === 'control'
  const name =
    flight.kind === 'segment'
      ? { 'data-transmission': flight.transmission }
      : { 'data-message': `${flight.message.id} ${flight.hop}` }
  return (
    <g {...name}>
      {ends.map(({ x, y }) => (
        <Fragment key={y}>
          <Line
            fromX={fromX}
            fromY={sentY}
            toX={x}
            toY={y}
            look={look}
            {...(flight.outcome === 'arrives' && { head: headId(look) })}
          />
          {flight.outcome !== 'arrives' && (
            <Mark x={x} y={y}>
              {flight.outcome === 'lost' ? (
                <path d="M-5,-5 L5,5 M-5,5 L5,-5" className="stroke-loss [stroke-width:2.5]" />
              ) : (
                <circle r="3.5" className={FILLS[look]} />
              )}
            </Mark>
          )}
          {isDropped && (
            <Mark x={x} y={y}>
              <circle r="5.5" className="fill-surface stroke-loss [stroke-width:2]" />
              <path d="M-3.9,-3.9 L3.9,3.9" className="stroke-loss [stroke-width:2]" />
            </Mark>
          )}
        </Fragment>
      ))}
      {isControl && (
        <Mark x={fromX} y={sentY}>
          <path d="M0,-4.5 L4.5,0 L0,4.5 L-4.5,0 Z" className="fill-control" />
        </Mark>
      )}
    </g>
  )
}

interface LineProps {
  readonly fromX: number
  readonly fromY: number
  readonly toX: number
  readonly toY: number
  readonly look: Look
  readonly head?: string
}

/** How far what a host sends to itself leaves its rail, in percent of the plot. */
const LOOP = 16

function Line({ fromX, fromY, toX, toY, look, head }: LineProps) {
  const arrive = { ...(head !== undefined && { markerEnd: `url(#${head})` }), className: STROKES[look] }
  if (fromX !== toX) return <line data-line x1={`${fromX}%`} y1={fromY} x2={`${toX}%`} y2={toY} {...arrive} />
  const middle = { x: `${fromX + LOOP}%`, y: (fromY + toY) / 2 }
  return (
    <>
      <line x1={`${fromX}%`} y1={fromY} x2={middle.x} y2={middle.y} className={STROKES[look]} />
      <line x1={middle.x} y1={middle.y} x2={`${toX}%`} y2={toY} {...arrive} />
    </>
  )
}

/** A small shape at a point. */
function Mark({ x, y, children }: { x: number; y: number; children: React.ReactNode }) {
  return (
    <svg x={`${x}%`} y={y} overflow="visible" aria-hidden="true">
      {children}
    </svg>
  )
}

/** The heads of all looks, once for a drawing. */
export function ArrowHeads({ headId }: { headId: (look: Look) => string }) {
  return (
    <defs>
      <ArrowHead look="control" id={headId('control')} />
      <ArrowHead look="data" id={headId('data')} />
      <ArrowHead look="ack" id={headId('ack')} />
      <ArrowHead look="retransmission" id={headId('retransmission')} />
      <ArrowHead look="icmp" id={headId('icmp')} />
    </defs>
  )
}

/** A filled triangle; for an ACK alone and for ICMP an open one. */
function ArrowHead({ id, look }: { id: string; look: Look }) {
  const isOpen = look === 'ack' || look === 'icmp'
  return (
    <marker
      id={id}
      viewBox="0 0 10 10"
      refX="9.5"
      refY="5"
      markerWidth="9"
      markerHeight="9"
      markerUnits="userSpaceOnUse"
      orient="auto"
    >
      {isOpen ? (
        <path
          d="M1,1 L9,5 L1,9"
          className={`fill-none [stroke-width:1.6] ${look === 'ack' ? 'stroke-ack' : 'stroke-ink-muted'}`}
        />
      ) : (
        <path d="M0,0.5 L10,5 L0,9.5 Z" className={FILLS[look]} />
      )}
    </marker>
  )
}
