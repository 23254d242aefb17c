import { expect, test } from 'vitest'
import { bytesDelivered, counterOf, queuesOf, segmentsSent, signalsOf, stateOf } from '../observe/measures'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'
import type { Scenario } from './schema'

const listen = { host: 'server', atMs: 0, call: 'listen', port: 80, backlog: 5 }
const connect = (atMs: number, localPort?: number) => ({
  host: 'client',
  atMs,
  call: 'connect',
  to: 'server',
  port: 80,
  localPort,
})

/** A server whose listener stays one; its program accepts at once, or when called. */
const server = (
  calls: readonly object[],
  accepts: 'at-once' | 'when-called' = 'at-once',
  change: { [Field in keyof Scenario]?: unknown } = {},
) =>
  run(
    clientAndServer([], {
      hosts: { client: {}, server: { accepts } },
      calls: [listen, ...calls],
      untilMs: 300_000,
      ...change,
    }),
  )

test('a call that waits for a signal of the server is for the connection that the listener has spawned', () => {
  const trace = server([
    connect(0),
    connect(50),
    { host: 'server', on: 'established', call: 'send', bytes: 10 },
    { host: 'client', atMs: 1000, connection: 'client', call: 'close' },
    { host: 'server', on: 'closing', call: 'close' },
  ])
  expect([bytesDelivered(trace, 'client'), bytesDelivered(trace, 'client/2')]).toEqual([10, 10])
  expect([stateOf(trace, 'server/2', 2000), stateOf(trace, 'server/3', 2000)]).toEqual(['CLOSED', 'ESTABLISHED'])
  expect(stateOf(trace, 'server', 2000)).toBe('LISTEN')
})

test('a program hears of a connection when it accepts it, and acts then', () => {
  const trace = server(
    [
      connect(0),
      { host: 'client', atMs: 500, call: 'send', bytes: 100 },
      { host: 'server', atMs: 1000, call: 'accept' },
      { host: 'server', on: 'established', call: 'send', bytes: 7 },
    ],
    'when-called',
  )
  expect(queuesOf(trace, 'server', 999)).toEqual({ requests: 0, waiting: 1 })
  expect(queuesOf(trace, 'server', 1000)).toEqual({ requests: 0, waiting: 0 })
  expect(signalsOf(trace, 'server/2')).toEqual([{ signal: 'established', atMs: 1000 }])
  expect(segmentsSent(trace, { from: 'server', data: true }).map(({ at }) => at / 1e6)).toEqual([1000])
})

test('bytes that come before the accept fill the receive buffer, and are taken with it', () => {
  const trace = server(
    [
      connect(0),
      { host: 'client', atMs: 500, call: 'send', bytes: 1000 },
      { host: 'server', atMs: 3000, call: 'accept' },
    ],
    'when-called',
    { hosts: { client: {}, server: { accepts: 'when-called', receiveBuffer: 600 } } },
  )
  expect(bytesDelivered(trace, 'server/2', 2999)).toBe(600)
  expect(bytesDelivered(trace, 'server/2')).toBe(1000)
})

test('a call without a name passes over what no program has accepted', () => {
  const trace = server([connect(0), { host: 'server', atMs: 1000, call: 'close' }, connect(2000)], 'when-called')
  expect(stateOf(trace, 'server', 1000)).toBe('CLOSED')
  expect(signalsOf(trace, 'client').at(-1)?.signal).toBe('reset')
  expect(signalsOf(trace, 'client/2').at(-1)?.signal).toBe('refused')
})

test('a killed program’s listener closes, with what waits there; what it has accepted ends as ever', () => {
  const trace = server(
    [
      connect(0),
      { host: 'server', atMs: 500, call: 'accept' },
      connect(600),
      { host: 'server', atMs: 1000, call: 'kill' },
    ],
    'when-called',
    { profile: 'linux-6.18' },
  )
  expect(segmentsSent(trace, { from: 'server' }).filter(({ at }) => at === 1e9)).toMatchObject([
    { flags: ['RST'], destination: { port: 32_769 } },
    { flags: ['FIN', 'ACK'], destination: { port: 32_768 } },
  ])
})

/** The server closes first and is in TIME-WAIT when the same sockets come again. */
const closesFirst = (...calls: readonly object[]) => [
  connect(0, 50_000),
  { host: 'server', atMs: 1000, connection: 'server/2', call: 'close' },
  { host: 'client', on: 'closing', call: 'close' },
  ...calls,
]

test('a listener takes a SYN that reopens a connection in TIME-WAIT, and stays one', () => {
  const trace = server(closesFirst(connect(5000, 50_000)))
  expect([stateOf(trace, 'server/2', 5099), stateOf(trace, 'server/2', 5100)]).toEqual(['TIME-WAIT', 'CLOSED'])
  expect([stateOf(trace, 'server/3', 6000), stateOf(trace, 'server', 6000)]).toEqual(['ESTABLISHED', 'LISTEN'])
})

test('where that handshake comes to nothing the connection waits on in TIME-WAIT', () => {
  const trace = server(
    closesFirst(connect(3000, 50_000), { host: 'client', atMs: 3050, connection: 'client/2', call: 'close' }),
  )
  expect(stateOf(trace, 'server/3', 3299)).toBe('SYN-RECEIVED')
  expect([stateOf(trace, 'server/3', 3300), stateOf(trace, 'server/2', 3300)]).toEqual(['CLOSED', 'TIME-WAIT'])
})

test('once the listener is closed nothing reopens a connection in TIME-WAIT', () => {
  const trace = server(
    closesFirst({ host: 'server', atMs: 3000, connection: 'server', call: 'close' }, connect(5000, 50_000)),
  )
  expect(stateOf(trace, 'server/2', 5150)).toBe('TIME-WAIT')
  expect(signalsOf(trace, 'client/2').at(-1)?.signal).toBe('refused')
  expect(trace.endpoints.filter(({ host }) => host === 'server')).toHaveLength(2)
})

test('a sysctl lowers what a program asks for', () => {
  const hosts = { client: {}, server: { accepts: 'when-called', sysctl: { 'net.core.somaxconn': 0 } } }
  const trace = server([connect(0), connect(300)], 'when-called', { profile: 'linux-6.18', hosts, untilMs: 900 })
  expect(queuesOf(trace, 'server', 900)).toEqual({ requests: 0, waiting: 1 })
  expect(counterOf(trace, 'server', 'ListenOverflows')).toBe(1)
})

test.each([
  [{ connection: 'client' }, 'server cannot accept at 500 ms: client is not there; server has server, server/2'],
  [{ connection: 'server/2' }, 'server cannot accept at 500 ms: server/2 does not listen with a backlog'],
  [{ host: 'client' }, 'client cannot accept at 500 ms: client does not listen with a backlog'],
  [{ call: 'close', connection: 'server/2' }, 'server cannot close at 500 ms: no program has accepted server/2'],
])('%o is refused with what is wrong', (words, says) => {
  expect(() => server([connect(0), { host: 'server', atMs: 500, call: 'accept', ...words }], 'when-called')).toThrow(
    says,
  )
})
