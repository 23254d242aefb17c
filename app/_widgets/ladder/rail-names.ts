import type { Nanoseconds } from '#engine/sim/time'
import type { Flight } from './flights'
import { LABEL_INSET, type Label, LINE } from './label'
import type { LadderLayout, NameAlone } from './layout'
import { type HostPlace, STATE_LETTER, WIDTHS, type Width } from './room'
import type { StateChange } from './states'

/** Between a label and its arrow, as in `boxOf`. */
export const LIFT = 3

/** The name of a state where there is no column for it: at the rail of its host, in the plot. */
export interface RailName {
  readonly text: string
  readonly host: HostPlace
  readonly at: Nanoseconds
  readonly event: number
  /** In which figures it stands there. */
  readonly widths: readonly Width[]
  /** What the host sends at that moment: the name stands above its label. Null where it sends nothing. */
  readonly flight: number | null
  /** How far down it stands of those above one label: 0 is the uppermost. */
  readonly nth: number
  readonly isRightward: boolean
  readonly length: number
}

export interface DrawnName {
  /** Its rail, in percent of the plot. */
  readonly x: number
  readonly isRightward: boolean
  readonly text: string
  /** Its upper end in a figure of each width; null where it does not stand in the plot. */
  readonly top: Readonly<Record<Width, number | null>>
}

/**
 * Which states are named in the plot: in a narrow figure all, in a wide one those of the hosts between the outermost, for there the
 * others have a column beside their rails.
 */
export function railNamesOf(
  states: readonly { readonly state: StateChange; readonly place: HostPlace }[],
  flights: readonly Flight[],
  labels: readonly (Label | undefined)[],
  rightwards: (flight: Flight) => boolean,
  plot: Readonly<Record<Width, number>>,
): readonly RailName[] {
  const leaving = new Map<string, Flight[]>()
  for (const flight of flights) {
    if (flight.kind !== 'segment' || labels[flight.id] === undefined) continue
    const key = `${flight.from} ${flight.sent}`
    leaving.set(key, [...(leaving.get(key) ?? []), flight])
  }
  const above = new Map<number, number>()
  return states.map(({ state: { text, host, at, event }, place }) => {
    const its = leaving.get(`${host} ${at}`) ?? []
    // What the change has sent, or else what has been sent at that time.
    const flight = its.find((it) => it.kind === 'segment' && (it.segment.cause ?? -1) >= event) ?? its.at(-1)
    const nth = flight ? (above.get(flight.id) ?? 0) : 0
    if (flight) above.set(flight.id, nth + 1)
    const length = text.length * STATE_LETTER
    const room = (place.x / 100) * plot.narrow
    const fits = (isRightward: boolean) =>
      (isRightward ? plot.narrow - room : room) >= length + LABEL_INSET && plot.narrow > 0
    const wanted = flight ? rightwards(flight) : place.x < 100
    return {
      text,
      host: place,
      at,
      event,
      widths: place.side === null ? WIDTHS : ['narrow'],
      flight: flight?.id ?? null,
      nth,
      isRightward: fits(wanted) ? wanted : place.x < 50,
      length,
    }
  })
}

/** The labels with the names that stand above them, as far as they can be in the way of others. */
export function withNames(
  labels: readonly (Label | undefined)[],
  names: readonly RailName[],
): readonly (Label | undefined)[] {
  const above = new Map<number, RailName[]>()
  for (const name of names) if (name.flight !== null) above.set(name.flight, [...(above.get(name.flight) ?? []), name])
  return labels.map((label, flight) => {
    const its = above.get(flight)
    return label && its ? withThese(label, its) : label
  })
}

function withThese(label: Label, names: readonly RailName[]): Label {
  const at = (width: Width) => {
    const its = names.filter(({ widths }) => widths.includes(width))
    const { lines, stands, width: length } = label[width]
    return {
      lines: [...its.map(({ text }) => [{ text, kind: 'segment' as const }]), ...lines],
      width: Math.max(length, ...its.map((name) => name.length)),
      stands,
    }
  }
  return { narrow: at('narrow'), wide: at('wide') }
}

/** A name that stands alone, to be laid out: as a label of one line. */
export function aloneName({ text, widths, length, at: time, event, isRightward, host }: RailName): NameAlone {
  const at = (width: Width) => {
    const isThere = widths.includes(width)
    return {
      lines: isThere ? [[{ text, kind: 'segment' as const }]] : [],
      width: isThere ? length : 0,
      stands: 'at-rail' as const,
    }
  }
  const label = { narrow: at('narrow'), wide: at('wide') }
  return { at: time, event, label, isRightward, host: host.x / 100 }
}

/** Where the names stand, once the run is laid out. */
export function drawnNames(
  names: readonly RailName[],
  labels: readonly (Label | undefined)[],
  { flights, topOfName }: LadderLayout,
): readonly DrawnName[] {
  const counts = new Map<number | null, number>()
  for (const { flight } of names) counts.set(flight, (counts.get(flight) ?? 0) + 1)
  return names.flatMap((name, index): DrawnName[] => {
    const { text, flight, widths, isRightward, nth, host } = name
    const topAt = (width: Width): number | null => {
      if (!widths.includes(width)) return null
      if (flight === null) return topOfName[index] ?? null
      const lines = (labels[flight]?.[width].lines.length ?? 0) + (counts.get(flight) ?? 1) - nth
      return (flights[flight]?.sentY ?? 0) - LIFT - lines * LINE
    }
    const top = { narrow: topAt('narrow'), wide: topAt('wide') }
    return top.narrow === null && top.wide === null ? [] : [{ x: host.x, isRightward, text, top }]
  })
}
