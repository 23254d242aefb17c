import { expect, test } from 'vitest'
import { milliseconds } from '../sim/time'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'

const MSS = 1000

/** A client that has so many segments to send at 1 s, over 100 ms each way; a test says what is lost. */
const transfer = (segments: number, faults: readonly object[] = [], calls: readonly object[] = [], host: object = {}) =>
  run(
    clientAndServer([{ host: 'client', atMs: 1000, call: 'send', bytes: segments * MSS }, ...calls], {
      hosts: { client: { iss: 0, mss: MSS, ...host }, server: { iss: 5000, mss: MSS } },
      faults,
    }),
  )
const dataOf = (trace: Trace) => trace.segments.filter((it) => it.endpoint === 'client' && it.length > 0)
/** `[ms, how many segments with data leave then]`. */
const bursts = (trace: Trace): [number, number][] => {
  const counts = new Map<number, number>()
  for (const { at } of dataOf(trace)) counts.set(at / 1e6, (counts.get(at / 1e6) ?? 0) + 1)
  return [...counts]
}
/** `[ms, which segment of the stream, from 1]` of what was sent again. */
const again = (trace: Trace) =>
  dataOf(trace).flatMap(({ at, seq, copy }) => (copy > 1 ? [[at / 1e6, (seq - 1) / MSS + 1]] : []))
const lose = (...nths: number[]) => nths.map((nth) => ({ kind: 'lose', segment: { from: 'client', data: true, nth } }))
const clientAt = (trace: Trace, ms: number) => stateAt(trace, milliseconds(ms), 'client')
const delivered = (trace: Trace) => stateAt(trace, milliseconds(1_000_000), 'server')?.delivered

test('MUST-19: slow start begins with four segments and doubles every round trip', () => {
  const trace = transfer(40)
  expect(bursts(trace)).toEqual([
    [1000, 4],
    [1200, 8],
    [1400, 16],
    [1600, 12],
  ])
  expect(clientAt(trace, 999)?.cwnd).toBe(4 * MSS)
})

test('after a lost SYN the first flight is one segment', () => {
  const lostSyn = { kind: 'lose', segment: { from: 'client', flags: 'SYN', nth: 1 } }
  expect(bursts(transfer(3, [lostSyn], []))).toEqual([
    [1200, 1],
    [1400, 2],
  ])
})

test('the third duplicate acknowledgment mends a loss long before its timeout', () => {
  const trace = transfer(20, lose(5))
  expect(again(trace)).toEqual([[1400, 5]])
  expect(clientAt(trace, 1400)).toMatchObject({ inRecovery: true, timeouts: 0 })
  // All that was out is acknowledged: recovery is over, and cwnd is at most half of what was in flight.
  expect(clientAt(trace, 1600)).toMatchObject({ inRecovery: false, ssthresh: 4000 })
  expect(delivered(trace)).toBe(20 * MSS)
})

test('RFC 3042: the first two duplicates let two new segments out, so that four in flight are enough to tell a loss', () => {
  const trace = transfer(6, lose(2))
  expect(again(trace)).toEqual([[1400, 2]])
})

test('NewReno: two losses of one window are mended one round trip apart, without a timeout', () => {
  const trace = transfer(20, lose(5, 8))
  expect(again(trace)).toEqual([
    [1400, 5],
    [1600, 8],
  ])
  expect(trace.events.some((event) => event.kind === 'timer')).toBe(false)
})

test('after a timeout all that was lost is sent again as acknowledgments come in, and not a timeout each', () => {
  const faults = [{ kind: 'partition', between: ['client', 'server'], fromMs: 1150, untilMs: 2000 }]
  const trace = transfer(20, faults)
  // The eight segments of 1200 ms are lost. Slow start: one at the timeout, then two, then four, ...
  expect(again(trace)).toEqual([
    [2200, 5],
    [2400, 6],
    [2400, 7],
    [2600, 8],
    [2600, 9],
    [2600, 10],
    [2600, 11],
    [2800, 12],
  ])
  expect(delivered(trace)).toBe(20 * MSS)
  expect(trace.events.filter((event) => event.kind === 'timer')).toHaveLength(1)
})

test('after a timeout nothing is sent again that has arrived: one acknowledgment says it all', () => {
  // Two of three arrive: too few duplicates, and nothing new that could make more.
  const trace = transfer(3, lose(1))
  expect(again(trace)).toEqual([[2000, 1]])
  expect(delivered(trace)).toBe(3 * MSS)
})

test('RFC 5681 4.1: after a pause of more than a timeout cwnd begins again at the initial window', () => {
  const later = [{ host: 'client', atMs: 5000, call: 'send', bytes: 20 * MSS }]
  const trace = transfer(40, [], later)
  expect(clientAt(trace, 4999)?.cwnd).toBe(44 * MSS)
  expect(bursts(trace).slice(4)).toEqual([
    [5000, 4],
    [5200, 8],
    [5400, 8],
  ])
})

test('a pause shorter than the timeout leaves cwnd as it is', () => {
  const trace = transfer(40, [], [{ host: 'client', atMs: 2500, call: 'send', bytes: 20 * MSS }])
  expect(bursts(trace).slice(4)).toEqual([[2500, 20]])
})
