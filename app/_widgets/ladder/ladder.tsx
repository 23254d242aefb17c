'use client'

import { useEffect, useId, useMemo, useRef } from 'react'
import type { Run } from '#app/_scene/run'
import { hostText, marksOf, timeText } from '#app/_scene/segment-words'
import type { SceneStore } from '#app/_scene/store'
import { useScene } from '#app/_scene/use-scene'
import type { Locale } from '#content/locales'
import type { Difference } from '#engine/trace/difference'
import type { Trace, TraceLink, Transmission } from '#engine/trace/format'
import { EventTable } from '../event-table/event-table'
import { NEEDS_SCRIPT } from '../needs-script'
import { Arrow, ArrowLabel, type ArrowPlace, HALO, type Remark, STROKES } from './arrow'
import { ladderStrings } from './ladder-strings'
import { axisWidthOf, type LadderLayout, LOST_AFTER, layOut } from './layout'
import { Legend } from './legend'

/** A segment to point at: as the one that differs from another run's, in this field, or with words of the caller. */
export type LadderMark = { readonly segment: number } & (
  | { readonly field: Difference['field'] }
  | { readonly words: string }
)

/** More labelled arrows than this make scrubbing slow. */
const MOST_ARROWS = 300
/** So far from the axis stands the first host's line, in pixels. */
const RAIL_AFTER = 6

/**
 * The segments of a run as sloped arrows on a true axis of time, and the table that says the same in words.
 *
 * @param mark a segment to point at, by its id: with words of the caller, or with the field of it that differs from another run
 */
export function Ladder({
  store,
  locale,
  label,
  mark,
}: {
  store: SceneStore
  locale: Locale
  label: string
  mark?: LadderMark | undefined
}) {
  const run = useScene(store, (state) => state.run)
  const { trace } = run
  const layout = useMemo(() => layOut(run.trace, run.moments), [run])
  const strings = ladderStrings[locale]
  const hosts = useMemo(() => hostsOf(trace), [trace])
  const axisWidth = axisWidthOf(layout)
  const shown = trace.transmissions.slice(0, MOST_ARROWS)
  const places = useMemo(() => placesOf(run, layout, hosts), [run, layout, hosts])
  const plot = useSelectionByPointer(store, places)
  return (
    <figure className="m-0 min-w-0" aria-label={label}>
      <div className="flex justify-between font-semibold text-sm" style={{ marginInlineStart: axisWidth - 2 }}>
        {hosts.map((host) => (
          <span key={host}>{hostText(host, locale)}</span>
        ))}
      </div>
      <div ref={plot} className="relative cursor-pointer overflow-hidden" style={{ height: layout.height }}>
        <TimeAxis layout={layout} width={axisWidth} />
        <div className="absolute inset-y-0 end-2" style={{ insetInlineStart: axisWidth + RAIL_AFTER }}>
          <svg width="100%" height={layout.height} overflow="visible" aria-hidden="true">
            <Rails layout={layout} hosts={hosts} nothing={strings.nothing} />
            <Arrows
              trace={trace}
              transmissions={shown}
              places={places}
              locale={locale}
              store={store}
              remarkOn={(transmission) =>
                mark && transmission.segment === mark.segment ? remarkOf(mark, locale) : undefined
              }
            />
          </svg>
        </div>
        <Cursor store={store} layout={layout} places={places} axisWidth={axisWidth} />
      </div>
      {trace.transmissions.length > MOST_ARROWS && (
        <p className="text-ink-muted text-sm">{strings.tooLong(MOST_ARROWS, trace.transmissions.length)}</p>
      )}
      <Legend locale={locale} trace={trace} />
      <EventTable store={store} locale={locale} label={label} marked={mark} />
    </figure>
  )
}

const remarkOf = (mark: LadderMark, locale: Locale): Remark =>
  'words' in mark
    ? { words: mark.words, isDifference: false }
    : { words: ladderStrings[locale].differs[mark.field], isDifference: true }

/** A click in the drawing selects the segment whose label is nearest. Who has no pointer has the table. */
function useSelectionByPointer(store: SceneStore, places: readonly ArrowPlace[]) {
  const plot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const pane = plot.current
    if (!pane) return
    const select = (event: MouseEvent) => {
      const y = event.clientY - pane.getBoundingClientRect().top
      const distances = places.map(({ sentY }) => Math.abs(sentY - 6 - y))
      const nearest = distances.indexOf(Math.min(...distances))
      if (nearest >= 0) store.select(nearest)
    }
    pane.addEventListener('click', select)
    return () => pane.removeEventListener('click', select)
  }, [store, places])
  return plot
}

/** The hosts from left to right. */
const hostsOf = (trace: Trace): readonly string[] => [...new Set(trace.links.flatMap((link) => link.between))]

function placesOf({ trace, moments }: Run, layout: LadderLayout, hosts: readonly string[]): ArrowPlace[] {
  const x = (host: string | undefined) => (hosts.indexOf(host ?? '') / Math.max(1, hosts.length - 1)) * 100
  const y = new Map(
    moments.map((moment, index) => [
      `${moment.kind} ${moment.transmission} ${moment.arrival}`,
      layout.yOfMoment[index] ?? 0,
    ]),
  )
  return trace.transmissions.map((transmission, index) => {
    const segment = trace.segments[transmission.segment]
    const sentY = y.get(`sent ${index} 0`) ?? 0
    const delay = delayOf(trace.links, transmission)
    return {
      fromX: x(segment?.source.host),
      toX: x(segment?.destination.host),
      sentY,
      arrivalsY: transmission.arrivals.map((_, arrival) => y.get(`arrived ${index} ${arrival}`) ?? sentY),
      wouldArriveY: Math.max(sentY + 24, layout.yOf(transmission.sent + delay)),
    }
  })
}

function TimeAxis({ layout, width }: { layout: LadderLayout; width: number }) {
  return (
    <svg width={width} height={layout.height} className="absolute start-0 top-0" aria-hidden="true">
      {layout.ticks.map(({ y, at }) => (
        <text key={at} x={width - 2} y={y + 3.5} textAnchor="end" className="fill-ink-muted font-mono text-[10.5px]">
          {timeText(at)}
        </text>
      ))}
    </svg>
  )
}

function Rails({
  layout,
  hosts,
  nothing,
}: {
  layout: LadderLayout
  hosts: readonly string[]
  nothing: (length: string) => string
}) {
  return (
    <>
      {hosts.map((host, index) => {
        const x = `${(index / Math.max(1, hosts.length - 1)) * 100}%`
        return (
          <line key={host} x1={x} x2={x} y1={0} y2={layout.height} className="stroke-ink-muted [stroke-width:1.5]" />
        )
      })}
      {layout.folds.map(({ y, height, length }) => (
        <g key={y}>
          <rect x="-1%" width="102%" y={y} height={height} className="fill-surface" />
          {[y, y + height].map((edge) => (
            <line
              key={edge}
              x1="-1%"
              x2="101%"
              y1={edge}
              y2={edge}
              className="stroke-ink-muted [stroke-dasharray:1_5] [stroke-linecap:round] [stroke-width:2]"
            />
          ))}
          <text x="50%" y={y + height / 2 + 4} textAnchor="middle" className="fill-ink-muted text-xs" style={HALO}>
            ⋮ {nothing(timeText(length))} ⋮
          </text>
        </g>
      ))}
    </>
  )
}

function Arrows({
  trace,
  transmissions,
  places,
  locale,
  store,
  remarkOn,
}: {
  trace: Trace
  transmissions: readonly Transmission[]
  places: readonly ArrowPlace[]
  locale: Locale
  store: SceneStore
  remarkOn: (transmission: Transmission) => Remark | undefined
}) {
  const id = useId()
  const headId = (kind: string) => `${id}-${kind}`
  const strings = ladderStrings[locale]
  const selection = useScene(store, (state) => state.selection)
  return (
    <>
      <defs>
        {Object.keys(STROKES).map((kind) => (
          <ArrowHead key={kind} id={headId(kind)} kind={kind} />
        ))}
      </defs>
      {transmissions.map((transmission, index) => {
        const place = places[index]
        const segment = trace.segments[transmission.segment]
        if (!place || !segment) return null
        return (
          <Arrow
            key={`${transmission.segment} ${transmission.link}`}
            segment={segment}
            place={place}
            headId={headId}
            isSelected={selection === index}
          />
        )
      })}
      {transmissions.map((transmission, index) => {
        const place = places[index]
        const segment = trace.segments[transmission.segment]
        if (!place || !segment) return null
        return (
          <ArrowLabel
            key={`${transmission.segment} ${transmission.link}`}
            segment={segment}
            place={place}
            marks={marksOf(trace, transmission).map((mark) => strings.briefMarks[mark])}
            isSelected={selection === index}
            remark={remarkOn(transmission)}
          />
        )
      })}
    </>
  )
}

const FILLS: Readonly<Record<string, string>> = {
  control: 'fill-control',
  data: 'fill-data',
  retransmission: 'fill-retransmission',
  loss: 'fill-loss',
}

/** A filled triangle; for an ACK alone an open one. */
function ArrowHead({ id, kind }: { id: string; kind: string }) {
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
      {kind === 'ack' ? (
        <path d="M1,1 L9,5 L1,9" className="fill-none stroke-ack [stroke-width:1.6]" />
      ) : (
        <path d="M0,0.5 L10,5 L0,9.5 Z" className={FILLS[kind]} />
      )}
    </marker>
  )
}

/** The line of the present, a veil over the future, and a dot on each segment that is on its way: all moved by reference. */
function Cursor({
  store,
  layout,
  places,
  axisWidth,
}: {
  store: SceneStore
  layout: LadderLayout
  places: readonly ArrowPlace[]
  axisWidth: number
}) {
  const veil = useRef<HTMLDivElement>(null)
  const dots = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const move = () => {
      const { at, run } = store.get()
      if (veil.current) Object.assign(veil.current.style, veilStyle(store, layout))
      run.trace.transmissions.forEach((transmission, index) => {
        const dot = dots.current?.children[index]
        const place = places[index]
        if (dot && place) moveDot(dot, place, transmission, at, run.trace.links)
      })
    }
    move()
    return store.onTime(move)
  }, [store, layout, places])
  return (
    <>
      <div
        className="pointer-events-none absolute inset-y-0 end-2"
        style={{ insetInlineStart: axisWidth + RAIL_AFTER }}
      >
        <svg ref={dots} width="100%" height="100%" overflow="visible" aria-hidden="true">
          {places.map((place, index) => (
            <circle
              key={index}
              r="5"
              visibility="hidden"
              cx={`${place.fromX}%`}
              className="fill-ink stroke-surface [stroke-width:2]"
            />
          ))}
        </svg>
      </div>
      <div
        ref={veil}
        className={`pointer-events-none absolute end-0 top-0 h-full border-accent border-t-2 bg-surface/60 ${NEEDS_SCRIPT}`}
        style={{ insetInlineStart: axisWidth + 2, ...veilStyle(store, layout) }}
      />
    </>
  )
}

function veilStyle(store: SceneStore, layout: LadderLayout): { transform: string; visibility: 'hidden' | 'visible' } {
  const { at, moment, run } = store.get()
  const isOnMoment = run.moments[moment]?.at === at
  const y = isOnMoment ? (layout.yOfMoment[moment] ?? 0) : layout.yOf(at)
  return { transform: `translateY(${y}px)`, visibility: moment >= run.moments.length - 1 ? 'hidden' : 'visible' }
}

/** How long a segment takes over its link, the slower way of the two. */
const delayOf = (links: readonly TraceLink[], transmission: Transmission): number =>
  Math.max(0, ...(links.find((link) => link.id === transmission.link)?.delay ?? []))

function moveDot(dot: Element, place: ArrowPlace, transmission: Transmission, at: number, links: readonly TraceLink[]) {
  const arrival = transmission.arrivals[0]
  const delay = delayOf(links, transmission)
  const end = arrival ?? transmission.sent + delay * LOST_AFTER
  const isOnItsWay = at > transmission.sent && at < end
  dot.setAttribute('visibility', isOnItsWay ? 'visible' : 'hidden')
  if (!isOnItsWay) return
  const part = (at - transmission.sent) / ((arrival ?? transmission.sent + delay) - transmission.sent)
  const endY = place.arrivalsY[0] ?? place.wouldArriveY
  dot.setAttribute('cx', `${place.fromX + (place.toX - place.fromX) * part}%`)
  dot.setAttribute('cy', String(place.sentY + (endY - place.sentY) * part))
}
