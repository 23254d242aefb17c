import type { Call, Scenario } from '#engine/scenario/schema'
import { connectAt, listenAt, serverClosesInTurn, twoHosts } from './two-hosts'

/** Lesson 5.2, wandering duplicates, MSL, quiet time. */

/** Hosts that begin every connection with the same numbers: what could tell an old segment from a new one is gone. */
const SAME_NUMBERS = { iss: 1 }
const MSL_MS = 30_000

const write = (atMs: number, text: string): Call => ({ host: 'client', atMs, call: 'send', text })

/** "one" and then "two" are written; the first copy of "two" is held until `untilMs`. */
const holdTwo = (untilMs: number): Scenario['faults'] => [
  { kind: 'hold', segment: { from: 'client', data: true, seq: 4, nth: 1 }, untilMs },
]

type HostWords = Scenario['hosts'][string]

/** What can be chosen: until when the copy wanders, which MSL the hosts believe in, and what else they do against it. */
interface Choice {
  readonly heldUntilMs?: number
  readonly mslMs?: number
  readonly words?: HostWords
}

/**
 * A second connection of the same name begins when the TIME-WAIT of the first is over. It says "ONE" at once, and "TWO" half a
 * minute later, on the very numbers of "one" and "two".
 */
export const reused = ({ heldUntilMs = 90_000, mslMs = MSL_MS, words = SAME_NUMBERS }: Choice): Scenario => {
  const again = 2 * mslMs + 5000
  return twoHosts({
    hosts: { client: { ...words, mslMs }, server: { ...words, mslMs } },
    calls: [
      write(300, 'one'),
      write(600, 'two'),
      { host: 'client', atMs: 2500, call: 'close' },
      serverClosesInTurn,
      listenAt(10_000),
      connectAt(again),
      write(again + 1000, 'ONE'),
      write(again + 30_000, 'TWO'),
    ],
    faults: holdTwo(heldUntilMs),
    untilMs: again + 55_000,
  })
}

/** A segment wanders for 90 s, longer than twice the MSL of 30 s that these hosts believe in. */
export const reusedAfterTimeWait: Scenario = reused({})

/** The same, with initial sequence numbers from the clock and a hash. */
export const reusedWithClockedNumbers: Scenario = reused({ words: {} })

/** The same constant numbers, and timestamps on every segment (RFC 7323). */
export const reusedWithTimestamps: Scenario = reused({ words: { ...SAME_NUMBERS, timestamps: true } })

/** The same constant numbers, and a TIME-WAIT that outlasts the wandering: MSL of two minutes. */
export const reusedAfterLongTimeWait: Scenario = reused({ mslMs: 120_000 })

/**
 * The client loses power while "two" wanders, and comes back at 5 s. It has forgotten its last numbers and begins with 1
 * again, as soon as it is up or after the quiet time of one MSL.
 */
const rebootAnd = (connectsAt: number): Scenario =>
  twoHosts({
    hosts: { client: { ...SAME_NUMBERS, mslMs: MSL_MS }, server: { ...SAME_NUMBERS, mslMs: MSL_MS } },
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
export const rebootWithQuietTime: Scenario = rebootAnd(5000 + MSL_MS)
