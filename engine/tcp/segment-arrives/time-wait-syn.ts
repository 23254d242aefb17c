import type { Moment, Rule, SegmentArrives } from '../../handlers'
import { seqAdd } from '../formulas/sequence-numbers'
import { closedFields, noTimers } from '../replies'

/**
 * Answers a SYN that arrives in TIME-WAIT where somebody would take a new connection: it may begin the next incarnation before
 * the wait is over.
 *
 * Then this connection ends, and the host hands the SYN to the listener, with the number beyond which the new incarnation begins.
 *
 * @see RFC 9293 3.6.1 MAY-2, SHLD-4; RFC 6191 2
 */
export const timeWaitSyn: Rule<SegmentArrives> = (view, { segment }) => {
  if (!segment.syn || segment.rst || segment.ack !== null) return null
  const ended = { timestamp: view.timestamps ? view.tsRecent : null, lastSeq: seqAdd(view.rcvNxt, -1) }
  const timestamp = view.profile.timestamps ? (segment.options.timestamps?.value ?? null) : null
  return view.formulas.synInTimeWait(ended, { timestamp, seq: segment.seq }, view.formulas) === 'accept'
    ? { set: closedFields, timers: noTimers, signal: 'closed', why: 'a SYN begins the next incarnation', then: 'stop' }
    : { why: 'a SYN that is no newer than this connection: an old duplicate', then: 'stop' }
}

/**
 * The new incarnation did not come about: its SYN was an old duplicate, and the peer has reset it. The wait goes on, anew.
 *
 * @see RFC 9293 3.6.1 MAY-2 (2)
 */
export const timeWaitAgain: Rule<Moment> = (view, { now }) => ({
  set: { state: 'TIME-WAIT' },
  timers: { timeWait: now + view.profile.timeWait },
  why: 'the SYN that ended the wait was an old duplicate',
  then: 'stop',
})
