import { expect, test } from 'vitest'
import { segmentsSent, signalsOf, stateOf, timesOf, whenEnters } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import { seqLt } from '#engine/tcp/formulas/sequence-numbers'
import type { Trace } from '#engine/trace/format'
import {
  behindNat,
  churn,
  FIRST_CLOCK,
  onePort,
  onLoopback,
  SECOND_HOST_AT,
  serverInTimeWait,
  TIME_WAIT_FROM,
} from './reopening-early'

const REUSE = 'net.ipv4.tcp_tw_reuse'
const TIMESTAMPS = 'net.ipv4.tcp_timestamps'

/** What the client's program hears first of each connection that it tries after its first one. */
const laterAttempts = (...parameters: Parameters<typeof onePort>): readonly (string | undefined)[] =>
  heardFirst(run(onePort(...parameters))).slice(1)

const heardFirst = (trace: Trace): readonly (string | undefined)[] =>
  trace.endpoints.filter(({ host }) => host === 'client').map(({ id }) => signalsOf(trace, id)[0]?.signal)

test('L5.3: the first connection waits from the moment on that the scenarios count from', () => {
  expect(whenEnters(run(onePort([])), 'client', 'TIME-WAIT')).toBe(TIME_WAIT_FROM)
})

test('L5.3 ②: one port and tcp_tw_reuse = 1: 0.2 s later there is no address, 2 s later there is', () => {
  expect(laterAttempts([200, 2000], { [REUSE]: 1 })).toEqual(['address-not-available', 'established'])
})

test.each([0, 2])('L5.3: with tcp_tw_reuse = %d there is none before TIME-WAIT is over', (reuse) => {
  expect(laterAttempts([2000, 59_999, 60_001], { [REUSE]: reuse })).toEqual([
    'address-not-available',
    'address-not-available',
    'established',
  ])
})

test.each([
  [0, 'address-not-available'],
  [1, 'established'],
  [2, 'established'],
] as const)('L5.3: to a program on the same host, with tcp_tw_reuse = %d: %s', (reuse, heard) => {
  const trace = run(onLoopback({ [REUSE]: reuse }))
  expect(stateOf(trace, 'client/2', 2999)).toBe('TIME-WAIT')
  expect(signalsOf(trace, 'client/4')[0]?.signal).toBe(heard)
})

test('L5.3: that reuse is for loopback alone is the default of Linux 6.18', () => {
  expect(signalsOf(run(onLoopback()), 'client/4')[0]?.signal).toBe('established')
  expect(laterAttempts([2000])).toEqual(['address-not-available'])
})

test('L5.3: without timestamps tcp_tw_reuse = 1 helps nobody', () => {
  expect(laterAttempts([2000], { [REUSE]: 1, [TIMESTAMPS]: 0 })).toEqual(['address-not-available'])
})

test.each([
  [1, 6],
  [0, 1],
  [2, 1],
])('L5.3: in seven seconds one port serves, with tcp_tw_reuse = %d, %d connections', (reuse, connections) => {
  expect(heardFirst(run(churn({ [REUSE]: reuse }))).filter((signal) => signal === 'established')).toHaveLength(
    connections,
  )
})

test.each([0, 1])(
  'L5.3 ⑤: a server accepts what comes in during TIME-WAIT, and tcp_tw_reuse = %d is not asked',
  (reuse) => {
    const trace = run(serverInTimeWait({ client: {}, server: { sysctl: { [REUSE]: reuse } } }))
    expect(stateOf(trace, 'server', 2999)).toBe('TIME-WAIT')
    expect(stateOf(trace, 'client/2', 3200)).toBe('ESTABLISHED')
  },
)

test('L5.3: the SYN that ends TIME-WAIT has a larger number than the FIN that began it', () => {
  const trace = run(serverInTimeWait())
  const [fin] = segmentsSent(trace, { from: 'client', flags: 'FIN ACK' })
  const [, syn] = segmentsSent(trace, { from: 'client', flags: 'SYN' })
  expect(fin && syn && seqLt(fin.seq, syn.seq)).toBe(true)
})

test('L5.3: the first host behind the NAT has the clock that the scenario counts from', () => {
  const [syn] = segmentsSent(run(behindNat(1, 0)), { from: 'client', flags: 'SYN' })
  expect(syn?.options?.timestamps?.value).toBe(FIRST_CLOCK)
})

/** When the server answers the second host: 100 ms after its SYN left. */
const answersToSecondHost = (...parameters: Parameters<typeof behindNat>): readonly number[] =>
  timesOf(segmentsSent(run(behindNat(...parameters)), { from: 'server', flags: 'SYN ACK' })).slice(1)

test('L5.3 ③: with tcp_tw_recycle = 1 a second host behind a NAT, whose clock is a minute behind, is never answered', () => {
  expect(answersToSecondHost(1, -60_000)).toEqual([])
})

test('L5.3 ③: without it, or with a clock that is ahead, every SYN of the second host is', () => {
  const all = SECOND_HOST_AT.map((atMs) => atMs + 100)
  expect(answersToSecondHost(0, -60_000)).toEqual(all)
  expect(answersToSecondHost(1, 60_000)).toEqual(all)
})
