import type { Scenario } from '#engine/scenario/schema'
import { twoHosts } from './two-hosts'

/** Runs in which the window is filled: what plots of sequence numbers and of windows are for. */

const MSS = 1000

/**
 * 60,000 bytes from the client over 2 Mbit/s and 20 ms each way, and a queue that holds them. One segment is lost: three duplicate
 * ACKs mend it, and cwnd goes on from half of what was in flight.
 */
export const bulkTransfer: Scenario = twoHosts({
  hosts: { client: { iss: 1000, mss: MSS }, server: { iss: 5000, mss: MSS } },
  links: [{ between: ['client', 'server'], delayMs: 20, bandwidthBps: 2_000_000, queue: 40 }],
  calls: [
    { host: 'client', on: 'established', call: 'send', bytes: 60 * MSS },
    { host: 'client', on: 'established', call: 'close' },
    { host: 'server', on: 'closing', call: 'close' },
  ],
  faults: [{ kind: 'lose', segment: { from: 'client', seq: 20_001, nth: 1 } }],
})

/** The server's program reads nothing before 3 s, and its buffer holds 8,000 bytes: the window closes, is probed, and opens. */
export const closedWindow: Scenario = twoHosts({
  hosts: {
    // The numbers wrap after 3,000 bytes.
    client: { iss: 0xffff_f447, mss: MSS },
    server: { iss: 5000, mss: MSS, receiveBuffer: 8000, reads: 'when-called' },
  },
  links: [{ between: ['client', 'server'], delayMs: 50 }],
  calls: [
    { host: 'client', on: 'established', call: 'send', bytes: 14 * MSS },
    { host: 'server', atMs: 3000, call: 'read' },
    { host: 'server', atMs: 3600, call: 'read' },
  ],
})
