import { expect, test } from 'vitest'
import { type Scenario, scenarioSchema } from './schema'

const smallest: Scenario = { version: 1, profile: 'rfc9293', hosts: { a: {}, b: {} }, links: [], calls: [], untilMs: 0 }

/** What a parser says of the smallest scenario after a change. */
const verdictOn = (change: object) => scenarioSchema.safeParse({ ...smallest, ...change })
const withCall = (call: object) => verdictOn({ calls: [{ host: 'a', ...call }] })

test('the smallest scenario is a scenario, and comes out as it went in', () => {
  expect(scenarioSchema.parse(smallest)).toEqual(smallest)
})

test.each([
  ['a field that is not known', { lossy: true }],
  ['another version', { version: 2 }],
  ['a profile that is not there', { profile: 'plan9' }],
  ['a host named in capitals', { hosts: { A: {} } }],
  ['an ISS of 2^32', { hosts: { a: { iss: 2 ** 32 } } }],
  ['a buffer of nothing', { hosts: { a: { receiveBuffer: 0 } } }],
  ['a window that the header cannot say', { hosts: { a: { receiveBuffer: 2 ** 30 + 1 } } }],
  ['a negative delay', { links: [{ between: ['a', 'a'], delayMs: -1 }] }],
  ['a link with one end', { links: [{ between: ['a'], delayMs: 1 }] }],
  ['a fault of no kind', { faults: [{ kind: 'spoil', segment: { from: 'a' } }] }],
  ['a probability above 1', { faults: [{ kind: 'lose-at-random', from: 'a', probability: 1.1 }] }],
  ['a zeroth segment', { faults: [{ kind: 'lose', segment: { from: 'a', nth: 0 } }] }],
  ['a time beyond virtual time', { untilMs: 1e10 }],
  ['a time that is none', { untilMs: Number.NaN }],
])('%s is refused', (_, change) => {
  expect(verdictOn(change).success).toBe(false)
})

test.each([
  ['listen', { call: 'listen', port: 80 }],
  ['connect', { call: 'connect', to: 'b', port: 80 }],
  ['send', { call: 'send', bytes: 1 }],
  ['send', { call: 'send', text: 'hi' }],
  ['shut down', { call: 'shutdown' }],
  ['close', { call: 'close' }],
  ['abort', { call: 'abort' }],
  ['kill', { call: 'kill' }],
])('a call to %s happens at a moment or on a signal, not at both nor at neither', (_, call) => {
  expect(withCall({ ...call, atMs: 0 }).success).toBe(true)
  expect(withCall({ ...call, on: 'established' }).success).toBe(true)
  expect(withCall(call).error?.issues[0]?.message).toBe('a call needs either `atMs` or `on`')
  expect(withCall({ ...call, atMs: 0, on: 'established' }).success).toBe(false)
})

test.each([
  ['neither bytes nor text', {}],
  ['both', { bytes: 5, text: 'hello' }],
])('a send of %s is refused in words', (_, words) => {
  const { error } = withCall({ call: 'send', atMs: 0, ...words })
  expect(error?.issues[0]?.message).toBe('a send needs either `bytes` or `text`')
})

test('a send of no text is refused', () => {
  expect(withCall({ call: 'send', atMs: 0, text: '' }).success).toBe(false)
})

test('MUST-67: no host announces an MSS that would not fit its largest packet, 65,535 bytes with both headers', () => {
  expect(verdictOn({ hosts: { a: { mss: 65_535 - 40 } } }).success).toBe(true)
  expect(verdictOn({ hosts: { a: { mss: 65_535 - 39 } } }).success).toBe(false)
})

test.each([0, 65_536, 80.5])('%d is no port', (port) => {
  expect(withCall({ call: 'listen', port, atMs: 0 }).success).toBe(false)
})

test('a call is repeated from its moment on, by how often and how far apart', () => {
  const repeated = (words: object) => withCall({ call: 'connect', to: 'b', port: 80, ...words })
  expect(repeated({ atMs: 5, count: 3, everyMs: 10 }).success).toBe(true)
  for (const words of [
    { atMs: 5, count: 3 },
    { atMs: 5, everyMs: 3 },
    { on: 'established', count: 3, everyMs: 10 },
  ]) {
    expect(repeated(words).error?.issues[0]?.message).toBe(
      'a call is repeated by `count` and `everyMs` together, from `atMs` on',
    )
  }
})
