import type { Replacements } from '#engine/handlers'
import type { Scenario } from '#engine/scenario/schema'
import { Random } from '#engine/sim/random'
import { MODULUS } from '#engine/tcp/formulas/sequence-numbers'
import { CLIENT_PORT, connectAt, listenAt, serverClosesInTurn, twoHosts } from './two-hosts'

/** Lesson 2.3, where initial sequence numbers come from. */

/**
 * Two connections between the same pair of sockets. The first copy of what the client wrote on the first, its first byte on
 * the number after its SYN, is held until the second connection stands and has not said anything yet.
 */
export const oldSegmentReleased: Scenario = twoHosts({
  hosts: { client: { mslMs: 1000 }, server: {} },
  calls: [
    { host: 'client', atMs: 300, call: 'send', text: 'old' },
    { host: 'client', atMs: 2000, call: 'close' },
    serverClosesInTurn,
    listenAt(3000),
    connectAt(6000),
  ],
  faults: [{ kind: 'hold', segment: { from: 'client', data: true, nth: 1 }, untilMs: 8000 }],
})

/** One program connects from two ports, a second apart: an attacker has seen the first number and guesses the second. */
export const twoPorts: Scenario = twoHosts({
  hosts: { client: {}, server: {} },
  calls: [connectAt(1000, CLIENT_PORT + 1)],
})

const isn = (formula: NonNullable<NonNullable<Replacements['tcp']>['isn']>): Replacements => ({ tcp: { isn: formula } })

/** Other ways to choose an initial sequence number, for both hosts; the reference has a clock and a hash (RFC 6528). */
export const strategies: Readonly<Record<'constant' | 'clock' | 'random', Readonly<Record<string, Replacements>>>> = {
  constant: bothHosts(isn(() => 1)),
  /** One count for all, every four microseconds (RFC 793). */
  clock: bothHosts(isn((_local, _remote, _secret, now) => Math.floor(now / 4000) % MODULUS)),
  /** Drawn anew for every connection. */
  random: bothHosts(isn((_local, _remote, secret, now) => new Random(secret, now % MODULUS).uint32())),
}

function bothHosts(replacements: Replacements): Readonly<Record<string, Replacements>> {
  return { client: replacements, server: replacements }
}
