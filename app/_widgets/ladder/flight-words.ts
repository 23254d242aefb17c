import { icmpText } from '#app/_scene/icmp-words'
import { type Mark, marksOf, shortWords } from '#app/_scene/segment-words'
import type { Locale } from '#content/locales'
import type { Difference } from '#engine/trace/difference'
import type { Trace } from '#engine/trace/format'
import type { Flight } from './flights'
import type { LabelWord } from './label'
import { ladderStrings } from './ladder-strings'

/** A segment to point at: as the one that differs from another run's, in this field, or with words of the caller. */
export type LadderMark = { readonly segment: number } & (
  | { readonly field: Difference['field'] }
  | { readonly words: string }
)

/** What concerns this link alone; the rest stands where the segment was sent. */
const OF_A_LINK: readonly Mark[] = ['lost', 'on-its-way', 'duplicated', 'corrupted', 'delayed', 'held', 'dropped']

/** What stands at an arrow, word by word. */
export function wordsOf(
  trace: Trace,
  flight: Flight,
  locale: Locale,
  mark: LadderMark | undefined,
): readonly LabelWord[] {
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
