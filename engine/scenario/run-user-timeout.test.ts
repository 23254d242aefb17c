import { expect, test } from 'vitest'
import { seconds } from '../sim/time'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'

const cut = (fromMs: number, untilMs = 1_000_000) => ({
  faults: [{ kind: 'partition', between: ['client', 'server'], fromMs, untilMs }],
})
const configure = (userTimeoutMs: number | null, atMs = 1000) => ({
  host: 'client',
  atMs,
  call: 'configure',
  userTimeoutMs,
})
const write = (atMs: number, bytes = 10) => ({ host: 'client', atMs, call: 'send', bytes })
const dataAt = (trace: Trace) =>
  trace.segments.filter((it) => it.endpoint === 'client' && it.length > 0).map(({ at }) => at / 1e9)
const endOf = (trace: Trace) => {
  const end = trace.events.findLast((event) => event.kind === 'signal' && event.endpoint === 'client')
  return end?.kind === 'signal' ? [end.at / 1e9, end.signal] : []
}

test.each(['rfc9293', 'linux-6.18'])('MUST-21: %s: the application sets R2: after 7 s without an answer', (profile) => {
  const trace = run(clientAndServer([configure(7000), write(2000)], { profile, ...cut(1500) }))
  expect(endOf(trace)).toEqual([9, 'timeout'])
  expect(stateAt(trace, seconds(9), 'client')).toMatchObject({ state: 'CLOSED', 'timers.retransmission': null })
})

test.each(['rfc9293', 'linux-6.18'])('MUST-21: %s: the application may be more patient than the stack', (profile) => {
  const untilMs = 3_000_000
  const trace = run(clientAndServer([configure(2_000_000), write(2000)], { profile, untilMs, ...cut(1500, untilMs) }))
  expect(endOf(trace)).toEqual([2002, 'timeout'])
  expect(dataAt(trace).length).toBeGreaterThan(20)
})

test('a timeout shorter than the first retransmission ends the connection before it', () => {
  const trace = run(clientAndServer([configure(500), write(2000)], cut(1500)))
  expect(dataAt(trace)).toEqual([2])
  expect(endOf(trace)).toEqual([2.5, 'timeout'])
})

test('each acknowledgment begins the wait anew, and an idle connection waits for nothing', () => {
  // What is written at 3 s arrives; what is written at 4 s does not.
  const trace = run(clientAndServer([configure(5000), write(3000), write(4000)], cut(3900)))
  expect(endOf(trace)).toEqual([9, 'timeout'])
  const idle = run(clientAndServer([configure(5000), write(3000)], cut(3900)))
  expect(endOf(idle)).toEqual([0.2, 'established'])
  expect(stateAt(idle, seconds(900), 'client')).toMatchObject({ state: 'ESTABLISHED', 'timers.userTimeout': null })
})

test('what the peer keeps waiting with a closed window is ended, too, although it answers every probe', () => {
  const hosts = { client: {}, server: { receiveBuffer: 100, reads: 'when-called' } }
  const trace = run(clientAndServer([configure(30_000), write(2000, 300)], { hosts }))
  // The first 100 bytes are acknowledged at 2.2 s.
  expect(endOf(trace)).toEqual([32.2, 'timeout'])
})

test('a connect with a timeout gives up at that moment', () => {
  const connect = { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80, userTimeoutMs: 10_000 }
  const trace = run(clientAndServer([], { calls: [connect], ...cut(0) }))
  expect(trace.segments.map(({ at }) => at / 1e9)).toEqual([0, 1, 3, 7])
  expect(endOf(trace)).toEqual([10, 'timeout'])
})

test('MUST-23: a patient application does not make a SYN wait for longer than the stack does', () => {
  const connect = { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80, userTimeoutMs: 900_000 }
  expect(endOf(run(clientAndServer([], { calls: [connect], ...cut(0) })))).toEqual([183, 'timeout'])
})

test('the timeout can be taken back: then R2 ends the connection', () => {
  const calls = [configure(7000), write(2000), configure(null, 5000)]
  expect(endOf(run(clientAndServer(calls, cut(1500))))[0]).toBeGreaterThan(100)
})

test('a timeout that is chosen while something waits counts from its first transmission', () => {
  const calls = [write(2000), configure(7000, 6000)]
  expect(endOf(run(clientAndServer(calls, cut(1500))))).toEqual([9, 'timeout'])
})
