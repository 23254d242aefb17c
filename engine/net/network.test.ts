import { expect, test } from 'vitest'
import { type Fault, type Scenario, scenarioSchema } from '../scenario/schema'
import { milliseconds } from '../sim/time'
import type { CarriedSegment } from './faults'
import { Network } from './network'

const between = (faults: Fault[] = [], seed = 0): Network =>
  new Network(
    scenarioSchema.parse({
      version: 1,
      profile: 'rfc9293',
      seed,
      hosts: { a: {}, b: {}, c: {} },
      links: [{ between: ['a', 'b'], delayMs: 10 }],
      faults,
      calls: [],
      untilMs: 1000,
    } satisfies Scenario),
  )

/** What becomes of a segment that leaves its sender at a moment. */
const carry = (network: Network, carried: CarriedSegment, now: number) => network.carry(carried, carried.from, now)

const data = (words: Partial<CarriedSegment> = {}): CarriedSegment => ({
  kind: 'segment',
  endpoint: words.from ?? 'a',
  from: 'a',
  to: 'b',
  seq: 1,
  ack: 1,
  flags: ['ACK'],
  length: 100,
  size: 140,
  ...words,
})

test('a segment arrives after the delay of the link, in both directions', () => {
  const network = between()
  expect(carry(network, data(), 5)).toEqual({
    link: 'a-b',
    from: 'a',
    to: 'b',
    sent: 5,
    arrivals: [milliseconds(10) + 5],
    fate: 'delivered',
  })
  expect(carry(network, data({ from: 'b', to: 'a' }), 0).arrivals).toEqual([milliseconds(10)])
})

test('a segment to a host that no way leads to is an error that names both ends', () => {
  expect(() => carry(between(), data({ to: 'c' }), 0)).toThrow('no link leads from a to c')
})

test('what is lost arrives never, and the fault is named', () => {
  const network = between([
    { kind: 'lose', segment: { from: 'b' } },
    { kind: 'lose', segment: { from: 'a' } },
  ])
  expect(carry(network, data(), 0)).toMatchObject({ arrivals: [], fate: 'lost', fault: 1 })
})

test('what is duplicated arrives twice', () => {
  const network = between([{ kind: 'duplicate', segment: { from: 'a' }, afterMs: 5 }])
  expect(carry(network, data(), 0)).toMatchObject({
    arrivals: [milliseconds(10), milliseconds(15)],
    fate: 'duplicated',
    fault: 0,
  })
})

test('each duplication of a segment adds one copy, and what arrives is told in the order of time', () => {
  const network = between([
    { kind: 'duplicate', segment: { from: 'a' }, afterMs: 5 },
    { kind: 'duplicate', segment: { from: 'a' }, afterMs: 3 },
  ])
  expect(carry(network, data(), 0)).toMatchObject({
    arrivals: [milliseconds(10), milliseconds(13), milliseconds(15)],
    fate: 'duplicated',
    fault: 1,
  })
})

test('a duplication that another fault overrules adds no copy to a later one', () => {
  const network = between([
    { kind: 'duplicate', segment: { from: 'a' }, afterMs: 5 },
    { kind: 'lose', segment: { from: 'a', nth: 1 } },
    { kind: 'duplicate', segment: { from: 'a' }, afterMs: 3 },
  ])
  expect(carry(network, data(), 0).arrivals).toEqual([milliseconds(10), milliseconds(13)])
})

test('what is delayed arrives later by that much', () => {
  const network = between([{ kind: 'delay', segment: { from: 'a' }, byMs: 5 }])
  expect(carry(network, data(), 0)).toMatchObject({ arrivals: [milliseconds(15)], fate: 'delivered', fault: 0 })
})

test.each([
  ['another sender', { from: 'b', to: 'a' }],
  ['another number', { seq: 2 }],
  ['another acknowledgment', { ack: 2 }],
  ['no acknowledgment', { ack: null }],
  ['more flags', { flags: ['PSH', 'ACK'] as const }],
  ['no data', { length: 0 }],
])('a fault spares a segment with %s', (_, words) => {
  const network = between([{ kind: 'lose', segment: { from: 'a', seq: 1, ack: 1, flags: 'ACK', data: true } }])
  expect(carry(network, data(words), 0).fate).toBe('delivered')
  expect(carry(network, data(), 0).fate).toBe('lost')
})

test('flags are the same in any order', () => {
  const network = between([{ kind: 'lose', segment: { from: 'a', flags: 'ACK, SYN' } }])
  expect(carry(network, data({ flags: ['SYN', 'ACK'] }), 0).fate).toBe('lost')
})

test('the nth match alone is struck', () => {
  const network = between([{ kind: 'lose', segment: { from: 'a', data: true, nth: 2 } }])
  const fates = [data(), data({ length: 0 }), data(), data()].map((segment) => carry(network, segment, 0).fate)
  expect(fates).toEqual(['delivered', 'delivered', 'lost', 'delivered'])
})

test('of two faults the later one strikes, and the earlier one counts what it would have struck', () => {
  const network = between([
    { kind: 'lose', segment: { from: 'a', nth: 2 } },
    { kind: 'duplicate', segment: { from: 'a', nth: 1 }, afterMs: 1 },
    { kind: 'delay', segment: { from: 'a', nth: 1 }, byMs: 1 },
  ])
  expect([carry(network, data(), 0), carry(network, data(), 0)]).toMatchObject([
    { fate: 'delivered', fault: 2 },
    { fate: 'lost', fault: 0 },
  ])
})

test('a fault that names an end of a connection spares the others', () => {
  const network = between([{ kind: 'lose', segment: { from: 'a', connection: 'a/2' } }])
  expect(carry(network, data(), 0).fate).toBe('delivered')
  expect(carry(network, data({ endpoint: 'a/2' }), 0).fate).toBe('lost')
})

test('losses at random come as often as said, from one sender alone', () => {
  const network = between([{ kind: 'lose-at-random', from: 'a', probability: 0.25 }], 5)
  const lost = (words: Partial<CarriedSegment>) =>
    Array.from({ length: 2000 }, () => carry(network, data(words), 0)).filter(({ fate }) => fate === 'lost').length
  expect(Math.abs(lost({}) - 500)).toBeLessThan(80)
  expect(lost({ from: 'b', to: 'a' })).toBe(0)
})

test.each([
  [0, 'delivered'],
  [1, 'lost'],
])('at probability %i every segment is %s', (probability, fate) => {
  const network = between([{ kind: 'lose-at-random', from: 'a', probability }])
  for (let i = 0; i < 100; i++) expect(carry(network, data(), 0).fate).toBe(fate)
})
