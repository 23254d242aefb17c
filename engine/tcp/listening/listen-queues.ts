import type { QueueMoves, Rule } from '../../handlers'

const MOVES: Readonly<Record<QueueMoves['move'], { requests: number; waiting: number; why: string }>> = {
  requested: { requests: 1, waiting: 0, why: 'a handshake begins: one request more' },
  completed: { requests: -1, waiting: 1, why: 'a handshake is complete: the connection waits for the program' },
  'stands-at-once': { requests: 0, waiting: 1, why: 'a connection that stands from the first waits for the program' },
  failed: { requests: -1, waiting: 0, why: 'a handshake came to nothing: one request less' },
  accepted: { requests: 0, waiting: -1, why: 'the program takes the first connection that waits' },
}

/**
 * A connection enters or leaves the queues of a listener, and their lengths follow. Asked of the listener.
 *
 * @see Linux `inet_csk_reqsk_queue_added`, `sk_acceptq_added`; `ss -l` shows the accept queue as Recv-Q, the backlog as Send-Q
 */
export const listenQueues: Rule<QueueMoves> = (view, { move }) => {
  const { requests, waiting, why } = MOVES[move]
  return { set: { requests: view.requests + requests, waiting: view.waiting + waiting }, why, then: 'stop' }
}
