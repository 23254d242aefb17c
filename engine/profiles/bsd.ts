import { milliseconds, seconds } from '../sim/time'
import { derived } from './derived'
import { rfc9293 } from './rfc9293'

/**
 * The classic 4.4BSD, whose numbers textbooks quote. Its timeouts come from a table, not from doubling: on a short path
 * 1.5, 3, 6, 12, 24 and 48 seconds, then seven times 64. What this file does not name is inherited: the schedule of its SYNs
 * and its options (RFC 1323) among it.
 */
export const bsd = derived({
  name: 'bsd',
  base: rfc9293,
  overrides: {
    // Three ticks of the slow timer, of 500 ms each: what a path without a measurable delay gets.
    rtoMin: milliseconds(1500),
    // TCPTV_REXMTMAX.
    rtoMax: seconds(64),
    // TCP_MAXRXTSHIFT: 12 retransmissions, and one timeout more until the connection is dropped after 542.5 seconds.
    retransmissions: 12,
    orphanRetransmissions: 12,

    // Ethernet's 1500 bytes less 40 of headers.
    mss: 1460,
    // The fast timer.
    delayedAck: milliseconds(200),
    // `tcp_input` sets TF_ACKNOW for a FIN.
    finAckWaits: false,

    // TCPTV_KEEP_IDLE, TCPTV_KEEPINTVL, TCPTV_KEEPCNT.
    keepaliveIdle: seconds(7200),
    keepaliveInterval: seconds(75),
    keepaliveProbes: 8,

    // Twice TCPTV_MSL.
    timeWait: seconds(60),

    closeEndsReading: true,
    // tcp_maxidle, eight keepalive intervals, and one more until the timer looks again.
    finWait2Timeout: seconds(675),
  },
})
