import type { Profile } from '../../profiles/profile'

/** A listener's queues: how many may wait, how many handshakes have begun, how many connections wait for the program. */
export interface ListenQueues {
  /** What the program asked for: `listen(fd, backlog)`. */
  readonly backlog: number
  readonly requests: number
  readonly waiting: number
}

/** What a stack says of the queues of all its listeners. */
export type ListenLimits = Pick<
  Profile,
  'somaxconn' | 'requestQueueEnds' | 'maxSynBacklog' | 'synCookies' | 'abortOnOverflow'
>

/**
 * Has the accept queue no room? Its limit is the smaller of backlog and somaxconn, and one more fits.
 *
 * @see Linux `sk_acceptq_is_full`
 */
export const isAcceptQueueFull = ({ backlog, waiting }: ListenQueues, { somaxconn }: ListenLimits): boolean =>
  waiting > Math.min(backlog, somaxconn)

/**
 * Has the request queue no room? The same limit, and the same one more; before Linux 4.4 the next power of two, eight or more.
 *
 * @see Linux `inet_csk_reqsk_queue_is_full`; 4.3 and before, `reqsk_queue_alloc`
 */
export function isRequestQueueFull({ backlog, requests }: ListenQueues, limits: ListenLimits): boolean {
  const limit = Math.min(backlog, limits.somaxconn)
  if (limits.requestQueueEnds === 'behind-backlog') return requests > limit
  const least = Math.max(8, Math.min(limit, limits.maxSynBacklog)) + 1
  let size = 16
  while (size < least) size *= 2
  return requests >= size
}

/**
 * What becomes of a SYN at a listener that stays one: it is queued, it is answered by a cookie and forgotten, or it is dropped,
 * and the peer's retransmission may find more room.
 *
 * Without cookies the last quarter of `tcp_max_syn_backlog` is kept for peers that have proved themselves; here none has.
 *
 * @see Linux `tcp_conn_request`
 */
export function admitSyn(queues: ListenQueues, limits: ListenLimits): 'queue' | 'cookie' | 'drop' {
  const { synCookies, maxSynBacklog } = limits
  const isFull = isRequestQueueFull(queues, limits)
  if (isFull && synCookies === 0) return 'drop'
  if (isAcceptQueueFull(queues, limits)) return 'drop'
  if (isFull || synCookies === 2) return 'cookie'
  const isReserved = synCookies === 0 && maxSynBacklog - queues.requests < maxSynBacklog >> 2
  return isReserved ? 'drop' : 'queue'
}
