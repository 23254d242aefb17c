import { expect, test } from 'vitest'
import { guard } from '#engine/guard'
import { PROFILE_NAMES, PROFILES } from '#engine/profiles/by-name'
import { Random } from '#engine/sim/random'
import { milliseconds, type Nanoseconds } from '#engine/sim/time'
import type { Connection } from '#engine/tcp/connection'
import { TIMER_NAMES } from '#engine/tcp/connection-view'
import { seqAdd, seqDistance } from '#engine/tcp/formulas/sequence-numbers'
import { here, host, there, WAYS } from '#engine/tcp/host-for-tests'
import { ICMP_ERRORS } from '#engine/tcp/icmp-error'
import { reference } from '#engine/tcp/reference'
import { type Segment, segmentLength } from '#engine/tcp/segment'
import { STATES, type State } from '#engine/tcp/state'
import { faultsOf } from './faults-of-connection'
import { throughTheWire } from './hostile-bytes'
import { Hostile } from './hostile-segment'
import { rounds } from './thoroughness'

const PACKETS = rounds(20_000, 1_000_000)
const PACKETS_A_ROUND = 40

const ENDS = ['close', 'close', 'shutdown', 'shutdown', 'abort'] as const

type Live = ReturnType<typeof host>

/** A host of any stack with a connection in some state, and what the round throws at it. */
function begin(random: Random): { it: Live; connection: Connection; hostile: Hostile } {
  const hostile = new Hostile(random)
  const profile = PROFILES[hostile.oneOf(PROFILE_NAMES)]
  const change = {
    ...profile,
    receiveBuffer: hostile.oneOf([200, 3000, 65_535]),
    windowScale: hostile.oneOf([null, 0, 2]),
    timestamps: hostile.chance(2),
    retransmissions: 3,
  }
  // A guard checks each decision, and takes its time.
  const it = host(change, hostile.chance(20) ? guard(reference) : {})
  return { it, connection: WAYS[hostile.oneOf(STATES)](it), hostile }
}

/** Something that happens at this end: a call, or time that passes and the timers that are due by then. */
function act({ tcp }: Live, connection: Connection, hostile: Hostile, now: Nanoseconds): Nanoseconds {
  switch (hostile.upTo(40)) {
    case 0:
      tcp.send(connection, { length: 1 + hostile.upTo(3000) }, now, 0)
      break
    case 1:
      tcp.read(connection, hostile.chance(2) ? null : hostile.upTo(100), now, 0)
      break
    case 2:
      tcp.configure(connection, { nagle: hostile.chance(2), userTimeout: milliseconds(hostile.upTo(5000)) }, now, 0)
      break
    case 3:
      tcp[hostile.oneOf(ENDS)](connection, now, 0)
      break
    case 4:
    case 5:
    case 6:
    case 7:
    case 8: {
      const later = now + milliseconds(hostile.upTo(1500))
      for (const timer of TIMER_NAMES) {
        const at = connection.timers[timer]
        if (at !== null && at <= later) tcp.timerFired(connection, timer, later, 0)
      }
      return later
    }
    case 9:
      tcp.receiveIcmp(
        here,
        there,
        {
          error: hostile.oneOf(ICMP_ERRORS),
          // Not a number in flight: such an error is believed, and rightly.
          seq: seqAdd(connection.sndNxt, hostile.upTo(2 ** 31)),
          nextHopMtu: hostile.upTo(2000),
          now,
        },
        0,
      )
      break
  }
  return now
}

const SYNCHRONIZED: ReadonlySet<State> = new Set<State>(STATES.slice(STATES.indexOf('ESTABLISHED')))

interface Before {
  readonly state: State
  readonly passive: boolean
  readonly orphan: boolean
  readonly rcvNxt: number
  readonly rcvWnd: number
  readonly sndUna: number
  readonly sndNxt: number
  readonly maxSndWnd: number
  readonly irs: number
  readonly received: number
}

const snapshot = ({ delivered, rcvUser, ...rest }: Connection): Before => ({
  state: rest.state,
  passive: rest.passive,
  orphan: rest.orphan,
  rcvNxt: rest.rcvNxt,
  rcvWnd: rest.rcvWnd,
  sndUna: rest.sndUna,
  sndNxt: rest.sndNxt,
  maxSndWnd: rest.maxSndWnd,
  irs: rest.irs,
  received: delivered + rcvUser,
})

/** What RFC 5961 says that a blind attacker cannot do, of one segment and what it did. */
function* blindSuccesses(before: Before, segment: Segment, connection: Connection): Generator<string> {
  const { state } = before
  const isOver = connection.state === 'CLOSED' || connection.state === 'LISTEN'
  if (state === 'SYN-SENT') {
    if (isOver && !(segment.rst && segment.ack === before.sndNxt)) yield 'ended an attempt without its number'
    return
  }
  if (state !== 'SYN-RECEIVED' && !SYNCHRONIZED.has(state)) return

  const { rcvNxt, sndUna, sndNxt } = before
  const isExactReset = segment.rst && segment.seq === rcvNxt
  const isReopening = state === 'TIME-WAIT' && segment.syn && !segment.rst
  if (segment.rst && !isExactReset && connection.state !== state) yield 'a reset that was not exact counted'
  if (isExactReset || isReopening) return

  if (isOver && !mayEnd(before, segment)) yield 'ended the connection'
  const isKnownSyn = state === 'SYN-RECEIVED' && segment.seq === before.irs
  const isListenerAgain = state === 'SYN-RECEIVED' && before.passive
  const wasIgnored =
    connection.state === state && connection.rcvNxt === rcvNxt && receivedBy(connection) === before.received
  if (segment.syn && !isKnownSyn && !isListenerAgain && !wasIgnored) yield 'a SYN within a connection counted'

  if (segment.ack === null || isOver) return
  const oldest = seqAdd(sndUna, -before.maxSndWnd)
  const isAcceptable = seqDistance(oldest, segment.ack) <= seqDistance(oldest, sndNxt)
  if (!isAcceptable && !wasIgnored) yield 'a segment counted whose acknowledgment is out of range'
}

const receivedBy = ({ delivered, rcvUser }: Connection): number => delivered + rcvUser

/** What ends a connection beside an exact reset. */
function mayEnd({ state, passive, orphan, sndNxt, rcvNxt, rcvWnd }: Before, segment: Segment): boolean {
  if (state === 'LAST-ACK') return segment.ack === sndNxt
  // A SYN in the window of a handshake sends a listener back (RFC 9293 3.10.7.4, fourth).
  if (state === 'SYN-RECEIVED' && passive && segment.syn) {
    return seqDistance(rcvNxt, segment.seq) < rcvWnd || segmentLength(segment) > 1
  }
  return orphan && segment.payload.length > 0
}

test('whatever arrives in whatever state, nothing breaks, and nobody succeeds blindly', () => {
  const wrong: string[] = []
  let received = 0
  for (let seed = 0; received < PACKETS && wrong.length < 5; seed++) {
    const random = new Random(seed, 9293)
    const { it, connection, hostile } = begin(random)
    let now: Nanoseconds = 0
    for (let i = 0; i < PACKETS_A_ROUND; i++) {
      now = act(it, connection, hostile, now)
      const made = hostile.segment(connection)
      received++
      const segment = hostile.chance(2) ? throughTheWire(made, hostile) : made
      // Bytes that are no segment went no further.
      if (!segment) continue
      const before = snapshot(connection)
      const sent = it.sent.length
      it.tcp.receive({ source: there, destination: here, segment }, now, 0)
      const says = (what: string) => wrong.push(`seed ${seed}, packet ${i}, in ${before.state}: ${what}`)
      for (const fault of faultsOf(connection)) says(fault)
      for (const success of blindSuccesses(before, segment, connection)) says(success)
      if (segment.rst && it.sent.slice(sent).some(({ rst }) => rst)) says('a reset was answered by a reset')
    }
  }
  expect(wrong).toEqual([])
  expect(received).toBeGreaterThanOrEqual(PACKETS)
}, 600_000)
