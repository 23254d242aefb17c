'use client'

import { useEffect, useRef } from 'react'
import type { Passage, StateChange } from '#app/_scene/state-changes'
import type { Locale } from '#content/locales'
import { BOXES, EDGES, PICTURE, type Place, ZONES } from './figure'
import { boxOf, edgeOf, lineOf, pathOf, placeAfter, tokenText } from './picture'
import { stateMachineStrings } from './state-machine-strings'

interface Shown {
  readonly endpoint: string
  readonly passage: Passage
}

const { width, height, boxWidth, boxHeight } = PICTURE

/** The states and their transitions; who has no pointer has the table that says the same. */
export function Drawing({
  locale,
  shown,
  taken,
  onChoose,
}: {
  locale: Locale
  shown: readonly Shown[]
  /** The changes just made, at one moment and for one cause. */
  taken: readonly StateChange[]
  /** A state is pointed at, or the line of a transition. */
  onChoose: (isChosen: (change: StateChange) => boolean) => void
}) {
  const plot = useChoiceByPointer(onChoose)
  const edges = new Set(taken.map(edgeOf))
  const here = new Set(shown.map(({ passage }) => placeOf(passage)))
  return (
    <div ref={plot} className="mx-auto max-w-[30rem]">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        className="block h-auto w-full select-none [font-family:Arial,Helvetica,'Liberation_Sans',var(--sans)] text-[12px]"
      >
        {ZONES.map((zone) => (
          <rect key={zone.part} {...placeOfZone(zone)} rx="10" className="fill-surface-raised stroke-line" />
        ))}
        {shown.map(({ endpoint, passage }, index) => (
          <Past key={endpoint} passage={passage} isDashed={index > 0} />
        ))}
        {EDGES.map((edge) => (
          <EdgeLine key={`${edge.from} ${edge.to}`} path={pathOf(edge.way)} name={`${edge.from} ${edge.to}`} />
        ))}
        {taken.map((change) => (
          <Taken key={change.event} {...lineOf(change)} />
        ))}
        {ZONES.map(({ part, name }) => (
          <Words
            key={part}
            {...name}
            lines={stateMachineStrings[locale].parts[part]}
            look="fill-ink-muted font-semibold"
          />
        ))}
        {EDGES.map((edge) => (
          <Words
            key={`${edge.from} ${edge.to}`}
            x={edge.label.x}
            y={edge.label.y}
            anchor={edge.label.anchor}
            lines={edge.label[locale]}
            look={edges.has(edge) ? 'fill-accent font-semibold' : 'fill-ink'}
          />
        ))}
        {BOXES.map(({ place, state, x, y }) => (
          <g key={place} data-place={place} className="cursor-pointer">
            <rect
              x={x - boxWidth / 2}
              y={y - boxHeight / 2}
              width={boxWidth}
              height={boxHeight}
              rx="7"
              className={`fill-surface ${here.has(place) ? 'stroke-accent [stroke-width:2.5]' : 'stroke-ink-muted'} ${place === 'TIME-WAIT' ? '[stroke-dasharray:4_3]' : ''}`}
            />
            <text x={x} y={y + 4.5} textAnchor="middle" className="fill-ink font-semibold">
              {state}
            </text>
          </g>
        ))}
        {shown.map(({ endpoint, passage }, index) => (
          <Token key={endpoint} text={tokenText(endpoint, locale)} place={placeOf(passage)} isSecond={index > 0} />
        ))}
      </svg>
    </div>
  )
}

const placeOfZone = ({ x, y, width: w, height: h }: (typeof ZONES)[number]) => ({ x, y, width: w, height: h })

/** Where an endpoint's token stands. What is not there yet is CLOSED: no connection, and nothing that is kept. */
function placeOf({ state, past }: Passage): Place {
  const last = past.at(-1)
  return last ? placeAfter(last) : (state ?? 'CLOSED')
}

/** A click on a box means its state, one on a line its transition. */
function useChoiceByPointer(onChoose: (isChosen: (change: StateChange) => boolean) => void) {
  const plot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const pane = plot.current
    if (!pane) return
    const choose = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null
      const place = target?.closest('[data-place]')?.getAttribute('data-place')
      const edge = target?.closest('[data-edge]')?.getAttribute('data-edge')
      if (place) onChoose((change) => placeAfter(change) === place)
      if (edge) onChoose((change) => `${change.from} ${placeAfter(change)}` === edge)
    }
    pane.addEventListener('click', choose)
    return () => pane.removeEventListener('click', choose)
  }, [onChoose])
  return plot
}

/** The way so far. */
function Past({ passage, isDashed }: { passage: Passage; isDashed: boolean }) {
  return (
    <path
      d={passage.past.map((change) => lineOf(change).path).join('')}
      className={`fill-none stroke-accent/25 [stroke-linejoin:round] [stroke-width:9] ${isDashed ? '[stroke-dasharray:7_5]' : ''}`}
    />
  )
}

function EdgeLine({ path, name }: { path: string; name: string }) {
  return (
    <g data-edge={name} className="cursor-pointer">
      <path d={path} className="fill-none stroke-transparent [stroke-width:22]" />
      <path d={path} className="fill-none stroke-ink-muted [stroke-width:1.3]" />
      <ArrowHead path={path} look="fill-ink-muted" size={7} />
    </g>
  )
}

/** A change just made; one that figure 5 does not draw is broken, and in the colour of what is lost. */
function Taken({ path, isOfFigure }: { path: string; isOfFigure: boolean }) {
  const look = isOfFigure ? 'stroke-accent' : 'stroke-loss [stroke-dasharray:6_4]'
  return (
    <g data-taken={isOfFigure ? 'figure' : 'other'} className="pointer-events-none">
      <path d={path} className={`fill-none [stroke-width:3.5] ${look}`} />
      <ArrowHead path={path} look={isOfFigure ? 'fill-accent' : 'fill-loss'} size={11} />
    </g>
  )
}

/** A triangle whose point is the end of a line. */
function ArrowHead({ path, look, size }: { path: string; look: string; size: number }) {
  const points = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
  const [x, y] = points.at(-1) ?? [0, 0]
  const [beforeX, beforeY] = points.at(-2) ?? [x, y]
  const angle = Math.round((Math.atan2(y - beforeY, x - beforeX) * 180) / Math.PI)
  return (
    <path
      d={`M0,0L${-size},${-size / 2}L${-size},${size / 2}Z`}
      transform={`translate(${x} ${y}) rotate(${angle})`}
      className={look}
    />
  )
}

/** Lines of text on a ground that keeps lines of the picture from running through them. */
function Words({
  x,
  y,
  anchor,
  lines,
  look,
}: {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  lines: readonly string[]
  look: string
}) {
  return (
    <text
      data-label=""
      textAnchor={anchor}
      className={`pointer-events-none stroke-surface [paint-order:stroke] [stroke-width:3] ${look}`}
    >
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + 13 * index}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** Above the edge of its box by so much: the longest name reaches below the token, and must be read. */
const TOKEN_RISE = 3

/** The first endpoint is a filled disc at the left corner of its state, the second an open square at the right one. */
function Token({ text, place, isSecond }: { text: string; place: Place; isSecond: boolean }) {
  const { x, y } = boxOf(place)
  const corner = boxWidth / 2 - 6
  const at = `translate(${x + (isSecond ? corner : -corner)}px, ${y - boxHeight / 2 - TOKEN_RISE}px)`
  return (
    <g
      data-token={text}
      data-at={boxOf(place).state}
      className="transition-transform duration-200"
      style={{ transform: at }}
    >
      <TokenShape text={text} isSecond={isSecond} />
    </g>
  )
}

/** The token itself, around the point 0, 0. */
export function TokenShape({ text, isSecond }: { text: string; isSecond: boolean }) {
  return (
    <>
      {isSecond ? (
        <rect x="-10" y="-9" width="20" height="18" rx="2" className="fill-surface stroke-ink [stroke-width:2]" />
      ) : (
        <circle r="10" className="fill-ink stroke-surface" />
      )}
      <text y="4.2" textAnchor="middle" className={`font-bold text-[12px] ${isSecond ? 'fill-ink' : 'fill-surface'}`}>
        {text}
      </text>
    </>
  )
}
