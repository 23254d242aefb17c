import { expect, test } from 'vitest'
import { milliseconds, seconds } from '../sim/time'
import { capture } from '../trace/capture'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { formatAddress } from '../wire/address'
import { decodeIpv4 } from '../wire/ipv4'
import { editOf, withEdits } from './rerun'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'
import type { Scenario } from './schema'

/** A client and a server 100 ms apart; an attacker, 10 ms from the server and 90 ms from the client, sees nothing of it. */
const attacked = (faults: readonly object[], change: { [Field in keyof Scenario]?: unknown } = {}): Scenario =>
  clientAndServer([{ host: 'client', atMs: 300, call: 'send', bytes: 10 }], {
    hosts: { client: { iss: 1000 }, server: { iss: 5000 }, attacker: {} },
    links: [
      { between: ['client', 'server'], delayMs: 100 },
      { between: ['attacker', 'server'], delayMs: 10 },
      { between: ['attacker', 'client'], delayMs: 90 },
    ],
    untilMs: 20_000,
    faults,
    ...change,
  })
const forged = (words: object) => ({
  kind: 'forged-segment',
  from: 'attacker',
  connection: 'server',
  atMs: 1000,
  ...words,
})
const stateOf = (trace: Trace, host: string) => stateAt(trace, seconds(10), host)?.state
/** What the rules at a host said of what arrived at a moment. */
const said = (trace: Trace, host: string, ms: number) =>
  trace.events.flatMap((it) =>
    it.kind === 'rule' && it.endpoint === host && it.at === milliseconds(ms) ? [it.why] : [],
  )

test('a reset with exactly the next number ends the connection, whoever sent it', () => {
  const trace = run(attacked([forged({ flags: 'RST', seq: 11 })]))
  expect(stateOf(trace, 'server')).toBe('CLOSED')
  expect(said(trace, 'server', 1010)).toEqual(['the peer resets the connection'])
})

test('a reset somewhere in the window brings a challenge to the peer, and the connection stands', () => {
  const trace = run(attacked([forged({ flags: 'RST', seq: 12 })]))
  expect([stateOf(trace, 'server'), stateOf(trace, 'client')]).toEqual(['ESTABLISHED', 'ESTABLISHED'])
  expect(said(trace, 'server', 1010)).toEqual(['challenge: the reset is not exact'])
  expect(trace.segments.find(({ at }) => at === milliseconds(1010))).toMatchObject({
    endpoint: 'server',
    destination: { host: 'client' },
    flags: ['ACK'],
    ack: 1011,
  })
})

test('a SYN in the window brings a challenge, and the connection stands', () => {
  const trace = run(attacked([forged({ flags: 'SYN', seq: 100 })]))
  expect(stateOf(trace, 'server')).toBe('ESTABLISHED')
  expect(said(trace, 'server', 1010)).toEqual([expect.stringContaining('challenge')])
})

test('bytes with the right numbers are taken for the peer’s, in either direction', () => {
  const toServer = run(attacked([forged({ flags: 'ACK', seq: 11, ack: 1, bytes: 5 })]))
  expect(stateAt(toServer, milliseconds(1010), 'server')?.delivered).toBe(15)
  const toClient = run(attacked([forged({ connection: 'client', flags: 'ACK', seq: 1, ack: 11, bytes: 7 })]))
  expect(stateAt(toClient, milliseconds(1089), 'client')?.delivered).toBe(0)
  expect(stateAt(toClient, milliseconds(1090), 'client')?.delivered).toBe(7)
})

test('a forged segment stands in the trace in the name of the peer, with who sent it and the call that did', () => {
  const trace = run(attacked([forged({ flags: 'RST', seq: 12 })]))
  const segment = trace.segments.find((it) => it.forgedBy !== undefined)
  expect(segment).toMatchObject({
    endpoint: null,
    forgedBy: 'attacker',
    source: { host: 'client' },
    destination: { host: 'server' },
    seq: 1012,
    ack: null,
    window: 65_535,
    copy: 1,
  })
  expect(trace.events[segment?.cause ?? 0]).toMatchObject({ kind: 'call', call: 'forge(RST) at attacker' })
  expect(trace.transmissions.filter((it) => it.segment === segment?.id)).toMatchObject([
    { from: 'attacker', to: 'server', arrivals: [milliseconds(1010)] },
  ])
})

test('in captures it is in the forger’s and the victim’s, and in neither name in the peer’s', () => {
  const trace = run(attacked([forged({ flags: 'RST', seq: 12 })]))
  const comments = (host: string) =>
    capture(trace, host)
      .map(({ comment }) => comment)
      .filter((it) => it?.includes('forged'))
  expect(['attacker', 'server', 'client'].map(comments)).toEqual([['forged by attacker'], ['forged by attacker'], []])
})

test('an edit can lose a forged segment', () => {
  const scenario = attacked([forged({ flags: 'RST', seq: 11 })])
  const trace = run(scenario)
  const id = trace.segments.findIndex((it) => it.forgedBy !== undefined)
  const spared = run(withEdits(scenario, [editOf(trace, id, { kind: 'lose' })]))
  expect(stateOf(spared, 'server')).toBe('ESTABLISHED')
})

test('what cannot be forged says why', () => {
  const faults = [forged({ connection: 'server/2', flags: 'RST', seq: 1 })]
  expect(() => run(attacked(faults))).toThrow(
    'attacker cannot forge a segment at 1000 ms: server/2 is not there; server has server',
  )
  const early = [forged({ flags: 'RST', seq: 1, atMs: 1 })]
  expect(() => run(attacked(early))).toThrow('attacker cannot forge a segment at 1 ms: server has no peer')
})

const flood = { kind: 'forged-syn', from: 'attacker', as: 'nobody', to: 'server', port: 80, atMs: 50 }
const listening = { calls: [{ host: 'server', atMs: 0, call: 'listen', port: 80 }] }

test('SYNs in the name of nobody come from port to port; what answers them goes towards the forger and is dropped', () => {
  const trace = run(attacked([{ ...flood, count: 3, everyMs: 20 }], { ...listening, untilMs: 200 }))
  const syns = trace.segments.filter((it) => it.forgedBy === 'attacker')
  expect(syns.map(({ at, source }) => [at / 1e6, source.host, source.port])).toEqual([
    [50, 'nobody', 1024],
    [70, 'nobody', 1025],
    [90, 'nobody', 1026],
  ])
  expect(trace.segments.find(({ endpoint }) => endpoint === 'server')).toMatchObject({
    flags: ['SYN', 'ACK'],
    destination: { host: 'nobody', port: 1024 },
  })
  expect(trace.events.find(({ kind }) => kind === 'drop')).toMatchObject({
    at: milliseconds(70),
    host: 'attacker',
    why: 'nobody has this address (RFC 1812 5.3.3)',
  })
})

test('a router may say that nobody is there', () => {
  const overRouter = {
    ...listening,
    hosts: { server: { iss: 5000 }, router: { router: true, icmp: ['host-unreachable'] }, attacker: {} },
    links: [
      { between: ['attacker', 'router'], delayMs: 10 },
      { between: ['router', 'server'], delayMs: 10 },
    ],
    untilMs: 200,
  }
  const trace = run(attacked([flood], overRouter))
  expect(trace.messages).toMatchObject([{ error: 'host-unreachable', from: 'router', to: 'server' }])
})

test('a host that is there resets what it never asked for', () => {
  const trace = run(attacked([{ ...flood, as: 'client' }], { ...listening, untilMs: 500 }))
  expect(trace.segments.map(({ source, flags }) => `${source.host} ${flags.join()}`)).toEqual([
    'client SYN',
    'server SYN,ACK',
    'client RST',
  ])
})

test('in captures nobody has an address of its own', () => {
  const trace = run(attacked([flood], { ...listening, untilMs: 200 }))
  const ends = capture(trace, 'server').map(({ bytes }) => {
    const { source, destination } = decodeIpv4(bytes)
    return [source, destination].map(formatAddress)
  })
  expect(ends).toEqual([
    ['203.0.113.1', '192.0.2.2'],
    ['192.0.2.2', '203.0.113.1'],
  ])
})
