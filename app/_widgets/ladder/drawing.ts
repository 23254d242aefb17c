import type { Moment } from '#app/_scene/moments'
import { dropOf, kindOf, type Mark, marksOf, type SegmentKind, timeText } from '#app/_scene/segment-words'
import type { Locale } from '#content/locales'
import type { Trace } from '#engine/trace/format'
import { type DrawnTimer, drawnTimer, hasColumn, type Stretch } from './drawn-timers'
import { LOST_AFTER } from './ends'
import { type LadderMark, wordsOf } from './flight-words'
import { type Flight, flightsOf } from './flights'
import { type Label, LINE, labelHeight, labelOf } from './label'
import { type LadderLayout, layOut } from './layout'
import { aloneName, type DrawnName, drawnNames, LIFT, railNamesOf, withNames } from './rail-names'
import { axisWidth, type HostPlace, plotWidth, type Sides, WIDTHS, type Width } from './room'
import { type DrawnState, placedStates } from './side-states'
import { statesOf } from './states'
import { inColumns, timersOf } from './timers'

/** How a line is drawn. */
export type Look = SegmentKind | 'loss' | 'retransmission' | 'icmp'

/** An arrow: across in percent of the way from the first rail to the last, down in pixels. */
export interface DrawnFlight {
  readonly flight: Flight
  readonly look: Look
  readonly marks: readonly Mark[]
  readonly label: Label | undefined
  readonly isRightward: boolean
  readonly fromX: number
  readonly sentY: number
  /** The point of each line: at the other rail, or where it was lost or has come. */
  readonly ends: readonly { readonly x: number; readonly y: number }[]
  /** It arrived and went no further. */
  readonly isDropped: boolean
}

/** All that is to be drawn of a run. */
export interface Drawing {
  readonly rails: readonly { readonly host: string; readonly x: number }[]
  readonly sides: Sides
  readonly layout: LadderLayout
  readonly flights: readonly DrawnFlight[]
  readonly timers: readonly DrawnTimer[]
  /** Of the outermost hosts in a wide figure, beside their rails. */
  readonly states: readonly DrawnState[]
  /** Where there is no room beside a rail, the states of its host stand at it. */
  readonly names: readonly DrawnName[]
}

interface Wanted {
  readonly trace: Trace
  readonly moments: readonly Moment[]
  readonly locale: Locale
  readonly zoom?: number
  readonly mark?: LadderMark | undefined
}

/** Lays a run out for drawing. */
export function drawingOf({ trace, moments, locale, zoom = 1, mark }: Wanted): Drawing {
  const hosts = [...new Set(trace.links.flatMap(({ between }) => between))]
  const places = new Map(hosts.map((host, index) => [host, placeOf(index, hosts.length)]))
  const placeAt = (host: string): HostPlace => places.get(host) ?? { x: 0, side: 0 }
  const x = (host: string) => placeAt(host).x
  const timers = inColumns(timersOf(trace)).flatMap(({ bar, column }) => {
    const place = placeAt(bar.host)
    return hasColumn(place, column, hosts.length) ? [{ bar, column, place }] : []
  })
  const states = statesOf(trace).map((state) => ({ state, place: placeAt(state.host) }))
  const columns = (side: 0 | 1) =>
    Math.max(0, ...timers.filter((it) => it.place.side === side).map(({ column }) => column + 1))
  const times = [...moments.map(({ at }) => at), ...states.map(({ state }) => state.at)]
  const sides: Sides = {
    axis: axisWidth(times.map(timeText)),
    timers: [columns(0), columns(1)],
    states: Math.max(0, ...states.map(({ state, place }) => (place.side === null ? 0 : state.text.length))),
  }
  const plot = { narrow: plotWidth(sides, 'narrow'), wide: plotWidth(sides, 'wide') }

  const flights = flightsOf(trace)
  const isRightward = ({ from, to }: Flight) => x(to) >= x(from)
  const labels = flights.map((flight) => {
    const its = wordsOf(trace, flight, locale, mark)
    if (its.length === 0) return undefined
    const ahead = isRightward(flight) ? 100 - x(flight.from) : x(flight.from)
    const roomAt = (width: Width) => ({ ahead: (plot[width] * ahead) / 100, plot: plot[width] })
    return labelOf(its, { narrow: roomAt('narrow'), wide: roomAt('wide') })
  })
  const names = railNamesOf(states, flights, labels, isRightward, plot)
  const marks = [
    ...states.map(({ state: { at, event } }) => ({ at, event })),
    ...timers.flatMap(({ bar: { to, ending } }) => (to && ending === 'fired' ? [to] : [])),
  ]
  const layout = layOut({
    ...{ trace, moments, flights, rails: hosts, plot, marks, zoom },
    labels: withNames(labels, names),
    names: names.map((name) => (name.flight === null ? aloneName(name) : null)),
  })
  const drawn = flights.map((flight, index) => drawnFlight(trace, flight, labels[index], layout, x))
  const named = drawnNames(names, labels, layout)
  const written = [...drawn.flatMap(stretchOfLabel), ...named.map(stretchOfName)]
  return {
    rails: hosts.map((host) => ({ host, x: x(host) })),
    sides,
    layout,
    flights: drawn,
    timers: timers.map((timer) => drawnTimer(timer, layout, locale, written)),
    states: placedStates(states, layout),
    names: named,
  }
}

const placeOf = (index: number, count: number): HostPlace => ({
  x: count > 1 ? rounded((index / (count - 1)) * 100) : 0,
  side: index === 0 ? 0 : index === count - 1 ? 1 : null,
})

/** How far down the label of a flight reaches, at whichever width it is higher. */
const stretchOfLabel = ({ label, sentY }: DrawnFlight): Stretch[] =>
  label ? [{ top: sentY - LIFT - labelHeight(label), bottom: sentY }] : []

function stretchOfName({ top }: DrawnName): Stretch {
  const tops = WIDTHS.flatMap((width) => top[width] ?? [])
  return { top: Math.min(...tops), bottom: Math.max(...tops) + LINE }
}

function drawnFlight(
  trace: Trace,
  flight: Flight,
  label: Label | undefined,
  { flights }: LadderLayout,
  x: (host: string) => number,
): DrawnFlight {
  const place = flights[flight.id]
  const [fromX, toX] = [x(flight.from), x(flight.to)]
  const part = flight.outcome === 'arrives' ? 1 : flight.outcome === 'lost' ? LOST_AFTER : flight.part
  const its = flight.kind === 'segment' ? flight.its : null
  return {
    flight,
    look: lookOf(flight),
    marks: its ? marksOf(trace, its) : [],
    label,
    isRightward: toX >= fromX,
    fromX,
    sentY: place?.sentY ?? 0,
    ends: (place?.endsY ?? []).map((y) => ({ x: rounded(fromX + (toX - fromX) * part), y })),
    isDropped: its !== null && dropOf(trace, its) !== undefined,
  }
}

/** Server and browser must write the same digits. */
const rounded = (percent: number): number => Math.round(percent * 1000) / 1000

function lookOf(flight: Flight): Look {
  if (flight.outcome === 'lost') return 'loss'
  if (flight.kind === 'message') return 'icmp'
  return flight.segment.copy > 1 ? 'retransmission' : kindOf(flight.segment)
}
