import { expect, test } from 'vitest'
import { milliseconds } from '../sim/time'
import { capture } from '../trace/capture'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { decodeIpv4 } from '../wire/ipv4'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'
import type { Scenario } from './schema'

/** A client that connects at 0 and writes 500 bytes at 300 ms; a test changes what lies between it and the server. */
const conversation = (change: { [Field in keyof Scenario]?: unknown } = {}): Scenario =>
  clientAndServer([{ host: 'client', atMs: 300, call: 'send', bytes: 500 }], { untilMs: 10_000, ...change })

const deliveredAt = (trace: Trace, ms: number) => stateAt(trace, milliseconds(ms), 'server')?.delivered
const drops = (trace: Trace) =>
  trace.events.flatMap((event) => (event.kind === 'drop' ? [`${event.at / 1e6} ${event.host}: ${event.why}`] : []))

test('each direction of a link has its own delay', () => {
  const trace = run(conversation({ links: [{ between: ['client', 'server'], delayMs: [30, 200] }] }))
  expect(stateAt(trace, milliseconds(229), 'client')?.state).toBe('SYN-SENT')
  expect(stateAt(trace, milliseconds(230), 'client')?.state).toBe('ESTABLISHED')
  expect(stateAt(trace, milliseconds(260), 'server')?.state).toBe('ESTABLISHED')
})

const overRouter = {
  hosts: { client: { iss: 1000 }, router: { router: true }, server: { iss: 5000 } },
  links: [
    { between: ['client', 'router'], delayMs: 40 },
    { between: ['router', 'server'], delayMs: 60 },
  ],
}

test('a router passes segments on: one transmission for each link', () => {
  const trace = run(conversation(overRouter))
  expect(trace.transmissions.filter(({ segment }) => segment === 0)).toEqual([
    {
      segment: 0,
      link: 'client-router',
      from: 'client',
      to: 'router',
      sent: 0,
      arrivals: [milliseconds(40)],
      fate: 'delivered',
    },
    {
      segment: 0,
      link: 'router-server',
      from: 'router',
      to: 'server',
      sent: milliseconds(40),
      arrivals: [milliseconds(100)],
      fate: 'delivered',
    },
  ])
  expect(deliveredAt(trace, 400)).toBe(500)
})

test('a fault strikes a segment once, at its sender, and not again at the router', () => {
  const trace = run(conversation({ ...overRouter, faults: [{ kind: 'lose', segment: { from: 'client', nth: 2 } }] }))
  expect(trace.transmissions.filter(({ fate }) => fate === 'lost')).toMatchObject([
    { link: 'client-router', because: 'fault' },
  ])
})

test('a way of more than 64 hops uses up the time to live', () => {
  const hosts = Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`r${i}`, { router: true }]))
  const path = ['client', ...Object.keys(hosts), 'server']
  const links = path.slice(1).map((to, i) => ({ between: [path[i], to], delayMs: 1 }))
  const trace = run(conversation({ hosts: { client: {}, ...hosts, server: {} }, links, untilMs: 500 }))
  expect(drops(trace)).toEqual(['64 r63: no hop is left (RFC 791 3.2)'])
})

test('MUST-49: a host may choose the time to live of what it sends', () => {
  const hosts = { client: { ttl: 2 }, r0: { router: true }, r1: { router: true }, server: {} }
  const path = Object.keys(hosts)
  const links = path.slice(1).map((to, i) => ({ between: [path[i], to], delayMs: 1 }))
  expect(drops(run(conversation({ hosts, links, untilMs: 500 })))).toEqual(['2 r1: no hop is left (RFC 791 3.2)'])
  const enough = run(conversation({ hosts: { ...hosts, client: { ttl: 3 } }, links, untilMs: 500 }))
  expect(drops(enough)).toEqual([])
  expect(capture(enough, 'server').map(({ bytes }) => decodeIpv4(bytes).ttl)[0]).toBe(1)
})

test('a harmed segment arrives and is dropped for its checksum, and comes again', () => {
  const trace = run(conversation({ faults: [{ kind: 'corrupt', segment: { from: 'client', data: true, nth: 1 } }] }))
  expect(drops(trace)).toEqual(['400 server: the checksum is wrong (RFC 9293 3.1)'])
  expect([deliveredAt(trace, 1399), deliveredAt(trace, 1400)]).toEqual([0, 500])
})

test('a segment that is held arrives when it is let go, and is then old', () => {
  const faults = [{ kind: 'hold', segment: { from: 'client', data: true, nth: 1 }, untilMs: 5000 }]
  const trace = run(conversation({ faults }))
  expect(deliveredAt(trace, 1400)).toBe(500)
  expect(trace.events.find((event) => event.at === milliseconds(5000) && event.kind === 'rule')).toMatchObject({
    rule: 'sequence',
    why: 'outside the receive window: say where we stand',
  })
})

test('during a partition nothing crosses, and afterwards the connection goes on', () => {
  const faults = [{ kind: 'partition', between: ['server', 'client'], fromMs: 250, untilMs: 3000 }]
  const trace = run(conversation({ faults }))
  expect(trace.transmissions.filter(({ because }) => because === 'partition')).toHaveLength(2)
  expect([deliveredAt(trace, 3399), deliveredAt(trace, 3400)]).toEqual([0, 500])
})

test('a full queue loses what comes', () => {
  const links = [{ between: ['client', 'server'], delayMs: 100, bandwidthBps: 80_000, queue: 1 }]
  const calls = [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    { host: 'client', atMs: 1000, call: 'send', bytes: 5360 },
  ]
  const trace = run(conversation({ links, calls, untilMs: 200_000 }))
  // Four segments at once: one is sent, one waits, two find no room.
  expect(
    trace.transmissions.filter(({ because, sent }) => because === 'queue-full' && sent === milliseconds(1000)),
  ).toHaveLength(2)
  // One timeout mends them all.
  expect(deliveredAt(trace, 200_000)).toBe(5360)
})

test('a host that crashes says nothing; after its reboot a reset answers the peer', () => {
  const calls = [
    ...conversation().calls.slice(0, 2),
    { host: 'server', atMs: 500, call: 'crash' },
    { host: 'client', atMs: 1000, call: 'send', bytes: 10 },
    { host: 'server', atMs: 1500, call: 'reboot' },
  ]
  const trace = run(conversation({ calls }))
  expect(drops(trace)).toEqual(['1100 server: the host is down'])
  const reset = trace.segments.find(({ flags }) => flags.includes('RST'))
  expect(reset).toMatchObject({ at: milliseconds(2100), flags: ['RST'], seq: 5001, endpoint: null })
  expect(trace.events.find((event) => event.kind === 'signal' && event.signal === 'reset')).toMatchObject({
    endpoint: 'client',
  })
})

test('a segment is overtaken by the next so many, and arrives behind the last of them', () => {
  const calls = [...conversation().calls.slice(0, 2), { host: 'client', atMs: 300, call: 'send', bytes: 2000 }]
  const faults = [{ kind: 'reorder', segment: { from: 'client', seq: 1, data: true, nth: 1 }, behind: 2 }]
  // Nagle would hold the tail back until the rest is acknowledged.
  const { hosts } = conversation()
  const trace = run(conversation({ calls, faults, hosts: { ...hosts, client: { ...hosts.client, nagle: false } } }))
  const arrived = trace.events.flatMap((event) =>
    event.kind === 'arrival' && event.endpoint === 'server' && (trace.segments[event.segment]?.length ?? 0) > 0
      ? [trace.segments[event.segment]?.seq]
      : [],
  )
  expect(arrived).toEqual([1537, 2073, 1001, 2609])
  expect(trace.transmissions.find(({ fault }) => fault === 0)).toMatchObject({
    fate: 'delivered',
    arrivals: [milliseconds(400)],
  })
  expect(deliveredAt(trace, 400)).toBe(2000)
})

test('a segment that nothing overtakes is lost, until its copy does', () => {
  const faults = [{ kind: 'reorder', segment: { from: 'client', data: true, nth: 1 }, behind: 1 }]
  const trace = run(conversation({ faults }))
  expect([deliveredAt(trace, 1399), deliveredAt(trace, 1400)]).toEqual([0, 500])
  expect(trace.transmissions.find(({ fault }) => fault === 0)?.arrivals).toEqual([milliseconds(1400)])
  expect(run(conversation({ faults, untilMs: 1000 })).transmissions.find(({ fault }) => fault === 0)).toMatchObject({
    fate: 'lost',
    because: 'fault',
  })
})
