import type { Call, Scenario } from '#engine/scenario/schema'
import { connectAt, listenAt, serverClosesInTurn, twoHosts } from './two-hosts'

/** Lesson 5.2, wandering duplicates, MSL, quiet time. */

/** Hosts that begin every connection with the same numbers: what could tell an old segment from a new one is gone. */
const HOSTS: Scenario['hosts'] = { client: { iss: 1, mslMs: 30_000 }, server: { iss: 1, mslMs: 30_000 } }

const write = (atMs: number, text: string): Call => ({ host: 'client', atMs, call: 'send', text })

/** "one" and then "two" are written; the first copy of "two" is held until `untilMs`. */
const holdTwo = (untilMs: number): Scenario['faults'] => [
  { kind: 'hold', segment: { from: 'client', data: true, seq: 4, nth: 1 }, untilMs },
]

/**
 * A segment wanders for 90 s, longer than twice the MSL of 30 s that these hosts believe in; their second connection of the
 * same name begins when TIME-WAIT is over.
 */
export const reusedAfterTimeWait: Scenario = twoHosts({
  hosts: HOSTS,
  calls: [
    write(300, 'one'),
    write(600, 'two'),
    { host: 'client', atMs: 2500, call: 'close' },
    serverClosesInTurn,
    listenAt(10_000),
    connectAt(65_000),
    write(66_000, 'ONE'),
    write(95_000, 'TWO'),
  ],
  faults: holdTwo(90_000),
  untilMs: 100_000,
})

/** The same, with initial sequence numbers from the clock and a hash. */
export const reusedWithClockedNumbers: Scenario = {
  ...reusedAfterTimeWait,
  hosts: { client: { mslMs: 30_000 }, server: { mslMs: 30_000 } },
}

/** The same constant numbers, and timestamps on every segment (RFC 7323). */
export const reusedWithTimestamps: Scenario = {
  ...reusedAfterTimeWait,
  hosts: { client: { ...HOSTS.client, timestamps: true }, server: { ...HOSTS.server, timestamps: true } },
}

/** The same constant numbers, and a TIME-WAIT that outlasts the wandering: MSL of two minutes. */
export const reusedAfterLongTimeWait: Scenario = {
  ...reusedAfterTimeWait,
  hosts: { client: { iss: 1 }, server: { iss: 1 } },
  calls: reusedAfterTimeWait.calls.map((call) =>
    call.atMs !== undefined && call.atMs >= 65_000 ? { ...call, atMs: call.atMs + 180_000 } : call,
  ),
  untilMs: 300_000,
}

/**
 * The client loses power while "two" wanders, and comes back at 5 s. It has forgotten its last numbers and begins with 1
 * again, as soon as it is up or after the quiet time of one MSL.
 */
const rebootAnd = (connectsAt: number): Scenario =>
  twoHosts({
    hosts: HOSTS,
    calls: [
      write(300, 'one'),
      write(600, 'two'),
      // Beside its connection, which is half-open from now on, the server listens again.
      listenAt(800),
      { host: 'client', atMs: 1000, call: 'crash' },
      { host: 'client', atMs: 5000, call: 'reboot' },
      connectAt(connectsAt),
      write(connectsAt + 2000, 'ONE'),
      write(connectsAt + 20_000, 'TWO'),
    ],
    faults: holdTwo(20_000),
    untilMs: 100_000,
  })

export const rebootWithoutQuietTime: Scenario = rebootAnd(5000)
export const rebootWithQuietTime: Scenario = rebootAnd(35_000)
