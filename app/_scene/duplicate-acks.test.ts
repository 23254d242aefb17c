import { expect, test } from 'vitest'
import { bulkTransfer } from '#content/scenarios/bulk-transfer'
import { thirdSegmentLost } from '#content/scenarios/three-segments'
import { run } from '#engine/scenario/run'
import { duplicateAcksOf } from './duplicate-acks'
import { handwrittenTrace } from './handwritten-trace'
import { traceUntil } from './trace-until'

type Written = Parameters<typeof handwrittenTrace>[0]

const opening: Written = [
  { from: 'client', sentMs: 0, arrivesMs: 40, flags: ['SYN'], seq: 7 },
  { from: 'server', sentMs: 40, arrivesMs: 80, flags: ['SYN', 'ACK'], seq: 50, ack: 8 },
]
const data: Written[number] = { from: 'client', sentMs: 100, flags: ['PSH', 'ACK'], seq: 8, ack: 51, length: 10 }
const ack: Written[number] = { from: 'server', sentMs: 150, arrivesMs: 190, flags: ['ACK'], seq: 51, ack: 8 }

const marked = (...then: Written) => [...duplicateAcksOf(handwrittenTrace([...opening, ...then]))]

test('an ACK of the greatest number received, while data is outstanding, is a duplicate at once', () => {
  expect(marked(data, ack)).toEqual([3])
})

test('with nothing outstanding it is none', () => {
  expect(marked(ack, { ...ack, sentMs: 160, arrivesMs: 200 })).toEqual([])
})

test('what does not arrive is none, and makes the next one none', () => {
  const lost = { from: 'server', sentMs: 150, flags: ['ACK'], seq: 51, ack: 18 } as const
  expect(marked(data, lost, { ...lost, sentMs: 160, arrivesMs: 200 })).toEqual([])
})

test('data, SYN, FIN and RST are none', () => {
  const others: Written = [
    { ...ack, length: 5 },
    { ...ack, flags: ['FIN', 'ACK'] },
    { ...ack, flags: ['RST', 'ACK'] },
  ]
  expect(others.map((it) => marked(data, it))).toEqual([[], [], []])
})

test('an older number is none: the greatest counts', () => {
  const greater = { ...ack, ack: 13 }
  expect(marked(data, greater, { ...ack, sentMs: 160, arrivesMs: 200 })).toEqual([])
})

test('an update of the window is none', () => {
  const trace = handwrittenTrace([...opening, data, ack])
  const segments = trace.segments.map((it) => (it.id === 3 ? { ...it, window: 900 } : it))
  expect([...duplicateAcksOf({ ...trace, segments })]).toEqual([])
})

test('the client that says ACK=5001 again after its first was lost sends no duplicate ACK', () => {
  const trace = run(thirdSegmentLost)
  const repeated = trace.segments.filter(({ endpoint, flags }) => endpoint === 'client' && flags.join() === 'ACK')
  expect(repeated.map(({ ack }) => ack)).toEqual([5001, 5001])
  expect([...duplicateAcksOf(trace)]).toEqual([])
})

test('the server that repeats SYN-ACK and then gets an ACK twice has nothing outstanding for the second', () => {
  const twice = run({
    ...thirdSegmentLost,
    faults: [{ kind: 'duplicate', segment: { from: 'client', flags: 'ACK', nth: 1 }, afterMs: 30 }],
  })
  expect([...duplicateAcksOf(twice)]).toEqual([])
})

test('of a bulk transfer those that the sender counts are marked', () => {
  const trace = run(bulkTransfer)
  const marks = duplicateAcksOf(trace)
  const counted = trace.events.flatMap((event) => {
    const why = event.kind === 'rule' ? event.why : ''
    const cause = trace.events[event.cause ?? -1]
    return /duplicate/.test(why) && cause?.kind === 'arrival' ? [cause.segment] : []
  })
  expect(counted.length).toBeGreaterThan(2)
  expect([...marks]).toEqual(counted)
})

test('before it has arrived nobody knows that it is one', () => {
  const trace = run(bulkTransfer)
  const [first] = duplicateAcksOf(trace)
  const segment = trace.segments[first ?? -1]
  const known = traceUntil(trace, segment?.at ?? 0)
  expect(known.segments).toHaveLength((first ?? 0) + 1)
  expect([...duplicateAcksOf(known)]).toEqual([])
})
