import { expect, test } from 'vitest'
import { milliseconds, seconds } from '../sim/time'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'
import type { Scenario } from './schema'

const stateOf = (trace: Trace, ms: number, endpoint: string) => stateAt(trace, milliseconds(ms), endpoint)?.state
const signalsOf = (trace: Trace, endpoint: string) =>
  trace.events.flatMap((event) => (event.kind === 'signal' && event.endpoint === endpoint ? [event.signal] : []))

/** The server closes first at 1000 ms, the client follows; a test says what comes then. */
const serverClosesFirst = (calls: readonly object[], change: { [Field in keyof Scenario]?: unknown } = {}) =>
  clientAndServer(
    [
      { host: 'server', atMs: 1000, call: 'close' },
      { host: 'client', on: 'closing', connection: 'client', call: 'close' },
      ...calls,
    ],
    { hosts: { client: {}, server: {} }, ...change },
  )
const again = { host: 'client', atMs: 5000, call: 'connect', to: 'server', port: 80, localPort: 49_152 }

test.each([0, 1])(
  'a server in TIME-WAIT takes a fresh SYN from the same socket at once, tcp_timestamps = %d (X15)',
  (timestamps) => {
    const trace = run(
      serverClosesFirst([again], {
        profile: 'linux-6.18',
        hosts: {
          client: { sysctl: { 'net.ipv4.tcp_timestamps': timestamps, 'net.ipv4.ip_local_port_range': '49152 49152' } },
          server: {},
        },
      }),
    )
    expect(stateOf(trace, 5099, 'server')).toBe('TIME-WAIT')
    expect(stateOf(trace, 5100, 'server')).toBe('CLOSED')
    expect(stateOf(trace, 5200, 'client/2')).toBe('ESTABLISHED')
    expect(stateOf(trace, 5300, 'server/2')).toBe('ESTABLISHED')
  },
)

test('MAY-2: the next incarnation begins beyond the numbers of the last', () => {
  const hosts = { client: {}, server: { iss: 7000 } }
  const trace = run(serverClosesFirst([again], { hosts }))
  expect(stateAt(trace, seconds(5.1), 'server/2')).toMatchObject({ state: 'SYN-RECEIVED', iss: 7002 + 65_537 })
})

test('MAY-2: a SYN that turns out to be an old duplicate leads back to TIME-WAIT', () => {
  // The first SYN comes twice: its copy wanders until the connection is over, and there the number is old.
  const faults = [{ kind: 'duplicate', segment: { from: 'client', flags: 'SYN' }, afterMs: 4000 }]
  const old = run(serverClosesFirst([], { faults }))
  expect(stateOf(old, 4200, 'server')).toBe('TIME-WAIT')
  expect(old.segments.filter(({ at }) => at > seconds(2))).toEqual([])

  // A SYN of a connection that the client has given up meanwhile, with a number that is new here.
  const givenUp = [
    { host: 'client', atMs: 3000, call: 'connect', to: 'server', port: 80, localPort: 49_152 },
    { host: 'client', atMs: 3050, call: 'close' },
  ]
  const trace = run(serverClosesFirst(givenUp))
  expect(stateOf(trace, 3100, 'server')).toBe('CLOSED')
  expect(stateOf(trace, 3100, 'server/2')).toBe('SYN-RECEIVED')
  expect(stateOf(trace, 3300, 'server')).toBe('TIME-WAIT')
  expect([stateOf(trace, 243_299, 'server'), stateOf(trace, 243_300, 'server')]).toEqual(['TIME-WAIT', 'CLOSED'])
})

/** One ephemeral port; the client closes first and is in TIME-WAIT from 1200 ms on. */
const onePort = (sysctl: object, atMs: number, faults: readonly object[] = []) =>
  run(
    clientAndServer(
      [
        { host: 'server', atMs: 0, call: 'listen', port: 80 },
        { host: 'client', atMs: 1000, call: 'close' },
        { host: 'server', on: 'closing', call: 'close' },
        { host: 'client', atMs, call: 'connect', to: 'server', port: 80 },
      ],
      {
        profile: 'linux-6.18',
        hosts: { client: { sysctl: { 'net.ipv4.ip_local_port_range': '40000 40000', ...sysctl } }, server: {} },
        faults,
      },
    ),
  )

test.each([
  ['tcp_tw_reuse = 0', { 'net.ipv4.tcp_tw_reuse': 0 }, 10_000, 'address-not-available'],
  ['tcp_tw_reuse = 1 after 0.2 s', { 'net.ipv4.tcp_tw_reuse': 1 }, 1400, 'address-not-available'],
  ['tcp_tw_reuse = 1 after 0.7 s', { 'net.ipv4.tcp_tw_reuse': 1 }, 1900, 'address-not-available'],
  ['tcp_tw_reuse = 1 after a second', { 'net.ipv4.tcp_tw_reuse': 1 }, 2500, 'established'],
  ['tcp_tw_reuse = 2, since the peer is another host', {}, 10_000, 'address-not-available'],
  ['no timestamps', { 'net.ipv4.tcp_tw_reuse': 1, 'net.ipv4.tcp_timestamps': 0 }, 10_000, 'address-not-available'],
])('one ephemeral port and %s (X14)', (_, sysctl, atMs, signal) => {
  expect(signalsOf(onePort(sysctl, atMs), 'client/2')).toEqual([signal])
})

test('tcp_tw_reuse_delay counts from the entry into TIME-WAIT, also where the FIN comes again in it', () => {
  const reuse = (atMs: number, faults: readonly object[] = []) =>
    signalsOf(onePort({ 'net.ipv4.tcp_tw_reuse': 1 }, atMs, faults), 'client/2')
  expect([reuse(2199), reuse(2200)]).toEqual([['address-not-available'], ['established']])
  const ackOfFinLost = [{ kind: 'lose', segment: { from: 'client', flags: 'ACK', seq: 2, nth: 1 } }]
  const again = onePort({}, 5000, ackOfFinLost)
  expect(again.segments.filter(({ flags, endpoint }) => flags.includes('FIN') && endpoint === 'server')).toHaveLength(2)
  expect([reuse(2199, ackOfFinLost), reuse(2200, ackOfFinLost)]).toEqual([['address-not-available'], ['established']])
})

test('with tcp_tw_reuse the wait gives way to the new connection', () => {
  const trace = onePort({ 'net.ipv4.tcp_tw_reuse': 1 }, 2500)
  expect([stateOf(trace, 2499, 'client'), stateOf(trace, 2500, 'client')]).toEqual(['TIME-WAIT', 'CLOSED'])
})

test('MUST-13: who closes first stays in TIME-WAIT for 2 MSL', () => {
  const trace = run(serverClosesFirst([]))
  expect([stateOf(trace, 1200, 'server'), stateOf(trace, 241_199, 'server')]).toEqual(['TIME-WAIT', 'TIME-WAIT'])
  expect(stateOf(trace, 241_200, 'server')).toBe('CLOSED')
})

/** The client's last ACK is lost, once or always, with a FIN that comes again after a second. */
const lastAckLost = (nth?: number) =>
  run(
    clientAndServer(
      [
        { host: 'client', atMs: 1000, call: 'close' },
        { host: 'server', atMs: 2000, call: 'close' },
      ],
      { faults: [{ kind: 'lose', segment: { from: 'client', flags: 'ACK', seq: 2, ...(nth && { nth }) } }] },
    ),
  )

test('where the last ACK is lost, the FIN that comes again is acknowledged and the wait starts again (X24)', () => {
  const trace = lastAckLost(1)
  expect(
    trace.segments
      .filter(({ flags, endpoint }) => flags.includes('FIN') && endpoint === 'server')
      .map(({ at }) => at / 1e9),
  ).toEqual([2, 3])
  expect(stateOf(trace, 3200, 'server')).toBe('CLOSED')
  // Had the first ACK come, 242.1 s would have been the end.
  expect([stateOf(trace, 243_099, 'client'), stateOf(trace, 243_100, 'client')]).toEqual(['TIME-WAIT', 'CLOSED'])
})

test('without TIME-WAIT a reset answers the FIN that comes again (X24)', () => {
  const trace = run(
    clientAndServer(
      [
        { host: 'client', atMs: 1000, call: 'close' },
        { host: 'server', atMs: 2000, call: 'close' },
      ],
      {
        hosts: { client: { mslMs: 0 }, server: {} },
        faults: [{ kind: 'lose', segment: { from: 'client', flags: 'ACK', seq: 2, nth: 1 } }],
      },
    ),
  )
  expect(trace.segments.at(-1)).toMatchObject({ at: seconds(3.1), flags: ['RST'], endpoint: null })
})
