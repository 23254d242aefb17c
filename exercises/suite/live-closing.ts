import type { Connection, Decision as Learners, Segment as LearnersSegment } from 'tcp'
import type { Decision, Moment, Replacements, Rule, SegmentArrives } from '#engine/handlers'
import type { Nanoseconds } from '#engine/sim/time'
import type { ConnectionView } from '#engine/tcp/connection-view'
import { seqAdd, seqDistance } from '#engine/tcp/formulas/sequence-numbers'
import { timeWaitLength } from '#engine/tcp/formulas/time-wait-length'
import { trim } from '#engine/tcp/receiving/trim'
import { reference } from '#engine/tcp/reference'
import { closedFields, noTimers } from '#engine/tcp/replies'
import { type Payload, segmentLength } from '#engine/tcp/segment'
import { unacknowledged } from '#engine/tcp/sending/in-flight'
import { total } from '#engine/tcp/sending/payloads'
import type { State } from '#engine/tcp/state'
import { decideTheSame } from './handling'
import { asDecision } from './learners-decision'
import { complete, connectionOf, segmentOf } from './live-rule'
import { inItsName, type Named } from './named-handler'

type ClosingHandler = (connection: Connection, event: LearnersSegment | 'close') => Learners | null

const STATES_OF_CLOSING: ReadonlySet<State> = new Set<State>([
  'ESTABLISHED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
])

/** The steps of segment arrival for which such a handler stands: it is asked once, in place of the first. */
const STEPS = ['ack', 'orphan', 'text', 'fin'] as const

/**
 * A host whose connections close as a submission says: at the program's call, and at every segment from ESTABLISHED to LAST-ACK.
 *
 * The handler knows nothing of windows, queues, timers or acknowledgments that wait for company. So where it decides what the
 * reference comes to, the reference goes its way, with all of that. Where it decides otherwise, that happens to the letter, and
 * queues and timers follow from it. What its exercise leaves out is not asked: what came out of order, and a close while
 * bytes still wait to be sent.
 *
 * @param named the handler, in braces: what it does wrong is told under this name
 */
export const liveClosing = (named: Named<ClosingHandler>): Replacements => ({
  tcp: {
    ack: inItsName(named, atSegment),
    shutdown: inItsName(named, (handler) => atCall(handler, reference.shutdown)),
    close: inItsName(named, (handler) => atCall(handler, reference.close)),
  },
})

const atSegment =
  (handler: ClosingHandler): Rule<SegmentArrives> =>
  (view, arrival) => {
    const { segment, now } = arrival
    const part = trim(view, segment)
    if (!isInOrder(view, arrival, part.seq)) return reference.ack(view, arrival)

    const connection = connectionOf(view)
    const right = referenceAt(view, arrival)
    const theirs = asDecision(handler(connection, segmentOf({ ...segment, ...part })), now)
    return decideTheSame(connection, theirs, right.decision)
      ? reference.ack(view, arrival)
      : toTheLetter(view, now, theirs, right.deliver)
  }

const atCall =
  (handler: ClosingHandler, right: Rule<Moment>): Rule<Moment> =>
  (view, moment) => {
    const decision = right(view, moment)
    // A reset is no close: the program did not read what had come.
    if (!STATES_OF_CLOSING.has(view.state) || view.unsent.length > 0 || decision?.send) return decision

    const connection = connectionOf(view)
    const theirs = asDecision(handler(connection, 'close'), moment.now)
    const { sndNxt, rcvNxt } = view
    const fin = { seq: sndNxt, ack: rcvNxt, syn: false, fin: true, rst: false, length: 0 }
    const state = decision?.set?.state
    const rightly: Learners | null = state ? { set: { state, sndNxt: seqAdd(sndNxt, 1) }, send: [fin] } : null
    return decideTheSame(connection, theirs, rightly) ? decision : toTheLetter(view, moment.now, theirs, [])
  }

/** Is this a segment, and a moment, of which the exercise speaks? */
function isInOrder(view: ConnectionView, { segment }: SegmentArrives, seq: number): boolean {
  const { sndUna, sndNxt, rcvNxt } = view
  return (
    STATES_OF_CLOSING.has(view.state) &&
    view.fin !== 'wanted' &&
    view.early.length === 0 &&
    view.peerFin === null &&
    seq === rcvNxt &&
    !(view.orphan && segment.payload.length > 0) &&
    (segment.ack === null || view.formulas.seqBetween(sndUna, segment.ack, seqAdd(sndNxt, 1)))
  )
}

/** What the reference's steps come to, as the exercise has it: what is new is acknowledged at once, and by one segment. */
function referenceAt(
  view: ConnectionView,
  arrival: SegmentArrives,
): { decision: Learners; deliver: readonly Payload[] } {
  let after: ConnectionView = { ...view }
  let deliver: readonly Payload[] = []
  let signal: Learners['signal']
  for (const step of STEPS) {
    const decision = reference[step](after, arrival)
    if (!decision) continue
    after = { ...after, ...decision.set }
    if (decision.deliver) deliver = decision.deliver
    if (decision.signal === 'closing' || decision.signal === 'closed') signal = decision.signal
    if (decision.then === 'stop') break
  }
  const { state, sndUna, sndNxt, rcvNxt } = after
  const acknowledgment = { seq: sndNxt, ack: rcvNxt, syn: false, fin: false, rst: false, length: 0 }
  return {
    decision: {
      set: { state, sndUna, rcvNxt },
      send: rcvNxt === view.rcvNxt ? [] : [acknowledgment],
      ...(signal && { signal }),
    },
    deliver,
  }
}

/** What a handler decides, and what follows from it for the queues and timers that it does not know. */
function toTheLetter(
  view: ConnectionView,
  now: Nanoseconds,
  theirs: Learners | null,
  text: readonly Payload[],
): Decision {
  const { passive: _, ...set } = theirs?.set ?? {}
  const { state = view.state, sndUna = view.sndUna, rcvNxt = view.rcvNxt } = set
  const taken = seqDistance(view.rcvNxt, rcvNxt)
  const rcvWnd = set.rcvWnd ?? Math.max(0, view.rcvWnd - taken)
  const send = (theirs?.send ?? []).map((each) => complete(view, now, each, [], { rcvNxt, rcvWnd }))
  const rest = {
    send,
    ...(theirs?.signal && { signal: theirs.signal }),
    why: 'the handler decides otherwise than the reference',
    then: 'stop',
  } as const
  if (state === 'CLOSED') return { ...rest, set: { ...closedFields, ...set }, timers: noTimers }

  const inFlight = unacknowledged(view, sndUna).concat(send.filter((each) => segmentLength(each) > 0))
  // Bytes that are not counted are not taken, either.
  const deliver = taken >= total(text) ? text : []
  return {
    ...rest,
    set: {
      rcvWnd,
      inFlight,
      rcvUser: view.readsAtOnce ? 0 : view.rcvUser + total(deliver),
      fin: send.some(({ fin }) => fin) ? 'sent' : view.fin,
      ...set,
    },
    deliver,
    timers: {
      retransmission: inFlight.length === 0 ? null : (view.timers.retransmission ?? now + view.rto),
      ...(state === 'TIME-WAIT' && { timeWait: now + timeWaitLength(view) }),
    },
  }
}
