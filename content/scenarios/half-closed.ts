import type { Call, Scenario } from '#engine/scenario/schema'
import { twoHosts } from './two-hosts'

/** Lesson 4.2, half-closed, half-open, FIN-WAIT-2. */

const serverWrites = (atMs: number): Call => ({ host: 'server', atMs, call: 'send', bytes: 100 })

/** The client has said all, and still listens: the server answers for minutes. */
export const shutdownThenReceive: Scenario = twoHosts({
  profile: 'linux-6.18',
  calls: [
    { host: 'client', atMs: 500, call: 'shutdown' },
    serverWrites(60_000),
    serverWrites(120_000),
    serverWrites(180_000),
    { host: 'server', atMs: 200_000, call: 'close' },
  ],
  untilMs: 300_000,
})

/** The client closes, so that no program holds its end any more, and waits for the server with a timeout of that many seconds. */
const orphan = (finTimeout: number, calls: readonly Call[]): Scenario =>
  twoHosts({
    profile: 'linux-6.18',
    hosts: { client: { iss: 1000, sysctl: { 'net.ipv4.tcp_fin_timeout': finTimeout } }, server: { iss: 5000 } },
    calls: [{ host: 'client', atMs: 500, call: 'close' }, ...calls],
    untilMs: 100_000,
  })

/** The server's program never closes, and writes once more at 8 s. */
export const peerStuck: Scenario = orphan(5, [serverWrites(8000)])

/** The server's program never closes, and writes while the client still waits in FIN-WAIT-2. */
export const peerWritesToOrphan: Scenario = orphan(5, [serverWrites(3000)])

/** The server closes in its turn: `tcp_fin_timeout = 2` is not the length of TIME-WAIT. */
export const shortFinTimeout: Scenario = orphan(2, [{ host: 'server', atMs: 1000, call: 'close' }])

/** The server lost power: the client's end is half-open, and does not know. */
export const halfOpen: Scenario = twoHosts({
  profile: 'linux-6.18',
  calls: [{ host: 'server', atMs: 1000, call: 'crash' }],
  untilMs: 100_000,
})
