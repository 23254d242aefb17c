import { expect, test } from 'vitest'
import { seconds } from '../sim/time'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'
import type { Scenario } from './schema'

const PROFILES = ['rfc9293', 'linux-6.18'] as const
type Change = { readonly [Field in keyof Scenario]?: unknown }

/** Who asks after 2 s of silence, each second, three times (X12). */
const asks = (host: string) => ({
  host,
  on: 'established',
  call: 'configure',
  keepalive: { idleMs: 2000, intervalMs: 1000, probes: 3 },
})
const cut = (fromMs: number, untilMs = 10_000_000) => ({
  faults: [{ kind: 'partition', between: ['client', 'server'], fromMs, untilMs }],
})
/** The server asks, and nothing happens but the calls of a test. */
const idle = (calls: readonly object[], change: Change = {}) => run(clientAndServer([asks('server'), ...calls], change))

const sentBy = (trace: Trace, endpoint: string, afterMs: number) =>
  trace.segments.filter((it) => it.endpoint === endpoint && it.at > afterMs * 1_000_000)
const timesOf = (segments: Trace['segments']) => segments.map(({ at }) => at / 1e9)
const signalsOf = (trace: Trace, endpoint: string) =>
  trace.events.flatMap((event) =>
    event.kind === 'signal' && event.endpoint === endpoint ? [[event.at / 1e9, event.signal]] : [],
  )

test.each(PROFILES)('MUST-25: %s: without a program that asks for it no probe is ever sent', (profile) => {
  const sysctl = profile === 'linux-6.18' ? { 'net.ipv4.tcp_keepalive_time': 6, 'net.ipv4.tcp_keepalive_intvl': 3 } : {}
  const trace = run(
    clientAndServer([], { profile, hosts: { client: {}, server: { sysctl } }, ...cut(1000), untilMs: 9_000_000 }),
  )
  expect(sentBy(trace, 'server', 1000)).toEqual([])
  expect(stateAt(trace, seconds(9000), 'server')?.state).toBe('ESTABLISHED')
})

test.each(PROFILES)(
  '%s: a peer that is there answers each probe, whatever its program does, and nothing ends (X12)',
  (profile) => {
    const trace = idle([], { profile, untilMs: 20_000 })
    // Last heard at 0.3 s; each answer comes 0.2 s after its probe.
    expect(timesOf(sentBy(trace, 'server', 300))).toEqual([2.3, 4.5, 6.7, 8.9, 11.1, 13.3, 15.5, 17.7, 19.9])
    expect(sentBy(trace, 'server', 300)[0]).toMatchObject({ flags: ['ACK'], seq: 5000, ack: 1001, length: 0 })
    expect(timesOf(sentBy(trace, 'client', 300)).slice(0, 2)).toEqual([2.4, 4.6])
    expect(stateAt(trace, seconds(2.4), 'server')?.keepaliveProbes).toBe(1)
    expect(stateAt(trace, seconds(2.5), 'server')?.keepaliveProbes).toBe(0)
  },
)

test.each(PROFILES)('%s: an accepted and a connected end ask alike', (profile) => {
  const trace = run(clientAndServer([asks('client')], { profile, untilMs: 5000 }))
  expect(timesOf(sentBy(trace, 'client', 300))).toEqual([2.2, 4.4])
  expect(sentBy(trace, 'client', 300)[0]).toMatchObject({ seq: 1000, ack: 5001 })
})

test.each(PROFILES)(
  'MUST-27: %s: by the numbers of the program: three probes without an answer, a reset, and the end five seconds after the last contact (X12)',
  (profile) => {
    const trace = idle([], { profile, ...cut(1000) })
    const sent = sentBy(trace, 'server', 300)
    expect(timesOf(sent)).toEqual([2.3, 3.3, 4.3, 5.3])
    expect(sent.map(({ flags }) => flags.join())).toEqual(['ACK', 'ACK', 'ACK', 'RST'])
    expect(signalsOf(trace, 'server').at(-1)).toEqual([5.3, 'timeout'])
  },
)

test('MUST-24: a program turns it on, and off again', () => {
  const trace = idle([{ host: 'server', atMs: 5000, call: 'configure', keepalive: false }], { untilMs: 100_000 })
  expect(timesOf(sentBy(trace, 'server', 300))).toEqual([2.3, 4.5])
})

test.each([0, 1])('what a program chose for its listener holds for what it accepts, tcp_syncookies = %d', (cookies) => {
  const calls = [
    { host: 'server', atMs: 0, call: 'listen', port: 80, backlog: 1 },
    { host: 'server', atMs: 0, call: 'configure', keepalive: { idleMs: 2000, intervalMs: 1000, probes: 3 } },
    { host: 'client', atMs: 1, call: 'connect', to: 'server', port: 80 },
  ]
  const server = { sysctl: { 'net.ipv4.tcp_syncookies': cookies * 2 } }
  const trace = run(clientAndServer([], { calls, profile: 'linux-6.18', hosts: { client: {}, server }, untilMs: 3000 }))
  expect(timesOf(sentBy(trace, 'server/2', 300))).toEqual([2.301])
})

test('MUST-29: one lost probe, or two, end nothing: the count begins anew with what is heard', () => {
  const trace = idle([], { ...cut(1000, 4000), untilMs: 20_000 })
  expect(timesOf(sentBy(trace, 'server', 300)).slice(0, 5)).toEqual([2.3, 3.3, 4.3, 6.5, 8.7])
  expect(stateAt(trace, seconds(20), 'server')?.state).toBe('ESTABLISHED')
})

test.each([
  ['rfc9293', 7875],
  ['linux-6.18', 7875],
  ['bsd', 7200 + 8 * 75],
] as const)(
  'MUST-28: %s: a program that names no numbers gets two hours, and hears of a dead peer after %d s',
  (profile, after) => {
    const calls = [{ host: 'server', on: 'established', call: 'configure', keepalive: true }]
    const trace = run(clientAndServer(calls, { profile, ...cut(1000), untilMs: 9_000_000 }))
    expect(timesOf(sentBy(trace, 'server', 300))[0]).toBe(7200.3)
    expect(signalsOf(trace, 'server').at(-1)).toEqual([after + 0.3, 'timeout'])
  },
)

test('Linux: the sysctls are the numbers of a program that asks without naming any', () => {
  const server = {
    sysctl: {
      'net.ipv4.tcp_keepalive_time': 6,
      'net.ipv4.tcp_keepalive_intvl': 3,
      'net.ipv4.tcp_keepalive_probes': 2,
    },
  }
  const calls = [{ host: 'server', on: 'established', call: 'configure', keepalive: true }]
  const trace = run(clientAndServer(calls, { profile: 'linux-6.18', hosts: { client: {}, server }, ...cut(1000) }))
  expect(signalsOf(trace, 'server').at(-1)).toEqual([12.3, 'timeout'])
})

test('the silence counts from what is heard, not from what is sent', () => {
  // The peer acknowledges at 1.7 s, and that is the last that is heard of it.
  const trace = idle([{ host: 'server', atMs: 1500, call: 'send', bytes: 10 }], cut(1800))
  expect(timesOf(sentBy(trace, 'server', 1500))).toEqual([3.7, 4.7, 5.7, 6.7])
})

test('MUST-26: while something is unacknowledged its retransmissions ask, and no probe does', () => {
  const trace = idle([{ host: 'server', atMs: 1500, call: 'send', bytes: 10 }], cut(1000))
  expect(sentBy(trace, 'server', 300).every(({ length }) => length === 10)).toBe(true)
  expect(signalsOf(trace, 'server').at(-1)).toEqual([124.5, 'timeout'])
})

test('Linux: with a user timeout the silence decides at the next probe, and not the count', () => {
  const patient = { host: 'server', atMs: 1000, call: 'configure', userTimeoutMs: 20_500 }
  const trace = idle([patient], { profile: 'linux-6.18', ...cut(1000) })
  expect(signalsOf(trace, 'server').at(-1)).toEqual([21.3, 'timeout'])
})

test('a peer that has forgotten the connection resets it at the first probe', () => {
  const reboot = [
    { host: 'client', atMs: 1000, call: 'crash' },
    { host: 'client', atMs: 1100, call: 'reboot' },
  ]
  expect(signalsOf(idle(reboot), 'server').at(-1)).toEqual([2.5, 'reset'])
})

test('CLOSE-WAIT: a program that never closes is rid of its connection once the peer is gone (X27)', () => {
  const calls = [{ host: 'client', atMs: 1000, call: 'close' }]
  const hosts = { client: { sysctl: { 'net.ipv4.tcp_fin_timeout': 5 } }, server: {} }
  const trace = idle(calls, { profile: 'linux-6.18', hosts, untilMs: 20_000 })
  // Until the client's FIN-WAIT-2 is over it still answers.
  expect(signalsOf(trace, 'server').at(-1)).toEqual([7.7, 'reset'])
})

test('a program may ask while it connects: the silence counts from the handshake', () => {
  const call = { host: 'client', atMs: 0, call: 'configure', keepalive: { idleMs: 150, intervalMs: 1000, probes: 3 } }
  const trace = run(clientAndServer([call], cut(250)))
  expect(timesOf(sentBy(trace, 'client', 200))).toEqual([0.35, 1.35, 2.35, 3.35])
})

test('no timer is left when the connection is over, and none in TIME-WAIT', () => {
  const calls = [
    { host: 'server', atMs: 1000, call: 'close' },
    { host: 'client', on: 'closing', connection: 'client', call: 'close' },
  ]
  const trace = idle(calls, { untilMs: 500_000 })
  expect(stateAt(trace, seconds(10), 'server')).toMatchObject({ state: 'TIME-WAIT', 'timers.keepalive': null })
  expect(stateAt(trace, seconds(300), 'server')).toMatchObject({ state: 'CLOSED', 'timers.keepalive': null })
})
