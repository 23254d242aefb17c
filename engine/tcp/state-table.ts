import type { RuleName, TcpHandlers } from '../handlers'
import type { Profile } from '../profiles/profile'
import type { Signal } from './connection-view'
import { reference, SECTIONS } from './reference'
import { Rehearsal, STATE_EVENTS, type StateEvent } from './rehearsal'
import { flagsOf } from './segment'
import { STATES, type State } from './state'

/** What a connection does when something happens to it in a state. */
export interface Transition {
  readonly from: State
  /** By which OPEN the connection began, where that matters. */
  readonly opened: 'passive' | 'active' | 'either'
  readonly event: StateEvent
  readonly to: State
  /** The flags of what leaves, segment by segment: `['SYN,ACK']`. */
  readonly sends: readonly string[]
  /** What the application is told. */
  readonly signals: readonly Signal[]
  /** The rule that changed the state, or else the last one that had something to say; null where none had. */
  readonly rule: RuleName | null
  /** Where that rule stands. */
  readonly rfc: string | null
  readonly why: string | null
}

/** A connection that stands, by either OPEN, and what happened to it then. */
const standing = (...events: StateEvent[]) => ({
  passive: ['passive OPEN', 'SYN', 'ACK of our SYN', ...events] as const,
  active: ['active OPEN', 'SYN,ACK', ...events] as const,
})

/** How a connection comes into each state, event by event. */
const WAYS: Readonly<Record<State, { readonly [Opened in 'passive' | 'active']?: readonly StateEvent[] }>> = {
  CLOSED: { passive: [], active: [] },
  LISTEN: { passive: ['passive OPEN'] },
  'SYN-SENT': { active: ['active OPEN'] },
  'SYN-RECEIVED': { passive: ['passive OPEN', 'SYN'], active: ['active OPEN', 'SYN'] },
  ESTABLISHED: standing(),
  'FIN-WAIT-1': standing('CLOSE'),
  'FIN-WAIT-2': standing('CLOSE', 'ACK of our FIN'),
  'CLOSE-WAIT': standing('FIN'),
  CLOSING: standing('CLOSE', 'FIN'),
  'LAST-ACK': standing('FIN', 'CLOSE'),
  'TIME-WAIT': standing('CLOSE', 'FIN with the ACK of ours'),
}

/**
 * What happens in each state at each event, asked of the rules themselves: the states and arrows of a picture, or the rows
 * and columns of a table.
 *
 * An event stands in it where it can happen: a timer where it runs, the ACK of a FIN where one was sent.
 *
 * @param handlers what to ask in place of the reference
 * @returns by state and event, in the order of `STATES` and `STATE_EVENTS`; the same for the same arguments
 * @see RFC 9293 3.3.2, figure 5
 */
export const stateTable = (profile: Profile, handlers: TcpHandlers = reference): readonly Transition[] =>
  STATES.flatMap((from) =>
    STATE_EVENTS.flatMap((event) => {
      const passive = transition(from, 'passive', event, profile, handlers)
      const active = transition(from, 'active', event, profile, handlers)
      if (passive && active && isSame(passive, active)) return [{ ...passive, opened: 'either' as const }]
      return [passive, active].filter((it) => it !== null)
    }),
  )

function transition(
  from: State,
  opened: 'passive' | 'active',
  event: StateEvent,
  profile: Profile,
  handlers: TcpHandlers,
): Transition | null {
  const way = WAYS[from][opened]
  if (!way) return null
  const rehearsal = new Rehearsal(opened === 'passive', profile, handlers)
  for (const earlier of way) rehearsal.happen(earlier)
  // A replaced rule may not lead there.
  if (rehearsal.connection.state !== from || !rehearsal.happen(event)) return null

  const { connection, decided } = rehearsal
  const decisive = decided.findLast(({ decision }) => decision.set?.state !== undefined) ?? decided.at(-1)
  return {
    from,
    opened,
    event,
    to: connection.state,
    sends: decided.flatMap(({ decision }) => (decision.send ?? []).map((it) => flagsOf(it).join())),
    signals: decided.flatMap(({ decision }) => decision.signal ?? []),
    rule: decisive?.rule ?? null,
    rfc: decisive ? SECTIONS[decisive.rule] : null,
    why: decisive?.decision.why ?? null,
  }
}

const isSame = (a: Transition, b: Transition): boolean =>
  a.to === b.to && `${a.sends} ${a.signals} ${a.rule}` === `${b.sends} ${b.signals} ${b.rule}`
