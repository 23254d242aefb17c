import type { Scenario } from '#engine/scenario/schema'
import { apart, twoHosts } from './two-hosts'

/** Lesson 4.3, abort: RST. */

/** The server loses power and comes back, and has nothing of what it had; the client writes to it as before. */
export const rebootedServer: Scenario = twoHosts({
  hosts: { client: { iss: 1000 }, server: { iss: 299 } },
  calls: [
    { host: 'server', atMs: 1000, call: 'crash' },
    { host: 'server', atMs: 2000, call: 'reboot' },
    { host: 'client', atMs: 3000, call: 'send', text: 'are you there?' },
  ],
})

/** On Linux a program reads nothing of the six bytes that came; a scenario says how it ends. */
const sixBytesCame = (calls: Scenario['calls'], server: Scenario['hosts'][string] = {}): Scenario =>
  twoHosts({
    profile: 'linux-6.18',
    hosts: { client: { iss: 1000 }, server: { iss: 5000, ...server } },
    calls: [{ host: 'client', atMs: 500, call: 'send', bytes: 6 }, ...calls],
  })

/** It closes, and the six bytes are unread. */
export const closedWithUnread: Scenario = sixBytesCame([{ host: 'server', atMs: 1000, call: 'close' }], {
  reads: 'when-called',
})

/** It has read all that came, and is killed: its kernel closes for it. */
export const killedWithNothingUnread: Scenario = sixBytesCame([{ host: 'server', atMs: 1000, call: 'kill' }])

/** It closes with SO_LINGER and no time: an abort, whatever was read. */
export const lingerZero: Scenario = sixBytesCame([{ host: 'server', atMs: 1000, call: 'abort' }])

/**
 * Somebody who does not see the connection forges a reset in the client's name, with this number relative to the client's
 * first; the server expects number 1. Then the client writes as though nothing had happened.
 */
export const blindReset = (seq: number): Scenario =>
  twoHosts({
    hosts: { client: { iss: 1000 }, server: { iss: 5000 }, attacker: {} },
    links: [apart(100), { between: ['attacker', 'server'], delayMs: 100 }],
    calls: [{ host: 'client', atMs: 2000, call: 'send', text: 'still here' }],
    faults: [{ kind: 'forged-segment', from: 'attacker', connection: 'server', flags: 'RST', seq, atMs: 1000 }],
  })
