import { crossingFins, serverClosesAtOnce } from '#content/scenarios/fin-each-way'
import { lostOnce } from '#content/scenarios/last-ack'
import { handshake } from '#content/scenarios/three-segments'
import { connectAt, listenForMany, twoHosts } from '#content/scenarios/two-hosts'
import type { Scenario } from '#engine/scenario/schema'

/** A run that shows widgets in a state that they have nowhere else. */
export interface ExampleScene {
  readonly scenario: Scenario
  readonly title: { readonly en: string; readonly zh: string }
  /** Where the cursor stands first; at the end where it is left out. */
  readonly startMs?: number
}

/** Two clients' connections to a listener that stays one, and a segment that has to be sent twice. */
const twoConnections: Scenario = twoHosts({
  calls: [
    { host: 'client', on: 'established', call: 'send', text: 'GET /' },
    { host: 'client', atMs: 1500, call: 'close' },
    { host: 'server', on: 'closing', call: 'close' },
  ],
})

/** A proxy between the two has a connection on each side: it listens for the one and opens the other. */
const overProxy: Scenario = {
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 1000, mslMs: 200 }, proxy: { iss: 3000, mslMs: 200 }, server: { iss: 5000, mslMs: 200 } },
  links: [
    { between: ['client', 'proxy'], delayMs: 40 },
    { between: ['proxy', 'server'], delayMs: 60 },
  ],
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'proxy', atMs: 0, call: 'listen', port: 8080 },
    { host: 'client', atMs: 0, call: 'connect', to: 'proxy', port: 8080 },
    { host: 'proxy', atMs: 120, call: 'connect', to: 'server', port: 80 },
    { host: 'client', atMs: 100, call: 'send', text: 'GET /' },
    { host: 'proxy', on: 'established', connection: 'proxy/2', call: 'send', text: 'GET /' },
    { host: 'client', atMs: 500, call: 'close' },
    { host: 'proxy', on: 'closing', connection: 'proxy', call: 'close' },
    { host: 'proxy', atMs: 600, connection: 'proxy/2', call: 'close' },
    { host: 'server', on: 'closing', call: 'close' },
  ],
  faults: [{ kind: 'lose', segment: { from: 'proxy', connection: 'proxy/2', data: true, nth: 1 } }],
  untilMs: 5000,
}

export const exampleScenes: Readonly<Record<string, ExampleScene>> = {
  handshake: {
    title: { en: 'Three segments', zh: '三个报文段' },
    scenario: handshake,
    startMs: 100,
  },
  'crossing-fins': {
    title: { en: 'FINs that cross', zh: '相互交错的 FIN' },
    scenario: crossingFins,
    startMs: 1200,
  },
  retransmission: {
    title: { en: 'A segment that is lost once', zh: '丢失一次的报文段' },
    scenario: {
      ...twoConnections,
      faults: [{ kind: 'lose', segment: { from: 'client', data: true, nth: 1 } }],
    },
    startMs: 1300,
  },
  'time-wait': {
    title: { en: 'The last ACK is lost, and TIME-WAIT answers', zh: '最后的 ACK 丢失，由 TIME-WAIT 应答' },
    scenario: lostOnce,
    startMs: 1800,
  },
  'two-connections': {
    title: { en: 'A listener and two connections', zh: '一个监听者，两条连接' },
    scenario: {
      ...serverClosesAtOnce,
      calls: [listenForMany, connectAt(0), connectAt(150, 50_001), { host: 'client', atMs: 700, call: 'close' }],
    },
    startMs: 350,
  },
  proxy: {
    title: { en: 'A proxy between the two', zh: '中间的代理' },
    scenario: overProxy,
  },
}
