import type { Connection, Host, Decision as Learners, Segment as LearnersSegment } from 'tcp'
import type { Decision, Rule, SegmentArrives } from '#engine/handlers'
import { milliseconds, type Nanoseconds, toMilliseconds } from '#engine/sim/time'
import type { ConnectionFields, ConnectionView } from '#engine/tcp/connection-view'
import { optionsOfSyn } from '#engine/tcp/handshake-options'
import { reference } from '#engine/tcp/reference'
import { closedFields, noTimers } from '#engine/tcp/replies'
import { type Segment, segment } from '#engine/tcp/segment'
import type { Step } from '#engine/tcp/segment-arrives/index'
import { ackOf, synWindow } from '#engine/tcp/sending/outgoing'
import { asDecision } from './learners-decision'
import { inItsName, type Named } from './named-handler'

type Handler = (connection: Connection, segment: LearnersSegment, host: Host) => Learners | null

/**
 * A step of the engine's segment arrival in which a submission's handler decides.
 *
 * The handler knows a few variables and nothing of windows, options, round trips or queues. What it says of state, numbers,
 * segments and signals counts; the rest is the reference's, as long as both come to the same state.
 *
 * @param step the rule that the handler stands for
 * @param named the handler, in braces: what it does wrong is told under this name
 */
export const liveRule = (step: Step, named: Named<Handler>): Rule<SegmentArrives> =>
  inItsName(named, (handler) => (view, arrival) => {
    const right = reference[step](view, arrival)
    const decided = handler(connectionOf(view), segmentOf(arrival.segment), hostOf(view, arrival.now))
    const theirs = asDecision(decided, arrival.now)
    // Where this step is not theirs to decide, as a FIN's is not while no FIN came, both say nothing.
    if (theirs === null) return right && { why: 'the handler wants nothing', then: right.then }
    return merged(view, arrival.now, right, theirs)
  })

/** What a handler is shown of a connection. */
export const connectionOf = (view: ConnectionView): Connection =>
  Object.freeze({
    state: view.state,
    iss: view.iss,
    irs: view.irs,
    sndUna: view.sndUna,
    sndNxt: view.sndNxt,
    rcvNxt: view.rcvNxt,
    rcvWnd: view.rcvWnd,
    passive: view.passive,
  })

/** What a handler is shown of a segment. */
export const segmentOf = ({ seq, ack, syn, fin, rst, payload }: Segment): LearnersSegment =>
  Object.freeze({ seq, ack, syn, fin, rst, length: payload.length })

/** What a handler is shown of the host. */
const hostOf = ({ profile }: ConnectionView, now: Nanoseconds): Host =>
  Object.freeze({
    nowMs: toMilliseconds(now),
    timeWaitMs: toMilliseconds(profile.timeWait),
    rfc1337: profile.rfc1337,
  })

function merged(view: ConnectionView, now: Nanoseconds, right: Decision | null, theirs: Learners): Decision {
  const state = theirs.set?.state ?? view.state
  const agrees = state === (right?.set?.state ?? view.state)
  const rest = agrees ? right?.set : state === 'CLOSED' ? closedFields : undefined
  const { timeWaitMs } = theirs.timers ?? {}
  const { passive: _, ...set } = theirs.set ?? {}
  return {
    set: { ...rest, ...unchanged(view), ...set },
    send: (theirs.send ?? []).map((each) => complete(view, now, each, right?.send)),
    timers: {
      ...(agrees ? right?.timers : state === 'CLOSED' ? noTimers : undefined),
      // In TIME-WAIT it is the handler that starts the wait again; one that closes the connection has nothing to start.
      ...(view.state === 'TIME-WAIT' && state !== 'CLOSED' && { timeWait: view.timers.timeWait }),
      ...(timeWaitMs !== undefined && { timeWait: timeWaitMs === null ? null : milliseconds(timeWaitMs) }),
    },
    ...(agrees && right?.deliver && { deliver: right.deliver }),
    ...(theirs.signal && { signal: theirs.signal }),
    why: 'the handler decides',
    then: right?.then ?? 'stop',
  }
}

/** What a handler does not set stays, whatever the reference would have done to it. */
const unchanged = ({ state, iss, irs, sndUna, sndNxt, rcvNxt, rcvWnd }: ConnectionView) => ({
  state,
  iss,
  irs,
  sndUna,
  sndNxt,
  rcvNxt,
  rcvWnd,
})

/**
 * A segment with what a handler leaves to the stack: window and options, as the reference's segment of that kind has them.
 *
 * @param usual what the reference sends
 * @param set what else changes, where the window hangs on it
 */
export function complete(
  view: ConnectionView,
  now: Nanoseconds,
  { seq, ack, syn, fin, rst, length }: LearnersSegment,
  usual: readonly Segment[] = [],
  set: Partial<ConnectionFields> = {},
): Segment {
  const like = usual.find((it) => it.syn === syn && it.rst === rst && (it.ack === null) === (ack === null))
  const base = like ?? (rst ? segment() : syn ? synOf(view, now) : ackOf(view, now, set))
  return { ...base, seq, ack, syn, fin, rst, payload: length === base.payload.length ? base.payload : { length } }
}

const synOf = (view: ConnectionView, now: Nanoseconds): Segment =>
  segment({ flags: 'SYN', window: synWindow(view), options: optionsOfSyn(view, view.tsOffset, now) })
