import type { Scenario } from '#engine/scenario/schema'
import { twoHosts } from './two-hosts'

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

/** A program is killed that has read all that came: its kernel closes for it. */
export const killedWithNothingUnread: Scenario = twoHosts({
  calls: [
    { host: 'client', atMs: 500, call: 'send', bytes: 6 },
    { host: 'server', atMs: 1000, call: 'close' },
  ],
})
