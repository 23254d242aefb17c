import type { Trace } from '#engine/trace/format'
import { answerTo as answerOf, arrivalOf as knownAt } from '../../own-code/next-segment'
import { NOTHING, segmentWords } from '../../own-code/words'
import { wrongOnes } from '../../own-code/wrong-answers'
import type { SegmentNamed } from '../place'
import { arrivalOf, asFound, placeOfSegment, segmentIn } from '../place-in-run'
import { plainWords, segmentNamedWords } from './in-words'
import type { MeasureRule } from './measure-rule'
import type { MeasureOf } from './schema'

export const answer = ({ segment: named }: MeasureOf<'answer-to'>): MeasureRule => ({
  ask: () => ({
    en: `What does the other end send as soon as ${segmentNamedWords(named).en} arrives?`,
    zh: `${segmentNamedWords(named).zh}一到达，另一端会立即发出什么？`,
  }),
  unit: null,
  show: (key) => (key === NOTHING.en ? NOTHING : plainWords(key)),
  key: (trace) => momentIn(trace, named)?.says ?? null,
  mistakes(trace) {
    const moment = momentIn(trace, named)
    return moment === null
      ? []
      : wrongOnes(moment.arrival, moment.sent).map(({ misconception, text, feedback }) => ({
          misconception,
          value: text.en,
          feedback,
        }))
  },
  explains(trace) {
    const moment = momentIn(trace, named)
    return moment && (placeOfSegment(moment.sent) ?? asFound(moment.event))
  },
})

/** The arrival, what its end knew, and what it sent in answer; null where no connection was there to answer. */
function momentIn(trace: Trace, named: SegmentNamed) {
  const segment = segmentIn(trace, named)
  const event = segment && arrivalOf(trace, segment)
  if (!event?.endpoint) return null
  const known = knownAt(trace, event, event.endpoint)
  if (!known) return null
  const sent = answerOf(trace, event.id, event.endpoint)
  return { event, arrival: { ...known, isFirst: true }, sent, says: sent ? segmentWords(sent) : NOTHING.en }
}
