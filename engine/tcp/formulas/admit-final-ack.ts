import { isAcceptQueueFull, type ListenLimits, type ListenQueues } from './admit-syn'

/**
 * What the acknowledgment gets that would end a handshake at a listener that stays one.
 *
 * Where the accept queue is full it is as if it had been lost: the SYN,ACK goes out again, and the next one may find room. The peer
 * believes all that time that the connection stands; `tcp_abort_on_overflow` tells it by a reset.
 *
 * @see Linux `tcp_v4_syn_recv_sock`, `tcp_check_req`
 */
export function admitFinalAck(queues: ListenQueues, limits: ListenLimits): 'established' | 'ignored' | 'reset' {
  if (!isAcceptQueueFull(queues, limits)) return 'established'
  return limits.abortOnOverflow ? 'reset' : 'ignored'
}
