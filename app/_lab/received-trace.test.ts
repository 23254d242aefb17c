import { expect, test } from 'vitest'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import type { Trace } from '#engine/trace/format'
import { traceHash } from '#engine/trace/hash'
import { scenarios } from '../../tests/wireshark/scenarios'
import { MOST_CHARACTERS, receivedTrace } from './received-trace'
import { starts } from './starts'

const [{ scenario }] = starts()
const real = run(scenario)

/** What is received where somebody changed the trace on its way. */
const receivedAfter = (change: (trace: Forged) => void): Trace | null => {
  const forged: Forged = JSON.parse(JSON.stringify(real))
  change(forged)
  return receivedTrace(JSON.stringify(forged), scenario)
}

/** The parts of a trace that these tests write over, with whatever. */
interface Forged extends Record<string, unknown> {
  segments: Record<string, unknown>[]
  transmissions: Record<string, unknown>[]
  events: Record<string, unknown>[]
  endpoints: Record<string, unknown>[]
  snapshots?: { fields: Record<string, unknown> }[]
}

test.each<[string, Scenario]>([
  ...starts().map(({ id, scenario: it }): [string, Scenario] => [id, it]),
  ...Object.entries(scenarios),
])('%s: what the engine wrote is received as it was', (_, it) => {
  const trace = run(it)
  const received = receivedTrace(JSON.stringify(trace), it)
  expect(received && traceHash(received)).toBe(traceHash(trace))
})

test('the scenario is the one that was asked for, whatever the trace says', () => {
  const received = receivedAfter((trace) => {
    trace.scenario = { hosts: { evil: {} } }
  })
  expect(received?.scenario).toBe(scenario)
})

test.each<[string, (trace: Forged) => void]>([
  ['has a part that no trace has', (trace) => (trace.verdict = 'passed')],
  ['lacks a part', (trace) => delete trace.snapshots],
  ['is of another version', (trace) => (trace.version = 2)],
  ['has a segment whose id is not its place', ({ segments }) => Object.assign(segments[1] ?? {}, { id: 0 })],
  [
    'has a segment of a host that is not there',
    ({ segments }) => Object.assign(segments[0] ?? {}, { endpoint: 'evil' }),
  ],
  ['has a payload longer than a packet', ({ segments }) => Object.assign(segments[0] ?? {}, { length: 2 ** 31 })],
  ['has a sequence number that is none', ({ segments }) => Object.assign(segments[0] ?? {}, { seq: -1 })],
  ['has a flag that TCP does not know', ({ segments }) => Object.assign(segments[0] ?? {}, { flags: ['<script>'] })],
  ['has a segment that nothing caused', ({ segments }) => Object.assign(segments[0] ?? {}, { cause: 10_000 })],
  ['has an object for a text', ({ events }) => Object.assign(events[0] ?? {}, { call: { toString: 'x' } })],
  ['has a text without end', ({ events }) => Object.assign(events[0] ?? {}, { call: 'x'.repeat(100_000) })],
  ['has an event that causes itself', ({ events }) => Object.assign(events[2] ?? {}, { cause: 2 })],
  ['has an event before the one before it', ({ events }) => Object.assign(events.at(-1) ?? {}, { at: 0 })],
  [
    'has a moment after the last',
    ({ transmissions }) => Object.assign(transmissions[0] ?? {}, { arrivals: [2 ** 53 - 1] }),
  ],
  [
    'has a segment that arrives before it left',
    ({ transmissions }) => Object.assign(transmissions[1] ?? {}, { arrivals: [0] }),
  ],
  ['has a transmission of no segment', ({ transmissions }) => Object.assign(transmissions[0] ?? {}, { segment: 99 })],
  [
    'has a transmission on no link',
    ({ transmissions }) => Object.assign(transmissions[0] ?? {}, { link: '__proto__' }),
  ],
  ['has an endpoint twice', ({ endpoints }) => endpoints.push(endpoints[0] ?? {})],
  ['names a rule as every object’s own', ({ events }) => Object.assign(ruleOf(events), { rule: 'constructor' })],
  ['names a rule as a prototype', ({ events }) => Object.assign(ruleOf(events), { rule: '__proto__' })],
  [
    'changes a field that is a prototype',
    ({ events }) => Object.assign(ruleOf(events), { changes: [['__proto__', null, null]] }),
  ],
  [
    'has a field as every object’s own',
    ({ snapshots }) => Object.assign(snapshots?.[0]?.fields ?? {}, { toString: 1 }),
  ],
])('a trace that %s is refused', (_, change) => {
  expect(receivedAfter(change)).toBeNull()
})

const ruleOf = (events: Forged['events']) => events.find(({ kind }) => kind === 'rule') ?? {}

test('a key that would be a prototype is refused wherever it stands, and no object gets another one', () => {
  const text = JSON.stringify(real)
  const own = text.replace('"version":1', '"version":1,"__proto__":{"polluted":true}')
  const inSeries = text.replace('"series":{', '"series":{"__proto__":[[0,1]],')
  const inFields = text.replace('"fields":{', '"fields":{"__proto__":null,')
  for (const json of [own, inSeries, inFields]) {
    expect(json).not.toBe(text)
    expect(receivedTrace(json, scenario)).toBeNull()
  }
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('what is no JSON, no object or longer than a page can bear is refused', () => {
  expect(receivedTrace('{', scenario)).toBeNull()
  expect(receivedTrace('null', scenario)).toBeNull()
  expect(receivedTrace('[]', scenario)).toBeNull()
  expect(receivedTrace(`${JSON.stringify(real)}${' '.repeat(MOST_CHARACTERS)}`, scenario)).toBeNull()
})
