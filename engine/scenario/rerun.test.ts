import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Nanoseconds } from '../sim/time'
import { milliseconds } from '../sim/time'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { type Change, editOf, withEdits } from './rerun'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'

/** 3,000 bytes at 300 ms in six segments. */
const transfer = (change: object = {}) =>
  clientAndServer([{ host: 'client', atMs: 300, call: 'send', bytes: 3000 }], { untilMs: 30_000, ...change })

const dataOf = ({ segments }: Trace) => segments.filter(({ length }) => length > 0)
const segmentFrom = (trace: Trace, seq: number, copy = 1) =>
  dataOf(trace).find((it) => it.seq === seq && it.copy === copy)?.id ?? -1

test('an edit names a segment by its sender, its number and which copy it is', () => {
  const lossy = transfer({ faults: [{ kind: 'lose', segment: { from: 'client', seq: 537, nth: 1 } }] })
  const trace = run(lossy)
  expect(editOf(trace, segmentFrom(trace, 1537, 2), { kind: 'lose' })).toEqual({
    kind: 'lose',
    segment: { from: 'client', connection: 'client', seq: 537, data: true, nth: 2 },
  })
  expect(editOf(trace, 0, { kind: 'delay', byMs: 5 })).toEqual({
    kind: 'delay',
    byMs: 5,
    segment: { from: 'client', connection: 'client', seq: 0, flags: 'SYN', data: false, nth: 1 },
  })
})

test('of three acknowledgments that say the same an edit names one', () => {
  const trace = run(transfer({ faults: [{ kind: 'lose', segment: { from: 'client', seq: 1, data: true, nth: 1 } }] }))
  const same = trace.segments.filter(
    ({ endpoint, ack, flags }) => endpoint === 'server' && ack === 1001 && flags.join() === 'ACK',
  )
  expect(editOf(trace, same[2]?.id ?? -1, { kind: 'lose' }).segment).toEqual({
    from: 'server',
    connection: 'server',
    seq: 1,
    ack: 1,
    flags: 'ACK',
    data: false,
    nth: 3,
  })
})

test('the segment of an edit is lost, and everything after it follows', () => {
  const before = run(transfer())
  const edit = editOf(before, segmentFrom(before, 1537), { kind: 'lose' })
  const after = run(withEdits(before.scenario, [edit]))
  expect(after.transmissions.find(({ fate }) => fate === 'lost')?.segment).toBe(segmentFrom(after, 1537))
  expect(segmentFrom(after, 1537, 2)).toBeGreaterThan(0)
  expect(stateAt(after, milliseconds(30_000), 'server')?.delivered).toBe(3000)
})

test('edits compose: the second loses the copy that only the first brought about', () => {
  const before = run(transfer())
  const first = editOf(before, segmentFrom(before, 1537), { kind: 'lose' })
  const once = run(withEdits(before.scenario, [first]))
  const second = editOf(once, segmentFrom(once, 1537, 2), { kind: 'lose' })
  const twice = run(withEdits(before.scenario, [first, second]))
  expect(segmentFrom(twice, 1537, 3)).toBeGreaterThan(0)
  // Without the first, the second finds nothing to strike.
  expect(run(withEdits(before.scenario, [second])).segments).toEqual(before.segments)
})

test('of two edits on one segment the later one counts', () => {
  const before = run(transfer())
  const lost = editOf(before, segmentFrom(before, 1537), { kind: 'lose' })
  const late = editOf(before, segmentFrom(before, 1537), { kind: 'delay', byMs: 5 })
  const trace = run(withEdits(before.scenario, [lost, late]))
  expect(trace.transmissions.filter(({ fate }) => fate === 'lost')).toEqual([])
})

test('without edits the scenario is as it was', () => {
  const scenario = transfer()
  expect(withEdits(scenario, [])).toBe(scenario)
})

test('an edit still names its segment when the run before it has changed', () => {
  const before = run(transfer())
  const edit = editOf(before, segmentFrom(before, 2609), { kind: 'delay', byMs: 50 })
  const slower = run(withEdits(transfer({ links: [{ between: ['client', 'server'], delayMs: 40 }] }), [edit]))
  const struck = slower.transmissions.find(({ fault }) => fault === 0)
  expect(slower.segments[struck?.segment ?? 0]?.seq).toBe(2609)
})

test('a segment of a second connection is not taken for one of the first', () => {
  const calls = [
    { host: 'server', atMs: 0, call: 'listen', port: 81 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 81 },
  ]
  const trace = run(clientAndServer(calls, { hosts: { client: {}, server: {} }, untilMs: 5000 }))
  const second = trace.segments.find(({ endpoint }) => endpoint === 'client/2')?.id ?? -1
  const edited = run(withEdits(trace.scenario, [editOf(trace, second, { kind: 'lose' })]))
  const lost = edited.transmissions.filter(({ fate }) => fate === 'lost')
  expect(lost.map(({ segment }) => edited.segments[segment]?.endpoint)).toEqual(['client/2'])
})

test('a segment that is not there is an error', () => {
  const trace = run(transfer())
  expect(() => editOf(trace, 99, { kind: 'lose' })).toThrow(
    `the trace has no segment 99; it has ${trace.segments.length}`,
  )
})

/** What a trace says of the time before a moment. */
const beginning = ({ segments, transmissions, events }: Trace, moment: Nanoseconds) =>
  JSON.stringify({
    segments: segments.filter(({ at }) => at < moment),
    transmissions: transmissions.filter(({ sent }) => sent < moment),
    events: events.filter(({ at }) => at < moment),
  })

const changes: fc.Arbitrary<Change> = fc.constantFrom<Change[]>(
  { kind: 'lose' },
  { kind: 'duplicate', afterMs: 30 },
  { kind: 'delay', byMs: 250 },
  { kind: 'hold', untilMs: 4000 },
)

test('everything before the moment of an edit is the same in both runs, to the byte', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(), changes, (seed, index, change) => {
      const scenario = transfer({ seed, faults: [{ kind: 'lose-at-random', from: 'client', probability: 0.3 }] })
      const before = run(scenario)
      const chosen = before.segments[index % before.segments.length]
      const edit = editOf(before, chosen?.id ?? 0, change)
      const after = run(withEdits(scenario, [edit]))
      const moment = chosen?.at ?? 0
      expect(beginning(after, moment)).toBe(beginning(before, moment))
      // And it is this segment that the edit strikes.
      const struck = after.transmissions.filter(({ fault }) => fault === 1)
      expect(struck.map(({ segment }) => segment)).toEqual([chosen?.id])
    }),
    { numRuns: 100 },
  )
})
