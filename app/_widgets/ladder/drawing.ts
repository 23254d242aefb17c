import { icmpText } from '#app/_scene/icmp-words'
import type { Moment } from '#app/_scene/moments'
import { dropOf, kindOf, type Mark, marksOf, type SegmentKind, shortWords, timeText } from '#app/_scene/segment-words'
import type { Locale } from '#content/locales'
import type { TimerName } from '#engine/tcp/connection-view'
import type { Difference } from '#engine/trace/difference'
import type { Trace } from '#engine/trace/format'
import { LOST_AFTER } from './ends'
import { type Flight, flightsOf } from './flights'
import { type Label, type LabelWord, labelOf } from './label'
import { ladderStrings } from './ladder-strings'
import { type Fold, type LadderLayout, layOut } from './layout'
import { axisWidth, plotWidth, type Sides, WIDTHS, type Width } from './room'
import { type StateChange, statesOf } from './states'
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

export interface DrawnTimer {
  readonly side: 0 | 1
  readonly column: number
  readonly timer: TimerName
  /** The bar, cut where time is folded. */
  readonly pieces: readonly { readonly top: number; readonly bottom: number }[]
  readonly restarts: readonly number[]
  readonly ending: 'fired' | 'stopped' | 'open'
  /** The middle of its name along it; null where it is too short for one. */
  readonly nameY: number | null
}

export interface DrawnState {
  readonly side: 0 | 1
  readonly text: string
  /** Of the change, and of its name: a little lower where another name is in the way. */
  readonly y: number
  readonly nameY: number
}

/** All that is to be drawn of a run. */
export interface Drawing {
  readonly rails: readonly { readonly host: string; readonly x: number }[]
  readonly sides: Sides
  readonly layout: LadderLayout
  readonly flights: readonly DrawnFlight[]
  readonly timers: readonly DrawnTimer[]
  readonly states: readonly DrawnState[]
}

interface Wanted {
  readonly trace: Trace
  readonly moments: readonly Moment[]
  readonly locale: Locale
  readonly zoom?: number
  readonly mark?: LadderMark | undefined
}

/** A segment to point at: as the one that differs from another run's, in this field, or with words of the caller. */
export type LadderMark = { readonly segment: number } & (
  | { readonly field: Difference['field'] }
  | { readonly words: string }
)

/** Lays a run out for drawing. */
export function drawingOf({ trace, moments, locale, zoom = 1, mark }: Wanted): Drawing {
  const hosts = [...new Set(trace.links.flatMap(({ between }) => between))]
  const x = (host: string) => (hosts.length > 1 ? (Math.max(0, hosts.indexOf(host)) / (hosts.length - 1)) * 100 : 0)
  const sideOf = (host: string): 0 | 1 | null =>
    host === hosts[0] ? 0 : hosts.length > 1 && host === hosts.at(-1) ? 1 : null
  const timers = inColumns(timersOf(trace)).flatMap(({ bar, column }) => {
    const side = sideOf(bar.host)
    return side === null ? [] : [{ bar, column, side }]
  })
  const states = statesOf(trace).flatMap((state) => {
    const side = sideOf(state.host)
    return side === null ? [] : [{ state, side }]
  })
  const columns = (side: 0 | 1) =>
    Math.max(0, ...timers.filter((it) => it.side === side).map(({ column }) => column + 1))
  const times = [...moments.map(({ at }) => at), ...states.map(({ state }) => state.at)]
  const sides: Sides = {
    axis: axisWidth(times.map(timeText)),
    timers: [columns(0), columns(1)],
    hasStates: states.length > 0,
  }
  const [narrow, wide] = WIDTHS.map((width) => plotWidth(sides, width))
  const plot: Readonly<Record<Width, number>> = { narrow: narrow ?? 0, wide: wide ?? 0 }

  const flights = flightsOf(trace)
  const words = flights.map((flight) => wordsOf(trace, flight, locale, mark))
  const labels = flights.map((flight, index) => {
    const its = words[index] ?? []
    if (its.length === 0) return undefined
    const ahead = x(flight.to) >= x(flight.from) ? 100 - x(flight.from) : x(flight.from)
    const roomAt = (width: Width) => ({ ahead: (plot[width] * ahead) / 100, plot: plot[width] })
    return labelOf(its, { narrow: roomAt('narrow'), wide: roomAt('wide') })
  })
  const marks = [
    ...states.map(({ state: { at, event } }) => ({ at, event })),
    ...timers.flatMap(({ bar: { to, ending } }) => (to && ending === 'fired' ? [to] : [])),
  ]
  const layout = layOut({ trace, moments, flights, labels, rails: hosts, plot, marks, zoom })
  return {
    rails: hosts.map((host) => ({ host, x: x(host) })),
    sides,
    layout,
    flights: flights.map((flight, index) => drawnFlight(trace, flight, labels[index], layout, x)),
    timers: timers.map(({ bar, column, side }): DrawnTimer => {
      const top = layout.yOfEvent(bar.from)
      const bottom = bar.to ? layout.yOfEvent(bar.to) : layout.height
      const pieces = cut(top, Math.max(bottom, top + 3), layout.folds)
      const length = ladderStrings[locale].timers[bar.timer].length * (locale === 'zh' ? 9.5 : 5.6) + 8
      const longest = [...pieces].sort((a, b) => b.bottom - b.top - (a.bottom - a.top))[0]
      const nameY = longest && longest.bottom - longest.top >= length ? (longest.top + longest.bottom) / 2 : null
      const restarts = bar.restarts.length > MOST_RESTARTS ? [] : bar.restarts.map((place) => layout.yOfEvent(place))
      return { side, column, timer: bar.timer, pieces, restarts, ending: bar.ending, nameY }
    }),
    states: placedStates(states, layout),
  }
}

/** More marks than this on one bar say nothing. */
const MOST_RESTARTS = 100

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

/** What concerns this link alone; the rest stands where the segment was sent. */
const OF_A_LINK: readonly Mark[] = ['lost', 'on-its-way', 'duplicated', 'corrupted', 'dropped']

function wordsOf(trace: Trace, flight: Flight, locale: Locale, mark: Wanted['mark']): readonly LabelWord[] {
  const strings = ladderStrings[locale]
  if (flight.kind === 'message') {
    const lost = flight.outcome === 'lost' ? [{ text: strings.briefMarks.lost, kind: 'remark' as const }] : []
    if (!flight.isFirstHop) return lost
    return [{ text: `ICMP ${icmpText(flight.message.error, locale)}`, kind: 'segment' }, ...lost]
  }
  const { isFirstHop, segment, its } = flight
  const words: LabelWord[] = isFirstHop ? shortWords(segment).map((text) => ({ text, kind: 'segment' })) : []
  for (const it of marksOf(trace, its)) {
    if (isFirstHop || OF_A_LINK.includes(it)) words.push({ text: strings.briefMarks[it], kind: 'remark' })
  }
  if (isFirstHop && mark?.segment === segment.id) {
    const kind = 'words' in mark ? 'pointer' : 'difference'
    const said = 'words' in mark ? mark.words : strings.differs[mark.field]
    words.push(...`◀ ${said}`.split(' ').map((text): LabelWord => ({ text, kind })))
  }
  return words
}

/** A bar without the stretches that are folded. */
function cut(top: number, bottom: number, folds: readonly Fold[]): { top: number; bottom: number }[] {
  const pieces: { top: number; bottom: number }[] = []
  let from = top
  for (const { y, height } of folds) {
    if (y + height <= from || y >= bottom) continue
    if (y > from) pieces.push({ top: from, bottom: y })
    from = y + height
  }
  if (bottom > from) pieces.push({ top: from, bottom })
  return pieces
}

const STATE_LINE = 12
/** A name further from its change than this would be taken for another's. */
const FURTHEST = 30

/** Puts the names of states below each other; one for which there is no room near its change is left out. */
function placedStates(
  states: readonly { state: StateChange; side: 0 | 1 }[],
  layout: LadderLayout,
): readonly DrawnState[] {
  const free: [number, number] = [STATE_LINE, STATE_LINE]
  return states.flatMap(({ state: { text, ...place }, side }): DrawnState[] => {
    const y = layout.yOfEvent(place)
    const nameY = Math.max(y, free[side])
    if (nameY - y > FURTHEST || nameY > layout.height - 2) return []
    free[side] = nameY + STATE_LINE
    return [{ side, text, y, nameY }]
  })
}
