import { expect, test } from 'vitest'
import { milliseconds, toMilliseconds } from '../sim/time'
import { capture } from '../trace/capture'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { decodeIcmp } from '../wire/icmp'
import { decodeIpv4 } from '../wire/ipv4'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'
import type { Scenario } from './schema'

const router = { router: true }
/** A client and a server, 30 + 70 ms apart, with a router between them that a test may change. */
const overRouter = (change: { [Field in keyof Scenario]?: unknown } = {}, words: object = {}): Scenario =>
  clientAndServer([{ host: 'client', atMs: 300, call: 'send', bytes: 1000 }], {
    hosts: { client: { iss: 1000, mss: 1460 }, router: { ...router, ...words }, server: { iss: 5000, mss: 1460 } },
    links: [
      { between: ['client', 'router'], delayMs: 30 },
      { between: ['router', 'server'], delayMs: 70 },
    ],
    untilMs: 20_000,
    ...change,
  })
/** The same way over two routers, the link between which is small. Neither host sees it. */
const smallLink = (words: object = {}) => ({
  hosts: {
    client: { iss: 1000, mss: 1460 },
    router: { ...router, ...words },
    far: router,
    server: { iss: 5000, mss: 1460 },
  },
  links: [
    { between: ['client', 'router'], delayMs: 30 },
    { between: ['router', 'far'], delayMs: 50, mtu: 640 },
    { between: ['far', 'server'], delayMs: 20 },
  ],
})
const data = { from: 'client', data: true, nth: 1 }

/** What each ICMP message said, who to whom, when it left and when it arrived. */
const said = ({ messages = [] }: Trace) =>
  messages.map(({ error, from, to, at, hops }) => [
    error,
    `${from} > ${to}`,
    toMilliseconds(at),
    ...(hops.at(-1)?.arrivals.map(toMilliseconds) ?? []),
  ])
const answers = ({ events }: Trace) =>
  events.flatMap((event) => (event.kind === 'rule' && event.rule === 'icmpArrives' ? [event.why] : []))
const signals = ({ events }: Trace) =>
  events.flatMap((event) => (event.kind === 'signal' ? [[event.endpoint, event.signal, toMilliseconds(event.at)]] : []))
const sizes = ({ segments }: Trace) =>
  segments.filter(({ length }) => length > 0).map(({ seq, length }) => [seq, length])

test('a router refuses a packet that the next link does not carry, and smaller segments get through', () => {
  const trace = run(overRouter(smallLink()))
  expect(said(trace)).toEqual([['fragmentation-needed', 'router > client', 330, 360]])
  expect(trace.messages?.[0]).toMatchObject({ nextHopMtu: 640, segment: 3, quote: { seq: 1001 } })
  expect(sizes(trace)).toEqual([
    [1001, 1000],
    [1001, 600],
    [1601, 400],
  ])
  expect(stateAt(trace, milliseconds(460), 'server')?.delivered).toBe(1000)
  expect(stateAt(trace, milliseconds(460), 'client')?.pathMtu).toBe(640)
})

test('the cause of a message is the drop, and the cause of its arrival leads there', () => {
  const { messages: [message] = [], events } = run(overRouter(smallLink()))
  expect(events[message?.cause ?? 0]).toMatchObject({
    kind: 'drop',
    host: 'router',
    why: 'larger than the next link carries: 1040 bytes, 640 at most (RFC 1191 3)',
  })
  const arrival = events.find((event) => event.kind === 'icmp-arrival')
  expect(arrival).toMatchObject({ endpoint: 'client', message: 0, cause: message?.cause })
  const rule = events.find((event) => event.kind === 'rule' && event.rule === 'icmpArrives')
  expect(rule).toMatchObject({ cause: arrival?.id, rfc: 'RFC 9293 3.9.2.2' })
})

test('behind a router that says nothing large packets are lost for ever, and small ones pass', () => {
  const trace = run(overRouter(smallLink({ icmp: [] })))
  expect(said(trace)).toEqual([])
  expect(stateAt(trace, milliseconds(20_000), 'server')).toMatchObject({ state: 'ESTABLISHED', delivered: 0 })
})

test('a host chooses its MSS by its own link', () => {
  const links = [{ between: ['client', 'server'], delayMs: 10, mtu: 296 }]
  const trace = run(overRouter({ links, hosts: { client: { iss: 1 }, server: { iss: 2 } } }))
  expect(trace.segments[0]?.options?.mss).toBe(256)
  expect(Math.max(...trace.segments.map(({ length }) => length))).toBe(256)
  expect(trace.messages).toBeUndefined()
})

test('a router on which the time to live ends says so, once for each packet', () => {
  const hosts = Object.fromEntries(Array.from({ length: 70 }, (_, index) => [`r${index}`, router]))
  const path = ['client', ...Object.keys(hosts), 'server']
  const links = path.slice(1).map((to, index) => ({ between: [path[index], to], delayMs: 1 }))
  const trace = run(
    overRouter({
      hosts: { client: {}, ...hosts, server: {} },
      links,
      calls: overRouter().calls.slice(0, 2),
      untilMs: 500,
    }),
  )
  expect(said(trace)).toEqual([['time-exceeded', 'r63 > client', 64, 128]])
  expect(stateAt(trace, milliseconds(200), 'client')).toMatchObject({ state: 'SYN-SENT', softError: 'time-exceeded' })
})

test('a router tells that it cannot reach the next host only where the scenario wants it', () => {
  const faults = [{ kind: 'partition', between: ['router', 'server'], fromMs: 250, untilMs: 1e6 }]
  expect(said(run(overRouter({ faults })))).toEqual([])
  expect(said(run(overRouter({ faults, untilMs: 1500 }, { icmp: ['host-unreachable'] })))).toEqual([
    ['host-unreachable', 'router > client', 330, 360],
    ['host-unreachable', 'router > client', 1330, 1360],
  ])
})

test('MUST-47, MUST-56: an unreachable peer ends no connection; it can be seen at once, and the timeout that ends it names it', () => {
  const faults = [{ kind: 'partition', between: ['router', 'server'], fromMs: 250, untilMs: 1e6 }]
  const hosts = {
    client: { rtoMs: 200, retransmissions: 3 },
    router: { ...router, icmp: ['host-unreachable'] },
    server: {},
  }
  const links = overRouter().links.map((link) => ({ ...link, delayMs: 1 }))
  const trace = run(overRouter({ faults, hosts, links }))
  expect(stateAt(trace, milliseconds(3299), 'client')).toMatchObject({
    state: 'ESTABLISHED',
    softError: 'host-unreachable',
  })
  // 0.2 + 0.4 + 0.8 + 1.6 s after the bytes were sent.
  expect(signals(trace).at(-1)).toEqual(['client', 'unreachable', 3300])
})

test('what ICMP said is forgotten as soon as new data is acknowledged', () => {
  const faults = [{ kind: 'icmp', segment: data, error: 'network-unreachable' }]
  const trace = run(overRouter({ faults }))
  expect(stateAt(trace, milliseconds(1499), 'client')?.softError).toBe('network-unreachable')
  expect(stateAt(trace, milliseconds(1500), 'client')?.softError).toBe(null)
})

test('a fault drops a segment where it arrives first, or where it says, and answers it', () => {
  const first = run(overRouter({ faults: [{ kind: 'icmp', segment: data, error: 'host-unreachable' }], untilMs: 900 }))
  expect(said(first)).toEqual([['host-unreachable', 'router > client', 330, 360]])
  expect(first.events.find(({ kind }) => kind === 'drop')).toMatchObject({
    host: 'router',
    why: 'refused: host-unreachable',
    fault: 0,
  })
  const faults = [{ kind: 'icmp', segment: data, error: 'port-unreachable', by: 'server' }]
  const last = run(overRouter({ faults, untilMs: 900 }))
  expect(said(last)).toEqual([['port-unreachable', 'server > client', 400, 500]])
  expect(signals(last).at(-1)).toEqual(['client', 'unreachable', 500])
})

test('a fault may add the error alone: the segment passes', () => {
  const faults = [{ kind: 'icmp', segment: data, error: 'host-unreachable', passes: true }]
  const trace = run(overRouter({ faults }))
  expect(stateAt(trace, milliseconds(400), 'server')?.delivered).toBe(1000)
  expect(stateAt(trace, milliseconds(360), 'client')?.softError).toBe('host-unreachable')
})

test('RFC 5927: a forged error must guess a number that is in flight', () => {
  const forged = (seq: number) => [
    { kind: 'forged-icmp', from: 'server', connection: 'client', seq, error: 'port-unreachable', atMs: 310 },
  ]
  const wrong = run(overRouter({ faults: forged(2_000_000) }))
  expect(said(wrong)).toEqual([['port-unreachable', 'server > client', 310, 410]])
  expect(answers(wrong)).toEqual(['quotes a number that is not in flight: ignored'])
  expect(stateAt(wrong, milliseconds(20_000), 'client')?.state).toBe('ESTABLISHED')
  expect(signals(run(overRouter({ faults: forged(1) })))).toContainEqual(['client', 'unreachable', 410])
})

test('MUST-54: an error is for the connection whose segment it quotes, and for no other of the same host', () => {
  const calls = [
    ...overRouter().calls,
    { host: 'client', atMs: 350, call: 'connect', to: 'server', port: 81 },
    { host: 'server', atMs: 0, call: 'listen', port: 81 },
    { host: 'client', atMs: 700, connection: 'client', call: 'send', bytes: 100 },
  ]
  const faults = [
    { kind: 'icmp', segment: { from: 'client', connection: 'client', data: true, nth: 2 }, error: 'port-unreachable' },
  ]
  const trace = run(overRouter({ faults, calls }))
  expect(answers(trace)).toHaveLength(1)
  expect(signals(trace)).toContainEqual(['client', 'unreachable', 760])
  expect(stateAt(trace, milliseconds(800), 'client')?.state).toBe('CLOSED')
  expect(stateAt(trace, milliseconds(800), 'client/2')?.state).toBe('ESTABLISHED')
})

test('an error about a connection that is gone reaches nobody', () => {
  const faults = [{ kind: 'icmp', segment: data, error: 'host-unreachable' }]
  const calls = [
    ...overRouter().calls,
    { host: 'client', atMs: 340, call: 'crash' },
    { host: 'client', atMs: 350, call: 'reboot' },
  ]
  const trace = run(overRouter({ faults, calls }))
  expect(trace.events.find(({ kind }) => kind === 'icmp-arrival')).toMatchObject({ endpoint: null })
  expect(answers(trace)).toEqual([])
})

test('an error about what is not there says what is', () => {
  const faults = [
    { kind: 'forged-icmp', from: 'server', connection: 'client/2', seq: 1, error: 'source-quench', atMs: 5 },
  ]
  expect(() => run(overRouter({ faults }))).toThrow(
    'server cannot forge an ICMP error at 5 ms: client/2 is not there; client has client',
  )
})

test('a capture holds the messages, which quote header, ports and number of what they are about', () => {
  const trace = run(overRouter(smallLink()))
  const packets = capture(trace, 'client').map(({ bytes }) => decodeIpv4(bytes))
  const [message] = packets.filter(({ protocol }) => protocol === 1).map(({ payload }) => decodeIcmp(payload))
  expect(message).toMatchObject({ kind: 'fragmentation-needed', nextHopMtu: 640 })
  expect(message?.packet.length).toBe(28)
  expect(new DataView(Uint8Array.from(message?.packet ?? []).buffer).getUint32(24)).toBe(1001)
  expect(capture(trace, 'server').some(({ bytes }) => decodeIpv4(bytes).protocol === 1)).toBe(false)
})
