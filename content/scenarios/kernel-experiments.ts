import type { Scenario } from '#engine/scenario/schema'
import { apart, twoHosts } from './two-hosts'

/**
 * Experiments on a Linux 6.18 whose results the profile `linux-6.18` has to reproduce, by their numbers in the fact book.
 * Those that a lesson runs, too, stand with the lesson.
 */
const linux = (change: Partial<Scenario> = {}): Scenario => twoHosts({ profile: 'linux-6.18', ...change })

/** X8: the server's program does not see that the client has closed, and closes after ten seconds. */
export const x8: Scenario = linux({
  links: [apart(0)],
  calls: [
    { host: 'client', atMs: 500, call: 'close' },
    { host: 'server', atMs: 10_000, call: 'close' },
  ],
})

/** X20: a router says that the server cannot be reached, for a connection that stands. */
export const x20Established: Scenario = linux({
  calls: [
    { host: 'client', atMs: 1000, call: 'send', bytes: 10 },
    { host: 'client', atMs: 5000, call: 'send', bytes: 10 },
  ],
  faults: [{ kind: 'icmp', segment: { from: 'client', data: true, nth: 1 }, error: 'host-unreachable' }],
})

/** X24: the last ACK is lost. The server has shut its side down and still holds the socket. */
export const x24: Scenario = linux({
  calls: [
    { host: 'client', atMs: 2000, call: 'close' },
    { host: 'server', atMs: 3000, call: 'shutdown' },
  ],
  faults: [{ kind: 'lose', segment: { from: 'client', flags: 'ACK', ack: 2, nth: 1 } }],
  untilMs: 100_000,
})

/** X24: the same, and the client does not wait in TIME-WAIT. */
export const x24WithoutTimeWait: Scenario = {
  ...x24,
  hosts: { client: { iss: 1000, mslMs: 0 }, server: { iss: 5000 } },
}

/** X28: the server crashes and comes back; the client writes. */
export const x28: Scenario = linux({
  calls: [
    { host: 'server', atMs: 1000, call: 'crash' },
    { host: 'server', atMs: 2000, call: 'reboot' },
    { host: 'client', atMs: 3000, call: 'send', bytes: 10 },
  ],
})

/** X29: the server closes last, its program is gone, and nothing answers its FIN. No measurable delay lies between the two. */
export const x29: Scenario = linux({
  links: [apart(0)],
  calls: [
    { host: 'client', atMs: 500, call: 'close' },
    { host: 'server', atMs: 1000, call: 'close' },
  ],
  faults: [{ kind: 'partition', between: ['client', 'server'], fromMs: 1000, untilMs: 10_000_000 }],
  untilMs: 300_000,
})
