import type { Decision, Rule, SegmentArrives } from '../../handlers'
import type { ConnectionFields, ConnectionView } from '../connection-view'
import { isAcceptQueueFull, isRequestQueueFull, type ListenQueues } from '../formulas/admit-syn'
import { seqAdd } from '../formulas/sequence-numbers'
import type { Handshake } from '../formulas/syn-cookie'
import { segment as segmentOf } from '../segment'
import { DEFAULT_MSS } from '../sending/mss'
import { synWindow } from '../sending/outgoing'

/**
 * Who may begin a connection at a listener that stays one: asked of the listener, before anything else.
 *
 * A SYN is queued, answered by a cookie or dropped; an acknowledgment may bring a cookie back. Whatever may go on
 * (`then: 'continue'`) gets a connection of its own. Null for all that a listener answers as RFC 9293 3.10.7.2 says.
 *
 * The reasons begin with the counters of `nstat` that the kernel would raise.
 *
 * @see Linux `tcp_conn_request`, `cookie_v4_check`; RFC 4987 3.6
 */
export const admission: Rule<SegmentArrives> = (view, input) => {
  const { segment } = input
  const queues = queuesOf(view)
  if (segment.rst || !queues) return null
  if (segment.ack !== null) return segment.syn ? null : withCookie(view, queues, input, segment.ack)
  return segment.syn ? withSyn(view, queues, input) : null
}

/** What a listener's formulas look at; null for one that has no backlog. */
export const queuesOf = ({
  backlog,
  requests,
  waiting,
}: Pick<ConnectionFields, 'backlog' | 'requests' | 'waiting'>): ListenQueues | null =>
  backlog === null ? null : { backlog, requests, waiting }

function withSyn(view: ConnectionView, queues: ListenQueues, input: SegmentArrives): Decision {
  const { formulas, profile } = view
  switch (verdictOn(view, queues, input)) {
    case 'queue':
      return { why: 'the SYN may be queued: a connection of its own begins', then: 'continue' }
    case 'cookie': {
      const { mss = DEFAULT_MSS } = input.segment.options
      // What the cookie does not hold is not offered: no window scale, no timestamps, no selective acknowledgments.
      const synAck = segmentOf({
        flags: 'SYN ACK',
        seq: formulas.makeSynCookie(handshakeOf(view, input), mss),
        ack: seqAdd(input.segment.seq, 1),
        window: synWindow(view),
        options: { mss: profile.mss },
      })
      const counters = 'TCPReqQFullDoCookies, SyncookiesSent'
      return { send: [synAck], why: `${counters}: answered by a cookie, and nothing is kept`, then: 'stop' }
    }
    case 'drop':
      return { why: whyDropped(view, queues), then: 'stop' }
  }
}

/** A SYN that reopens a connection in TIME-WAIT has its number from there: no cookie could hold it, and Linux lets it pass. */
const verdictOn = ({ formulas, profile }: ConnectionView, queues: ListenQueues, { beyond }: SegmentArrives) =>
  beyond === undefined ? formulas.admitSyn(queues, profile) : isAcceptQueueFull(queues, profile) ? 'drop' : 'queue'

function whyDropped({ profile }: ConnectionView, queues: ListenQueues): string {
  if (isRequestQueueFull(queues, profile) && profile.synCookies === 0)
    return 'TCPReqQFullDrop, ListenDrops: the request queue is full'
  if (isAcceptQueueFull(queues, profile)) return 'ListenOverflows, ListenDrops: the accept queue is full'
  return 'ListenDrops: what room is left is kept for others'
}

function withCookie(
  view: ConnectionView,
  queues: ListenQueues,
  input: SegmentArrives,
  number: number,
): Decision | null {
  if (view.profile.synCookies === 0 || mssOfCookie(view, input, number) === null) return null
  // There is no SYN,ACK that could go out again, and Linux sends no reset here, either.
  return view.formulas.admitFinalAck(queues, view.profile) === 'established'
    ? { why: 'SyncookiesRecv: a cookie comes back, and its connection begins', then: 'continue' }
    : { why: 'ListenOverflows, ListenDrops: a cookie comes back, but the accept queue is full', then: 'stop' }
}

/** The MSS of the cookie that a number acknowledges; null where it is none of this host's. */
export const mssOfCookie = (view: ConnectionView, input: SegmentArrives, number: number): number | null =>
  view.formulas.checkSynCookie(handshakeOf(view, input, 1), seqAdd(number, -1))

/** @param behind by how much the segment's number is ahead of the SYN's */
const handshakeOf = (view: ConnectionView, { segment, source, now }: SegmentArrives, behind = 0): Handshake => ({
  local: view.local,
  remote: source,
  irs: seqAdd(segment.seq, -behind),
  secret: view.secret,
  now,
})
