import { expect, test } from 'vitest'
import { answersTo, endpointsIn, segmentsSent, statePath } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import type { Trace } from '#engine/trace/format'
import { crossingFins, finNumber5000, serverClosesAfter, serverClosesAtOnce, serverClosesFirst } from './fin-each-way'

const closingSegments = (trace: Trace): readonly string[] =>
  segmentsSent(trace)
    .filter(({ at }) => at >= 500_000_000)
    .map(({ source, flags }) => `${source.host} ${flags.join()}`)

test('L4.1 ①: a program that closes as soon as it reads the end makes it three segments', () => {
  expect(closingSegments(run(serverClosesAtOnce))).toEqual(['client FIN,ACK', 'server FIN,ACK', 'client ACK'])
})

test('L4.1 ②: a program that closes a second later makes it four segments', () => {
  expect(closingSegments(run(serverClosesAfter(1000)))).toEqual([
    'client FIN,ACK',
    'server ACK',
    'server FIN,ACK',
    'client ACK',
  ])
})

test.each([
  [3, 3],
  [5, 4],
  [1000, 4],
])(
  'L4.1: on Linux, whose acknowledgment waits for a tick of 4 ms, a program that takes %d ms makes it %d segments',
  (afterMs, segments) => {
    expect(closingSegments(run({ ...serverClosesAfter(afterMs), profile: 'linux-6.18' }))).toHaveLength(segments)
  },
)

test('L4.1 ③: FINs that cross lead both ends through FIN-WAIT-1, CLOSING and TIME-WAIT', () => {
  const trace = run(crossingFins)
  const path = [
    { state: 'FIN-WAIT-1', atMs: 1000 },
    { state: 'CLOSING', atMs: 1200 },
    { state: 'TIME-WAIT', atMs: 1400 },
    { state: 'CLOSED', atMs: 241_400 },
  ]
  expect(statePath(trace, 'client').slice(-4)).toEqual(path)
  expect(statePath(trace, 'server').slice(-4)).toEqual(path)
  expect(segmentsSent(trace, { flags: 'FIN ACK' })).toHaveLength(2)
})

test('L4.1 ④: where the server closes first, the server is in TIME-WAIT', () => {
  expect(endpointsIn(run(serverClosesFirst), 'TIME-WAIT', 5000)).toEqual(['server'])
})

test('L4.1 ⑤: FIN with number 5000 and no data is answered by ACK 5001', () => {
  const trace = run(finNumber5000)
  const [fin] = segmentsSent(trace, { from: 'client', flags: 'FIN ACK' })
  expect(fin).toMatchObject({ seq: 5000, length: 0 })
  expect(fin && answersTo(trace, fin)[0]?.ack).toBe(5001)
})
