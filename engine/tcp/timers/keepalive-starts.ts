import type { Decision } from '../../handlers'
import type { Nanoseconds } from '../../sim/time'
import type { ConnectionView } from '../connection-view'

/** The connection stands: where its program chose keepalive before, the silence counts from now (Linux `tcp_init_transfer`). */
export const keepaliveStarts = ({ keepalive, timers }: ConnectionView, now: Nanoseconds): Decision['timers'] =>
  keepalive !== null && timers.keepalive === null ? { keepalive: now + keepalive.idle } : undefined
