import { momentSentence } from '#app/_scene/moment-sentence'
import { momentsOf } from '#app/_scene/moments'
import { hostText, timeText } from '#app/_scene/segment-words'
import type { Locale } from '#app/_ui/locale'
import { segmentsSent } from '#engine/observe/measures'
import { isState } from '#engine/tcp/state'
import type { Trace, TraceSegment } from '#engine/trace/format'
import type { Place, SegmentNamed } from '#exercises/quiz/place'
import { type FoundPlace, placeIn } from '#exercises/quiz/place-in-run'

/** A place that a question may be about, where it is in the run, and what it is called there. */
export interface NamedPlace {
  readonly place: Place
  readonly found: FoundPlace
  readonly words: string
}

/** Names a segment by what it is, so that it is found again where other values are drawn: "the second data segment of the client". */
export function nameOfSegment(trace: Trace, segment: TraceSegment): SegmentNamed {
  const flags = segment.flags.filter((flag) => flag !== 'PSH').join(' ')
  const from = segment.source.host
  const named = segment.length > 0 && flags === 'ACK' ? { from, data: true } : kindOfEmpty(segment, from, flags)
  return { ...named, nth: segmentsSent(trace, named).findIndex(({ id }) => id === segment.id) + 1 }
}

/** A pure ACK and an ACK with data have the same flags. */
const kindOfEmpty = ({ length }: TraceSegment, from: string, flags: string) => ({
  from,
  ...(flags === '' ? {} : { flags }),
  ...(flags === 'ACK' && length === 0 ? { data: false } : {}),
})

/**
 * Every place of a run that can be right, in the order in which they happen.
 *
 * @param asks whether a segment is pointed at, which is where it leaves, or a moment
 */
export function placesIn(trace: Trace, asks: 'segment' | 'moment', locale: Locale): NamedPlace[] {
  const sentOrArrived = momentsOf(trace).flatMap((moment): NamedPlace[] => {
    const transmission = trace.transmissions[moment.transmission]
    const segment = transmission && trace.segments[transmission.segment]
    if (!segment || (asks === 'segment' && moment.kind !== 'sent')) return []
    const named = nameOfSegment(trace, segment)
    const place: Place = moment.kind === 'sent' ? { kind: 'sent', segment: named } : { kind: 'arrives', segment: named }
    const found = placeIn(trace, place)
    // Of several copies, or several links, a place is the first.
    return found?.at === moment.at ? [{ place, found, words: momentSentence(trace, moment, locale) }] : []
  })
  const all = asks === 'segment' ? sentOrArrived : [...sentOrArrived, ...entriesIn(trace, locale)]
  const keys = new Set<string>()
  return all
    .filter(({ place }) => {
      const isNew = !keys.has(placeKey(place))
      keys.add(placeKey(place))
      return isNew
    })
    .sort((a, b) => a.found.at - b.found.at)
}

/** Where an end first enters a state. */
const entriesIn = (trace: Trace, locale: Locale): NamedPlace[] =>
  trace.events.flatMap(({ endpoint, changes, at }) =>
    changes.flatMap(([path, , state]): NamedPlace[] => {
      if (path !== 'state' || endpoint === null || !isState(state)) return []
      const place: Place = { kind: 'enters', endpoint, state }
      const found = placeIn(trace, place)
      if (found?.at !== at) return []
      const who = hostText(endpoint, locale)
      const words = locale === 'zh' ? `${timeText(at)}：${who}进入 ${state}` : `${timeText(at)}: ${who} enters ${state}`
      return [{ place, found, words }]
    }),
  )

/** The same for the same place, however it is written. */
export function placeKey(place: Place): string {
  if (place.kind === 'enters') return `enters ${place.endpoint} ${place.state}`
  const { from, flags, data, again, nth } = place.segment
  return [place.kind, from, flags, data, again, nth].join(' ')
}

/** The place of a run that is meant by a segment that was pointed at, or by a moment: the nearest one. */
export function placeAt(
  places: readonly NamedPlace[],
  at: { readonly segment: number } | { readonly ns: number },
): NamedPlace | null {
  if ('segment' in at) {
    return places.find(({ found }) => found.kind === 'segment' && found.segment === at.segment) ?? null
  }
  const distance = (it: NamedPlace) => Math.abs(it.found.at - at.ns)
  return places.reduce<NamedPlace | null>(
    (nearest, each) => (nearest === null || distance(each) < distance(nearest) ? each : nearest),
    null,
  )
}

/**
 * A place as it was written among those that the run has.
 *
 * @returns null where the run has no such place
 */
export function placeAmong(trace: Trace, places: readonly NamedPlace[], place: Place): NamedPlace | null {
  const found = placeIn(trace, place)
  if (found === null) return null
  return (
    places.find((it) => placeKey(it.place) === placeKey(place)) ??
    places.find((it) => JSON.stringify(it.found) === JSON.stringify(found)) ??
    null
  )
}
