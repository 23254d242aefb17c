import type { RuleName } from '../../handlers'
import type { State } from '../state'

/** A step of segment arrival: the rule's name in `TcpRules`. */
export type Step = Extract<
  RuleName,
  | 'closed'
  | 'listen'
  | 'synSent'
  | 'timeWait'
  | 'paws'
  | 'sequence'
  | 'rst'
  | 'syn'
  | 'tsRecent'
  | 'cookieAck'
  | 'finalAck'
  | 'ack'
  | 'urg'
  | 'orphan'
  | 'text'
  | 'fin'
>

/**
 * The order of RFC 9293 3.10.7.4, with what RFC 7323 5.3 puts before its first and fifth step.
 *
 * Third (security) is no longer used; `orphan` stands where 3.6.1 has its effect.
 */
const SYNCHRONIZED: readonly Step[] = [
  'paws',
  'sequence',
  'rst',
  'syn',
  'tsRecent',
  'ack',
  'urg',
  'orphan',
  'text',
  'fin',
]

/** The steps of a segment that brings a SYN cookie back, with a connection that begins there and then. */
export const STEPS_OF_COOKIE: readonly Step[] = ['cookieAck', 'urg', 'text', 'fin']

/** Which steps a segment goes through, by the state in which it finds the connection (RFC 9293 3.10.7). */
export const STEPS: Readonly<Record<State, readonly Step[]>> = {
  CLOSED: ['closed'],
  LISTEN: ['listen'],
  // A SYN,ACK may bring text: after the handshake's own rules it goes on at the sixth step.
  'SYN-SENT': ['synSent', 'urg', 'text', 'fin'],
  // Where a listener has spawned it, the accept queue may have no room.
  'SYN-RECEIVED': ['paws', 'sequence', 'rst', 'syn', 'tsRecent', 'finalAck', 'ack', 'urg', 'orphan', 'text', 'fin'],
  ESTABLISHED: SYNCHRONIZED,
  'FIN-WAIT-1': SYNCHRONIZED,
  'FIN-WAIT-2': SYNCHRONIZED,
  'CLOSE-WAIT': SYNCHRONIZED,
  CLOSING: SYNCHRONIZED,
  'LAST-ACK': SYNCHRONIZED,
  'TIME-WAIT': ['timeWait'],
}
