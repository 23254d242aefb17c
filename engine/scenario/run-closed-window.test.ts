import { expect, test } from 'vitest'
import { seconds } from '../sim/time'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'

/** A client fills the server's buffer, and writes 3,000 bytes more at 5 s. The server reads at a moment, and its window update is lost. */
const stuck = (readAtMs: number, faults: readonly object[] = []) =>
  run(
    clientAndServer(
      [
        { host: 'client', atMs: 300, call: 'send', bytes: 4000 },
        { host: 'client', atMs: 5000, call: 'send', bytes: 3000 },
        { host: 'server', atMs: readAtMs, call: 'read' },
      ],
      {
        faults: [
          { kind: 'partition', between: ['client', 'server'], fromMs: readAtMs, untilMs: readAtMs + 1 },
          ...faults,
        ],
        hosts: {
          client: { iss: 1000, mss: 1000 },
          server: { iss: 5000, mss: 1000, receiveBuffer: 4000, reads: 'when-called' },
        },
      },
    ),
  )
const data = (trace: Trace) =>
  trace.segments.flatMap((it) => (it.endpoint === 'client' && it.length > 0 ? [[it.at / 1e9, it.seq, it.length]] : []))
const delivered = (trace: Trace, at: number) => stateAt(trace, seconds(at), 'server')?.delivered
const signals = (trace: Trace) =>
  trace.events.flatMap((event) =>
    event.kind === 'signal' && event.endpoint === 'client' ? [[event.at / 1e9, event.signal]] : [],
  )

test('MUST-37: a window may stay closed for longer than any retransmission is tried, as long as probes are answered', () => {
  const trace = stuck(900_000)
  expect(signals(trace)).toEqual([[0.2, 'established']])
  expect(delivered(trace, 999)).toBe(7000)
})

test('SHLD-29: the first probe leaves after one timeout, the next after twice as long; a lost window update is no deadlock', () => {
  const trace = stuck(10_000)
  expect(data(trace).slice(4)).toEqual([
    [6, 5001, 1],
    [8, 5001, 1],
    // The window is open: the byte is taken, and the rest follows at once.
    [12, 5001, 1],
    [12.2, 5002, 1000],
    [12.2, 6002, 1000],
    [12.4, 7002, 999],
  ])
  expect(delivered(trace, 13)).toBe(7000)
})

test('probes that nobody answers end the connection', () => {
  const partition = { kind: 'partition', between: ['client', 'server'], fromMs: 5500, untilMs: 1_000_000 }
  const trace = stuck(900_000, [partition])
  expect(
    data(trace)
      .slice(4)
      .map(([at]) => at),
  ).toEqual([6, 8, 12, 20, 36, 68])
  expect(signals(trace).slice(1)).toEqual([
    [12, 'delivery-problem'],
    [128, 'timeout'],
  ])
})

test('MUST-35: a window that shrinks to nothing is probed', () => {
  const writes = [1000, 2000].map((atMs) => ({ host: 'client', atMs, call: 'send', bytes: 500 }))
  // Whatever it stated before, once it has bytes the server states a window of 0.
  const windowToAdvertise = ({ rcvNxt }: { readonly rcvNxt: number }) => (rcvNxt === 1001 ? 4000 : 0)
  const scenario = clientAndServer(writes, { untilMs: 3500 })
  const trace = run(scenario, { handlers: { server: { tcp: { windowToAdvertise } } } })
  expect(stateAt(trace, seconds(1.2), 'client')).toMatchObject({ sndWnd: 0, sndUna: 1501 })
  expect(data(trace)).toEqual([
    [1, 1001, 500],
    [3, 1501, 1],
  ])
})
