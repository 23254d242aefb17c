import { expect, test } from 'vitest'
import { firstDifference } from './difference'
import type { Trace, TraceSegment } from './format'

const sent = (words: Partial<TraceSegment> = {}): TraceSegment => ({
  id: 0,
  endpoint: 'client',
  source: { host: 'client', port: 1 },
  destination: { host: 'server', port: 2 },
  at: 0,
  seq: 1,
  ack: 1,
  flags: ['ACK'],
  window: 100,
  length: 10,
  copy: 1,
  cause: 0,
  ...words,
})

const traceOf = (...segments: TraceSegment[]): Trace => ({
  version: 1,
  scenario: { version: 1, profile: 'rfc9293', hosts: {}, links: [], calls: [], untilMs: 0 },
  endpoints: [],
  links: [],
  segments,
  transmissions: [],
  events: [],
  series: {},
  snapshots: [],
})

test('traces that sent the same do not differ, whatever caused it', () => {
  expect(firstDifference(traceOf(sent()), traceOf(sent({ cause: 9 })))).toBeNull()
})

test.each([
  ['endpoint', { endpoint: 'server' }],
  ['flags', { flags: ['FIN', 'ACK'] }],
  ['seq', { seq: 2 }],
  ['ack', { ack: null }],
  ['length', { length: 0 }],
  ['text', { text: 'other bytes' }],
  ['text', { hex: '0a' }],
  ['window', { window: 0 }],
  ['urgent', { urgent: 0 }],
  ['options', { options: { mss: 536 } }],
  ['options', { options: { timestamps: { value: 1, echo: 0 } } }],
  ['at', { at: 1 }],
] as const)('a segment that differs in %s is found, with both sides', (field, words) => {
  const [a, b] = [sent(), sent(words)]
  expect(firstDifference(traceOf(sent(), a), traceOf(sent(), b))).toEqual({ index: 1, a, b, field })
})

test.each([
  ['mss', { mss: 1 }, { mss: 2 }],
  ['windowScale', { windowScale: 0 }, { windowScale: 1 }],
  ['sackPermitted', { sackPermitted: true }, {}],
  ['the value of timestamps', { timestamps: { value: 1, echo: 5 } }, { timestamps: { value: 2, echo: 5 } }],
  ['the echo of timestamps', { timestamps: { value: 1, echo: 5 } }, { timestamps: { value: 1, echo: 6 } }],
] as const)('options differ in %s', (_, a, b) => {
  expect(firstDifference(traceOf(sent({ options: a })), traceOf(sent({ options: b })))?.field).toBe('options')
  expect(firstDifference(traceOf(sent({ options: a })), traceOf(sent({ options: { ...a } })))).toBeNull()
})

test('what a host sends from CLOSED differs by what it is, and by its sender only where all else is the same', () => {
  const reset = sent({ endpoint: null, flags: ['RST'] })
  expect(firstDifference(traceOf(reset), traceOf(sent()))).toMatchObject({ field: 'flags' })
  expect(firstDifference(traceOf(reset), traceOf(sent({ flags: ['RST'] })))).toMatchObject({ field: 'endpoint' })
})

test('of several fields the one that says most is named', () => {
  expect(firstDifference(traceOf(sent()), traceOf(sent({ at: 5, seq: 5, flags: ['RST'] })))?.field).toBe('flags')
})

test('where one run ends earlier, what it lacks is the difference', () => {
  expect(firstDifference(traceOf(sent()), traceOf())).toMatchObject({ index: 0, b: null, field: 'missing' })
  expect(firstDifference(traceOf(), traceOf(sent()))).toMatchObject({ index: 0, a: null, field: 'missing' })
})

test('fields that need not be the same are passed over', () => {
  const a = traceOf(sent({ options: { mss: 1 } }), sent())
  const b = traceOf(sent({ options: { mss: 2 } }), sent({ seq: 2, window: 5 }))
  expect(firstDifference(a, b, ['options', 'window'])).toMatchObject({ index: 1, field: 'seq' })
  expect(firstDifference(a, traceOf(sent(), sent({ window: 5 })), ['options', 'window'])).toBeNull()
})
