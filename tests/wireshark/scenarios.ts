import { starts } from '#app/_lab/starts'
import { scenes } from '#content/lessons/1-what-a-connection-is/sequence-arithmetic/scenes'
import { blindReset, rebootedServer } from '#content/scenarios/abort'
import { crossingFins } from '#content/scenarios/fin-each-way'
import { twoOneThree } from '#content/scenarios/keepalive'
import { hostUnreachable } from '#content/scenarios/nobody-answers'
import { handshake } from '#content/scenarios/three-segments'
import { twoHosts } from '#content/scenarios/two-hosts'
import { reusedWithTimestamps } from '#content/scenarios/wandering-duplicates'
import { bothOpen } from '#content/scenarios/why-three'
import type { Call, Scenario } from '#engine/scenario/schema'

/** 40,000 bytes over a way that loses one segment in ten, between Linux hosts: all options, and every kind of recovery. */
export const bulkWithLoss: Scenario = twoHosts({
  profile: 'linux-6.18',
  seed: 3,
  calls: [
    { host: 'client', atMs: 300, call: 'send', bytes: 40_000 },
    { host: 'client', atMs: 400, call: 'close' },
    { host: 'server', on: 'closing', call: 'close' },
  ],
  faults: [
    { kind: 'lose-at-random', from: 'client', probability: 0.1 },
    { kind: 'lose-at-random', from: 'server', probability: 0.1 },
  ],
  untilMs: 200_000,
})

/** A link in the middle is too small for a segment, and the router before it says so. */
const pathMtu: Scenario = twoHosts({
  hosts: {
    client: { iss: 1000, mss: 1460 },
    near: { router: true },
    far: { router: true },
    server: { iss: 5000, mss: 1460 },
  },
  links: [
    { between: ['client', 'near'], delayMs: 30 },
    { between: ['near', 'far'], delayMs: 50, mtu: 640 },
    { between: ['far', 'server'], delayMs: 20 },
  ],
  calls: [{ host: 'client', atMs: 300, call: 'send', bytes: 1000 }],
})

/** One segment each is harmed, doubled and overtaken on its way. */
const harmedDoubledOvertaken: Scenario = twoHosts({
  calls: [300, 1000, 3000, 3001, 3002].map(
    (atMs): Call => ({
      host: 'client',
      atMs,
      call: 'send',
      text: `written at ${atMs} ms`,
    }),
  ),
  hosts: { client: { iss: 1000, nagle: false }, server: { iss: 5000 } },
  faults: [
    { kind: 'corrupt', segment: { from: 'client', data: true, nth: 1 } },
    { kind: 'duplicate', segment: { from: 'client', data: true, nth: 3 }, afterMs: 20 },
    { kind: 'reorder', segment: { from: 'client', data: true, nth: 4 }, behind: 1 },
  ],
})

/** The server's window closes; its update is lost, and the client probes. */
export const closedWindow: Scenario = twoHosts({
  hosts: {
    client: { iss: 1000, mss: 1000 },
    server: { iss: 5000, mss: 1000, receiveBuffer: 4000, reads: 'when-called' },
  },
  calls: [
    { host: 'client', atMs: 300, call: 'send', bytes: 4000 },
    { host: 'client', atMs: 5000, call: 'send', bytes: 3000 },
    { host: 'server', atMs: 20_000, call: 'read' },
  ],
  faults: [{ kind: 'partition', between: ['client', 'server'], fromMs: 20_000, untilMs: 20_001 }],
  untilMs: 60_000,
})

const urgentByte: Scenario = twoHosts({
  calls: [
    { host: 'client', atMs: 300, call: 'send', text: 'stop', urgent: true },
    { host: 'client', atMs: 300, call: 'send', text: 'and go on' },
  ],
})

export const scenarios: Readonly<Record<string, Scenario>> = {
  handshake,
  'bulk with loss': bulkWithLoss,
  'a reset': rebootedServer,
  'a path MTU': pathMtu,
  'an unreachable host': hostUnreachable,
  'timestamps against old duplicates': reusedWithTimestamps,
  'harmed, doubled, overtaken': harmedDoubledOvertaken,
  'crossing SYNs': bothOpen,
  'crossing FINs': crossingFins,
  'a closed window': closedWindow,
  'an urgent byte': urgentByte,
  'a forged reset': blindReset(1000),
  keepalive: twoOneThree,
  ...Object.fromEntries(starts().map(({ id, scenario }) => [`the lab’s ${id}`, scenario])),
  ...Object.fromEntries(Object.entries(scenes).map(([name, { scenario }]) => [`the lesson’s ${name}`, scenario])),
}
