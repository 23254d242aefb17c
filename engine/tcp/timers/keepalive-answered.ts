import type { Moment, Rule } from '../../handlers'

/**
 * Something was heard of a peer that had been asked whether it is there: whatever it was, the count begins anew.
 *
 * @see RFC 9293 3.8.4; Linux `tcp_ack`, which sets icsk_probes_out to 0
 */
export const keepaliveAnswered: Rule<Moment> = (view, { now }) =>
  view.keepalive && {
    set: { keepaliveProbes: 0 },
    timers: { keepalive: now + view.keepalive.idle },
    why: 'the peer is there',
    then: 'continue',
  }
