import { milliseconds, seconds } from '../sim/time'
import { derived } from './derived'
import { rfc9293 } from './rfc9293'

/**
 * Linux 6.18 as it comes: no sysctl is changed. Names in capitals are the kernel's constants (include/net/tcp.h), those in
 * small letters its sysctls (Documentation/networking/ip-sysctl.rst).
 *
 * Its default congestion control (CUBIC), the tail loss probe and the growth of the receive buffer are not here.
 */
export const linux618 = derived({
  name: 'linux-6.18',
  base: rfc9293,
  overrides: {
    // TCP_TIMEOUT_INIT, TCP_RTO_MIN, TCP_RTO_MAX, TCP_TIMEOUT_FALLBACK.
    rtoInitial: seconds(1),
    rtoMin: milliseconds(200),
    rtoMax: seconds(120),
    rtoAfterLostSyn: seconds(3),
    // `tcp_rtt_estimator` keeps 4 x RTTVAR at TCP_RTO_MIN or more: the floor comes on top of the round trip.
    clockGranularity: milliseconds(200),
    // tcp_retries2, a time in disguise: the kernel adds up the timeouts that so many tries would take (`tcp_model_timeout`).
    retransmissions: 15,
    retransmissionsAre: 'a-time',
    // tcp_retries1, tcp_syn_retries, tcp_synack_retries, tcp_syn_linear_timeouts.
    retransmissionsBeforeAdvice: 3,
    synRetransmissions: 6,
    synAckRetransmissions: 5,
    synLinearTimeouts: 4,
    // tcp_orphan_retries is 0, which acts as 8 (`tcp_orphan_retries`).
    orphanRetransmissions: 8,

    // ip_local_port_range.
    ephemeralPorts: [32_768, 60_999],

    // Ethernet's 1500 bytes less 40 of headers.
    mss: 1460,
    // The middle number of tcp_rmem, 131072, of which half is for data until real segments tell better.
    receiveBuffer: 65_536,
    // What the largest buffer (the last number of tcp_rmem, 6 MiB) needs to be stated in 16 bits.
    windowScale: 7,
    sackPermitted: true,
    timestamps: true,
    timestampGranularity: milliseconds(1),

    // net.core.somaxconn since 5.4, tcp_syncookies, tcp_abort_on_overflow.
    somaxconn: 4096,
    synCookies: 1,
    abortOnOverflow: false,
    // tcp_max_syn_backlog: by the size of the table of connections, here that of a machine with a few GiB.
    maxSynBacklog: 2048,

    // TCP_DELACK_MIN, TCP_MAX_QUICKACKS.
    delayedAck: milliseconds(40),
    quickAcks: 16,
    // `tcp_send_delayed_ack` with an `icsk_ack.ato` of 0: the next tick, of CONFIG_HZ_250.
    delayedAckBeforeText: milliseconds(4),

    // `tcp_xmit_probe_skb`.
    windowProbe: 'old-number',

    // TCP_INIT_CWND.
    initialWindow: 10,

    // tcp_keepalive_time, tcp_keepalive_intvl, tcp_keepalive_probes.
    keepaliveIdle: seconds(7200),
    keepaliveInterval: seconds(75),
    keepaliveProbes: 9,

    // TCP_TIMEWAIT_LEN, a constant: no sysctl changes it.
    timeWait: seconds(60),
    // `tcp_timewait_state_process`: a bare acknowledgment in its place prolongs the wait, too.
    timeWaitRestartsOn: 'any-ack',
    // tcp_tw_reuse, tcp_tw_reuse_delay.
    timeWaitReuse: 2,
    timeWaitReuseDelay: seconds(1),

    closeEndsReading: true,
    // tcp_fin_timeout.
    finWait2Timeout: seconds(60),

    // One for each tcp_invalid_ratelimit (`tcp_send_challenge_ack`); tcp_challenge_ack_limit, the host's own, is without end.
    challengeAcks: 1,
    challengeInterval: milliseconds(500),
    crossedSynAckIsAcknowledged: true,
    unreachableEndsConnect: true,
    // `tcp_v4_err`: remembered in sk_err_soft, unless the program asked for it with IP_RECVERR.
    hardErrorsEndConnection: false,
  },
})
