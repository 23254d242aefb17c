import type { Scenario } from '#engine/scenario/schema'
import { apart, serverClosesInTurn, twoHosts } from './two-hosts'

/** Lesson 4.1, FIN each way: four, three, or crossing. */

/** The client closes at 500 ms; its FIN arrives at 600 ms. The server's program closes `afterMs` later. */
export const serverClosesAfter = (afterMs: number): Scenario =>
  twoHosts({
    calls: [
      { host: 'client', atMs: 500, call: 'close' },
      { host: 'server', atMs: 600 + afterMs, call: 'close' },
    ],
  })

/** The server's program closes as soon as it reads the end of the stream. */
export const serverClosesAtOnce: Scenario = twoHosts({
  calls: [{ host: 'client', atMs: 500, call: 'close' }, serverClosesInTurn],
})

/** The same between two Linux hosts. */
export const serverClosesAtOnceOnLinux: Scenario = { ...serverClosesAtOnce, profile: 'linux-6.18' }

/** The server closes first, and the client in its turn: who closes first waits, whatever its part was. */
export const serverClosesFirst: Scenario = twoHosts({
  calls: [
    { host: 'server', atMs: 500, call: 'close' },
    { host: 'client', on: 'closing', call: 'close' },
  ],
})

/** Both close at the same moment, 200 ms apart: the FINs cross. */
export const crossingFins: Scenario = twoHosts({
  links: [apart(200)],
  calls: [
    { host: 'client', atMs: 1000, call: 'close' },
    { host: 'server', atMs: 1000, call: 'close' },
  ],
  untilMs: 300_000,
})

/** The same between two Linux hosts. */
export const crossingFinsOnLinux: Scenario = { ...crossingFins, profile: 'linux-6.18' }

/** The client's FIN has number 5000: it wrote nothing. */
export const finNumber5000: Scenario = twoHosts({
  hosts: { client: { iss: 4999 }, server: { iss: 9000 } },
  calls: [{ host: 'client', atMs: 500, call: 'close' }, serverClosesInTurn],
})
