import { expect, test } from 'vitest'
import { minutes, seconds } from '../sim/time'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'

/** Two connections from one client, then the calls of a test. */
const two = (...calls: object[]) =>
  run(
    clientAndServer(
      [
        { host: 'server', atMs: 300, call: 'listen', port: 81 },
        { host: 'client', atMs: 300, call: 'connect', to: 'server', port: 81 },
        ...calls,
      ],
      { hosts: { client: {}, server: {} }, untilMs: 5000 },
    ),
  )
const callsOn = ({ events }: Trace) =>
  events.flatMap((event) => (event.kind === 'call' && event.endpoint ? [`${event.endpoint}.${event.call}`] : []))

test('a call names the connection that it is for; without a name it is for the last', () => {
  const calls = [
    { host: 'client', atMs: 1000, call: 'send', bytes: 5, connection: 'client' },
    { host: 'client', atMs: 1000, call: 'send', bytes: 6, connection: 'client/2' },
    { host: 'client', atMs: 1000, call: 'close' },
  ]
  expect(callsOn(two(...calls))).toEqual(['client.send(5)', 'client/2.send(6)', 'client/2.close()'])
})

test('a call that waits for a signal is for the connection that has it, and a name waits for that one alone', () => {
  expect(callsOn(two({ host: 'client', on: 'established', call: 'send', bytes: 7 }))).toEqual([
    'client.send(7)',
    'client/2.send(7)',
  ])
  expect(callsOn(two({ host: 'client', on: 'established', call: 'close', connection: 'client/2' }))).toEqual([
    'client/2.close()',
  ])
})

test('a call on what is not there says what is', () => {
  const onThird = { host: 'client', atMs: 1000, call: 'close', connection: 'client/3' }
  expect(() => two(onThird)).toThrow(
    'client cannot close at 1000 ms: client/3 is not there; client has client, client/2',
  )
  const tooEarly = { host: 'client', atMs: 0, call: 'close' }
  expect(() => run(clientAndServer([], { calls: [tooEarly] }))).toThrow(
    'client cannot close at 0 ms: it has no connection yet',
  )
})

test('a program chooses for its connection, and the trace says what', () => {
  const calls = [
    { host: 'client', atMs: 1000, call: 'configure', connection: 'client', nagle: false, userTimeoutMs: 5000 },
    { host: 'client', atMs: 1000, call: 'configure', keepalive: true },
    { host: 'client', atMs: 2000, call: 'configure', keepalive: { idleMs: 9000, probes: 2 } },
    { host: 'client', atMs: 3000, call: 'configure', keepalive: false },
  ]
  const trace = two(...calls)
  expect(callsOn(trace).slice(0, 2)).toEqual([
    'client.configure(nagle: false, userTimeoutMs: 5000)',
    'client/2.configure(keepalive: true)',
  ])
  expect(stateAt(trace, seconds(1), 'client')).toMatchObject({ nagle: false, userTimeout: seconds(5), keepalive: null })
  const keepaliveAt = (at: number) => stateAt(trace, seconds(at), 'client/2')?.keepalive
  expect(keepaliveAt(1)).toBe(`${minutes(120)} ${seconds(75)} 9`)
  expect(keepaliveAt(2)).toBe(`${seconds(9)} ${seconds(75)} 2`)
  expect(keepaliveAt(3)).toBeNull()
})

test('a repeated call is made so often, so far apart', () => {
  const sends = { host: 'client', atMs: 300, count: 3, everyMs: 50, call: 'send', bytes: 1 }
  const trace = run(clientAndServer([sends], { untilMs: 2000 }))
  const made = trace.events.flatMap((it) => (it.kind === 'call' && it.call === 'send(1)' ? [it.at / 1e6] : []))
  expect(made).toEqual([300, 350, 400])
})
