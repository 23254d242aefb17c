import { expect, test } from 'vitest'
import { run } from '../scenario/run'
import { scenarioSchema } from '../scenario/schema'
import { milliseconds } from '../sim/time'
import { stateAt } from './state-at'

const trace = run(
  scenarioSchema.parse({
    version: 1,
    profile: 'rfc9293',
    hosts: { client: { iss: 1000 }, server: { iss: 5000 } },
    links: [{ between: ['client', 'server'], delayMs: 100 }],
    calls: [
      { host: 'server', atMs: 50, call: 'listen', port: 80 },
      { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
      { host: 'client', on: 'established', call: 'send', bytes: 100 },
    ],
    untilMs: 5000,
  }),
)

test('before an endpoint exists it has no state', () => {
  expect(stateAt(trace, milliseconds(49), 'server')).toBeNull()
  expect(stateAt(trace, milliseconds(50), 'server')).toMatchObject({ state: 'LISTEN', remote: null })
})

test('an endpoint that never exists has no state', () => {
  expect(stateAt(trace, milliseconds(500), 'printer')).toBeNull()
})

test('all that happens at a moment belongs to it, and nothing that happens later', () => {
  expect(stateAt(trace, milliseconds(200) - 1, 'client')).toMatchObject({ state: 'SYN-SENT', sndNxt: 1001 })
  expect(stateAt(trace, milliseconds(200), 'client')).toMatchObject({ state: 'ESTABLISHED', sndNxt: 1101, inFlight: 1 })
})

test('one end does not change what is known of the other', () => {
  expect(stateAt(trace, milliseconds(300), 'client')).toMatchObject({ sndUna: 1001, delivered: 0 })
  expect(stateAt(trace, milliseconds(300), 'server')).toMatchObject({ delivered: 100 })
})

test('timers are told by the moment at which they will fire', () => {
  expect(stateAt(trace, milliseconds(10), 'client')?.['timers.retransmission']).toBe(milliseconds(1000))
  expect(stateAt(trace, milliseconds(400), 'client')?.['timers.retransmission']).toBeNull()
})

test('long after the last event the last state holds', () => {
  expect(stateAt(trace, milliseconds(1e6), 'server')).toMatchObject({ state: 'ESTABLISHED', delivered: 100 })
})
