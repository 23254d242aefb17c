import { seconds } from '../sim/time'
import { derived } from './derived'
import { linux618 } from './linux-6.18'

/**
 * Linux 3.10 (2013), the kernel of many guides on the web. What stands here is what is known to differ from 6.18; all the rest
 * is inherited, also where nobody has checked it in that kernel: the tick of its timestamps (one jiffy, mostly 1 ms), the
 * receive buffer, the second's fraction that its tcp_tw_reuse waits.
 */
export const linux310 = derived({
  name: 'linux-3.10',
  base: linux618,
  overrides: {
    // tcp_syn_linear_timeouts came with 6.5: 7 SYNs at 0, 1, 3, 7, 15, 31, 63 s.
    synLinearTimeouts: 0,
    // SOMAXCONN until 5.4; `reqsk_queue_alloc` until 4.4.
    somaxconn: 128,
    requestQueueEnds: 'at-power-of-two',
    // tcp_tw_reuse had no 2 before 4.18, and was off.
    timeWaitReuse: 0,
    // tcp_tw_recycle could still be switched on; 4.12 removed it.
    timeWaitRecycle: false,
    // tcp_challenge_ack_limit, for the whole host there and for each connection here.
    challengeAcks: 100,
    challengeInterval: seconds(1),
  },
})
