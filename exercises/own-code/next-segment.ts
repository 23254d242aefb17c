import { isState } from '#engine/tcp/state'
import type { Trace, TraceEvent, TraceSegment } from '#engine/trace/format'
import { type Arrival, isClosedNow } from './arrival'
import { choicesOf } from './choices'
import type { Draw } from './draw'
import type { Question } from './question'
import { stateBefore } from './state-before'
import { hostWords, segmentWords } from './words'
import { rightOne, wrongOnes } from './wrong-answers'

/**
 * Asks which segment an end sends in answer to one that has just arrived.
 *
 * @param end the endpoint that runs the learner's code
 * @param isWorth which arrivals the learner's code decides, and are worth a question
 */
export function nextSegment(
  trace: Trace,
  end: string,
  isWorth: (arrival: Arrival) => boolean,
  draw: Draw,
): Question | null {
  const seen = new Set<Arrival['state']>()
  const moments = trace.events.flatMap((event) => {
    const known = arrivalOf(trace, event, end)
    if (!known) return []
    const arrival = { ...known, isFirst: !seen.has(known.state) }
    seen.add(known.state)
    return isWorth(arrival) ? [{ event, arrival }] : []
  })
  if (moments.length === 0) return null
  const { event, arrival } = draw.oneOf(moments)
  const answer = answerTo(trace, event.id, end)
  const host = hostWords(trace.endpoints.find(({ id }) => id === end)?.host ?? end)
  const came = segmentWords(arrival.segment)
  // The code does not decide when its program closes, so whoever is asked must be told.
  const closes = isClosedNow(arrival, answer)
    ? {
        en: ' Its program reads the end of the stream and closes at once.',
        zh: `${host.zh}的程序读到流的末尾，当即关闭。`,
      }
    : { en: '', zh: '' }
  return {
    ask: {
      en: `${came} has just arrived at the ${host.en}, which runs your code and is in ${arrival.state}.${closes.en} What does it send in answer?`,
      zh: `${host.zh}运行的是你的代码，处于 ${arrival.state} 状态。${came} 刚刚到达，${closes.zh}${host.zh}会回应什么？`,
    },
    until: event.id,
    answer: answer?.id ?? null,
    ...choicesOf(rightOne(arrival, answer), wrongOnes(arrival, answer), draw),
  }
}

/** What an end knew when a segment arrived at it; null where the event is none such. */
export function arrivalOf(trace: Trace, event: TraceEvent, end: string): Omit<Arrival, 'isFirst'> | null {
  if (event.kind !== 'arrival' || event.endpoint !== end) return null
  const segment = trace.segments[event.segment]
  const fields = stateBefore(trace, event.id, end)
  if (!segment || !fields || !isState(fields.state)) return null
  const { sndNxt, rcvNxt } = fields
  if (typeof sndNxt !== 'number' || typeof rcvNxt !== 'number') return null
  const sent = trace.segments.filter((each) => each.endpoint === end && each.cause < event.id)
  return { segment, state: fields.state, sndNxt, rcvNxt, sent }
}

/** The first segment that an arrival made an end send, at once. */
export function answerTo(trace: Trace, arrival: number, end: string): TraceSegment | null {
  return trace.segments.find((segment) => segment.endpoint === end && isCausedBy(trace, segment.cause, arrival)) ?? null
}

/** Whether an event leads back to an arrival of the same moment, and not to a later one. A delay of 0 ms is a timer, too. */
function isCausedBy(trace: Trace, event: number, arrival: number): boolean {
  for (let id: number | null = event; id !== null; ) {
    if (id === arrival) return true
    const cause: TraceEvent | undefined = trace.events[id]
    if (!cause || cause.kind === 'arrival' || cause.at !== trace.events[arrival]?.at) return false
    id = cause.cause
  }
  return false
}
